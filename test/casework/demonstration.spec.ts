import { addDays, addMonths, civilDate, isWorkingDay, type CivilDate } from '@ehc/domain';
import { Clock } from '@ehc/platform';
import fc from 'fast-check';
import { makeCaseload, type Caseload } from '../../libs/casework/src/demonstration/caseload';
import { spanUntil } from '../../libs/casework/src/demonstration/days';
import { COUNTS, PUBLISHED } from '../../libs/casework/src/demonstration/published-timeliness';
import { TARGETS } from '../../libs/casework/src/demonstration/targets';
import { countCaseload, groupBy } from '../support/count-caseload';

const yesterday = addDays(new Clock().today(), -1);
const A_WHILE = 240_000;

/** Half up, as the breakdown rounds. */
const percent = (part: number, of: number): number => Math.floor((100 * part) / of + 0.5);

describe('the counts behind the published percentages', () => {
  it('round to every published figure, month by month and from each January on', () => {
    const months = COUNTS.map(([issued, inTime]) => percent(inTime, issued));
    expect(months).toEqual([...PUBLISHED.month]);
    const cumulative = COUNTS.map((_, place) => {
      const sofar = COUNTS.slice(place < 12 ? 0 : 12, place + 1);
      const sum = (which: 0 | 1) => sofar.reduce((total, counts) => total + counts[which], 0);
      return percent(sum(1), sum(0));
    });
    expect(cumulative).toEqual([...PUBLISHED.cumulative]);
  });
});

describe('the fourteen months', () => {
  it.each([
    ['2023-02-28', '2022-01-01'],
    ['2023-02-27', '2021-01-01'],
    ['2024-02-28', '2022-01-01'],
    ['2024-02-29', '2023-01-01'],
    ['2025-10-31', '2024-01-01'],
    ['2025-12-31', '2024-01-01'],
    ['2019-01-01', '2017-01-01'],
  ])('as at %s begin on %s', (asAt, from) => {
    expect(spanUntil(civilDate(asAt)).from).toBe(from);
  });
});

describe('the made-up caseload', () => {
  // Making one takes some ten seconds: an ordinary run looks at one day of all, EHC_DAYS=20 at twenty.
  const days = Number(process.env['EHC_DAYS'] ?? '1');

  it(
    'shows the published figures to the digit on any day',
    () => {
      const anyDay = fc.integer({ min: 0, max: 2800 }).map((ago) => addDays(yesterday, -ago));
      fc.assert(fc.property(anyDay, holds), { numRuns: days });
    },
    A_WHILE * days,
  );
});

function holds(asAt: CivilDate): void {
  const caseload = makeCaseload(asAt);
  const { inProgress, overdueAssessments, ep, socialCare, health, completedReviews, currentPlans } = TARGETS;
  expect(countCaseload(caseload, asAt)).toEqual({
    inProgress,
    overdue: overdueAssessments,
    withoutWait: 0,
    waitsTwice: 0,
    ep,
    socialCare,
    health,
    overdueReviews: TARGETS.overdueReviews,
    completed: completedReviews,
    currentPlans,
    openReviews: currentPlans,
    openDeadlinesToRing: 0,
  });
  timelinessHolds(caseload, asAt);
  everyReviewFollows(caseload, asAt);
  nothingLiesAhead(caseload, asAt);
}

function timelinessHolds({ assessments }: Caseload, asAt: CivilDate): void {
  const { from } = spanUntil(asAt);
  const issued = groupBy(
    assessments.filter(({ finalSentOn }) => finalSentOn !== null),
    ({ finalSentOn }) => (finalSentOn ?? '').slice(0, 7),
  );
  const counts = COUNTS.map((_, place) => {
    const month = issued.get(addMonths(from, place).slice(0, 7)) ?? [];
    const inTime = month.filter(
      ({ finalSentOn, receivedOn }) => (finalSentOn ?? '') <= addDays(receivedOn, 140),
    );
    return [month.length, inTime.length];
  });
  expect(counts).toEqual(COUNTS);
  expect(Math.min(...[...issued.keys()].map((month) => Number(month.slice(0, 4))))).toBe(
    Number(from.slice(0, 4)),
  );
}

/** A plan over a year old that is not late was reviewed within the year; each review runs from the one before. */
function everyReviewFollows({ plans, reviews, deadlines }: Caseload, asAt: CivilDate): void {
  const { from } = spanUntil(asAt);
  const late = new Set(
    deadlines
      .filter(
        ({ rule, dueBy, metOn, lapsedOn }) =>
          rule.startsWith('AR-12M') && dueBy < asAt && !metOn && !lapsedOn,
      )
      .map(({ matterId }) => matterId),
  );
  const ofPlan = groupBy(reviews, ({ planId }) => planId);
  let broken = 0;
  for (const { id, state, firstMadeOn } of plans) {
    const chain = (ofPlan.get(id) ?? []).sort((a, b) => (a.yearFromOn < b.yearFromOn ? -1 : 1));
    const follows = chain.every((review, place) => {
      if (place === 0)
        return review.yearFrom === 'planFirstMade'
          ? review.yearFromOn === firstMadeOn
          : review.yearFromOn < from;
      return review.yearFromOn === chain[place - 1]?.decisionNotifiedOn;
    });
    const last = chain.at(-1);
    const isFresh =
      state === 'ceased' ||
      (last && (late.has(last.id) || last.decision === 'amend' || last.yearFromOn > addMonths(asAt, -12)));
    if (!follows || !isFresh) broken += 1;
  }
  expect(broken).toBe(0);
}

function nothingLiesAhead({ history, children, allocations, plans }: Caseload, asAt: CivilDate): void {
  const days = history.map(({ draft }) => draft.happenedOn);
  expect(days.every((day, place) => place === 0 || (days[place - 1] ?? '') <= day)).toBe(true);
  expect(days.at(-1) ?? '').toBe(laterThanNothing(days, asAt));
  const byPeople = history.filter(({ step }) => step.by.role !== 'timer');
  expect(
    [...new Set(byPeople.map(({ draft }) => draft.happenedOn))].filter((day) => !isWorkingDay(day)),
  ).toEqual([]);
  expect(
    history.every(({ recordedAt, draft }) => recordedAt.toISOString().startsWith(draft.happenedOn)),
  ).toBe(true);
  expect(new Set(children.map(({ upn }) => upn ?? Symbol())).size).toBe(children.length);
  caseloadsHold(allocations, plans);
}

const laterThanNothing = (days: readonly CivilDate[], asAt: CivilDate): CivilDate | '' =>
  days.findLast((day) => day <= asAt) ?? '';

function caseloadsHold(allocations: Caseload['allocations'], plans: Caseload['plans']): void {
  const current = new Set(plans.filter(({ state }) => state === 'current').map(({ childId }) => childId));
  const open = allocations.filter(({ untilOn, childId }) => untilOn === null && current.has(childId));
  const held = [...groupBy(open, ({ staffId }) => staffId).values()].map(({ length }) => length);
  expect(held).toHaveLength(30);
  expect(Math.min(...held)).toBeGreaterThanOrEqual(220);
  expect(Math.max(...held)).toBeLessThanOrEqual(500);
}
