import type { BreakdownCases, CaseRow, TypedFilters } from '@ehc/casework';
import {
  AGE_BANDS,
  countedFigure,
  daysBetween,
  monthName,
  PARTY_LABELS,
  REVIEW_PART_LABELS,
  yearGroupLabel,
  yearGroupOn,
  type CivilDate,
} from '@ehc/domain';
import { cursorText } from '../../../layout/cursor';
import { counted, dayInWords, shortDate } from '../../../layout/wording';
import { paths } from '../../../paths';
import { daysOf, nameOf, UNIT_NOUNS, type Days } from './columns';

interface Circumstances {
  readonly today: CivilDate;
  /** The first page of the list is shown. */
  readonly first: boolean;
}

/** The cases behind a number: what is counted, how many, and a line for each. */
export function view(found: BreakdownCases, filters: TypedFilters, { today, first }: Circumstances) {
  const { figure, asAt, total, cases, next } = found;
  const { title, definition, counts } = countedFigure(figure);
  const days = daysOf(figure);
  const [one, many] = UNIT_NOUNS[counts];
  const address = { figure, ...filters, asAt };
  const columns = ['Child', 'School', days.day, ...(days.dueBy === null ? [] : [days.dueBy])];
  const narrowing = narrowingOf(filters, found.narrowedTo);
  return {
    title: narrowing === null ? title : `${title.replace(/ a party$/, '')}: ${narrowing}`,
    definition,
    count: counted(total, one, many),
    asAt: dayInWords(asAt),
    isPast: asAt < today,
    back: paths.waitingFor({ asAt: asAt < today ? asAt : undefined }),
    list: {
      caption: title,
      columns: columns.map((text) => ({ text })),
      rows: cases.map((row) => line(row, asAt, days)),
    },
    next: next && paths.breakdownCases({ ...address, after: cursorText(next) }),
    firstPage: first ? null : paths.breakdownCases(address),
  };
}

/** What the list is narrowed to, in the words of the page that it was opened from. */
function narrowingOf({ party, part, age, month, since }: TypedFilters, name: string | null): string | null {
  const words = [
    labelIn(PARTY_LABELS, party),
    labelIn(REVIEW_PART_LABELS, part),
    AGE_BANDS.find(({ id }) => id === age)?.label ?? null,
    month === undefined ? null : `${monthName(Number(month.slice(5)))} ${month.slice(0, 4)}`,
    since === undefined ? null : `Since ${shortDate(since as CivilDate)}`,
    name,
  ].filter((word) => word !== null);
  return words.length === 0 ? null : words.join(', ');
}

const labelIn = (labels: Readonly<Record<string, string>>, key: string | undefined): string | null =>
  key === undefined ? null : (labels[key] ?? null);

function line(row: CaseRow, asAt: CivilDate, days: Days) {
  const { childId, bornOn, settingName, day, dueBy } = row;
  const limit =
    dueBy === null ? { text: '–' } : { text: shortDate(dueBy), ...passed(dueBy, days.done ? day : asAt) };
  return [
    { text: nameOf(row), href: paths.child(childId), beside: yearGroupLabel(yearGroupOn(bornOn, asAt)) },
    { text: settingName ?? 'Not recorded' },
    { text: shortDate(day) },
    ...(days.dueBy === null ? [] : [limit]),
  ];
}

const passed = (dueBy: CivilDate, until: CivilDate) =>
  dueBy < until ? { beside: `${counted(daysBetween(dueBy, until), 'day')} late`, late: true } : {};
