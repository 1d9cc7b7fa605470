import type { Breakdown, TimelinessMonth } from '@ehc/casework';
import { AGE_BANDS, isJanuary, monthName } from '@ehc/domain';
import { barOf } from '../../charts/bar';
import { monthChart } from '../../charts/month-chart';
import { counted } from '../../layout/wording';
import type { LinkTo } from './links';

/** Plans issued in 20 weeks, by month and for the year to date, with what stands beside it so that it misleads nobody. */
export function timelinessView({ timeliness, assessments }: Breakdown, link: LinkTo) {
  const points = timeliness.map(({ month, percent, cumulativePercent }, place) => ({
    label: nameOf(month).slice(0, 3),
    year: isJanuary(month) || place === 0 ? month.slice(0, 4) : null,
    column: percent,
    line: cumulativePercent,
    restarts: isJanuary(month),
  }));
  const greatest = Math.max(0, ...assessments.overdueByAge.map(({ count }) => count));
  return {
    summary: summaryOf(timeliness),
    chart: monthChart(points),
    months: [...timeliness].reverse().map((line) => monthRow(line, link)),
    ages: assessments.overdueByAge.map(({ age, count }) => ({
      label: AGE_BANDS.find(({ id }) => id === age)?.label ?? '',
      count: link(count, 'assessmentsOverdue', { age }),
      bar: barOf(count, greatest, count),
    })),
  };
}

function monthRow(line: TimelinessMonth, link: LinkTo) {
  const { month } = line;
  return {
    label: `${nameOf(month)} ${month.slice(0, 4)}`,
    issued: link(line.issued, 'plansIssued', { month }),
    inTime: link(line.inTime, 'plansIssuedInTime', { month }),
    percent: percentText(line.percent),
    cumulativePercent: percentText(line.cumulativePercent),
    percentNotExcepted: percentText(line.percentNotExcepted),
    middleWeeks: line.middleWeeks === null ? '–' : String(line.middleWeeks),
  };
}

function summaryOf(timeliness: readonly TimelinessMonth[]): string {
  const last = timeliness.at(-1);
  const issued = timeliness.filter(({ percent }) => percent !== null);
  if (!last || issued.length === 0) return 'No plans were issued in these months.';
  const year = last.month.slice(0, 4);
  const thisYear = timeliness.filter(({ month }) => month.startsWith(year));
  const plans = thisYear.reduce((sum, line) => sum + line.issued, 0);
  const best = issued.reduce((a, b) => ((b.percent ?? 0) > (a.percent ?? 0) ? b : a));
  const bestMonth = `${nameOf(best.month)} ${best.month.slice(0, 4)}`;
  const bestText = `The best month was ${bestMonth}, with ${percentText(best.percent)}.`;
  if (last.cumulativePercent === null) return `No plans have been issued in ${year}. ${bestText}`;
  return `Of ${counted(plans, 'plan')} issued in ${year} so far, ${last.cumulativePercent}% came in 20 weeks. ${bestText}`;
}

const nameOf = (month: string): string => monthName(Number(month.slice(5)));
const percentText = (percent: number | null): string => (percent === null ? '–' : `${percent}%`);
