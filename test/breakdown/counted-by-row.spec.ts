import { ListOverdueReviews, ShowBreakdown } from '@ehc/casework';
import {
  addDays,
  civilDate,
  isOpenOn,
  PARTIES,
  REVIEW_LIMITS,
  type AnnualReview,
  type Child,
  type CivilDate,
  type Party,
  type Plan,
  type ReviewPart,
} from '@ehc/domain';
import {
  AllocationEntity,
  AnnualReviewEntity,
  DeadlineEntity,
  insertRows,
  WaitEntity,
} from '@ehc/persistence';
import { newId } from '@ehc/platform';
import fc from 'fast-check';
import { aReview } from '../builders/matters';
import { aChild, anAuthority, aPlan, aStaffMember } from '../builders/people';
import { World } from '../support/casework';

const TODAY = civilDate('2026-03-03');
const SPAN_DAYS = 60;
const RULES = [...REVIEW_LIMITS, 'AR-LATEST-MEETING'];

/** A day of the sixty before today or the few after; and a last day after it, or none. */
const day = fc.integer({ min: -SPAN_DAYS, max: 3 }).map((days) => addDays(TODAY, days));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 1 });
const rarely = <T>(value: fc.Arbitrary<T>) => fc.oneof(maybe(value), fc.constant(null), fc.constant(null));
const span = fc
  .record({ from: day, days: maybe(fc.integer({ min: 0, max: SPAN_DAYS })) })
  .map(({ from, days }) => ({ from, until: days === null ? null : addDays(from, days) }));

/** One of each rank more often than the rest. */
const party = fc.oneof(
  fc.constantFrom<Party>('setting', 'caseworker', 'panel', 'family', 'ep', 'nobody'),
  fc.constantFrom(...PARTIES),
);

/** Rows of any span, also such as no machine would leave: overlapping holders, several waits from the same day. */
const cases = fc.array(
  fc.record({
    plan: span,
    holders: fc.array(fc.record({ span, who: fc.nat({ max: 2 }) }), { maxLength: 4 }),
    limits: fc.array(
      fc.record({ rule: fc.constantFrom(...RULES), dueBy: day, metOn: rarely(day), lapsedOn: rarely(day) }),
      { maxLength: 3 },
    ),
    waits: fc.array(fc.record({ span, waitingOn: party }), { maxLength: 5 }),
    amendedOn: rarely(day),
    endedOn: rarely(day),
  }),
  { minLength: 5, maxLength: 12 },
);
type Case = (typeof cases extends fc.Arbitrary<infer Cases extends unknown[]> ? Cases : never)[number];

describe('the figures of rows of any span', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create(TODAY);
  });
  afterAll(() => world.end());

  it('are on every day what counting row by row gives', async () => {
    await fc.assert(
      fc.asyncProperty(cases, fc.array(day, { minLength: 3, maxLength: 3 }), async (told, days) => {
        const authority = { ...anAuthority(), code: nextCode() };
        const staff = [0, 1, 2].map(() => aStaffMember(authority.id));
        await world.given({ authority, staff });
        const stored = told.map((one) => asStored(authority.id, staff, one));
        await insert(world, stored);
        const first = told.map(({ plan }) => plan.from).sort()[0] ?? TODAY;
        for (const asAt of [TODAY, ...days].filter((each) => each >= first && each <= TODAY)) {
          const { annualReviews, caseloads } = await world.get(ShowBreakdown).run({ authority, asAt });
          expect(annualReviews.overdue).toMatchObject(partsOn(stored, asAt));
          const held = caseloads.byCaseworker.map(({ staffId, plans }) => [staffId, plans]);
          expect(Object.fromEntries(held)).toEqual(plansOn(stored, staff, asAt));
        }
        await listsFirstWaits(world, authority.id, stored);
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});

let codes = 100;
const nextCode = () => String((codes += 1));

interface Stored extends Omit<Case, 'holders' | 'waits'> {
  readonly child: Child;
  readonly madePlan: Plan;
  readonly review: AnnualReview;
  readonly holders: readonly (Case['holders'][number] & { readonly id: string; readonly staffId: string })[];
  readonly waits: readonly (Case['waits'][number] & { readonly id: string })[];
}

function asStored(authorityId: string, staff: readonly { readonly id: string }[], one: Case): Stored {
  const child = aChild(authorityId);
  const ceased = one.plan.until === null ? {} : ({ state: 'ceased', ceasedOn: one.plan.until } as const);
  const madePlan = aPlan(child, { firstMadeOn: one.plan.from, ...ceased });
  const decided =
    one.amendedOn === null ? {} : { decision: 'amend' as const, decisionNotifiedOn: one.amendedOn };
  const review = { ...aReview(child, madePlan), ...decided, endedOn: one.endedOn };
  const holders = one.holders.map((it) => ({ ...it, id: newId(), staffId: staff[it.who]?.id ?? '' }));
  const waits = one.waits.map((it) => ({ ...it, id: newId() }));
  return { ...one, child, madePlan, review, holders, waits };
}

async function insert(world: World, stored: readonly Stored[]): Promise<void> {
  await world.given({
    children: stored.map(({ child }) => child),
    plans: stored.map(({ madePlan }) => madePlan),
  });
  await world.write(async (tx) => {
    await insertRows(
      tx,
      AnnualReviewEntity,
      stored.map(({ review }) => review),
    );
    await insertRows(tx, AllocationEntity, stored.flatMap(allocationsOf));
    await insertRows(tx, DeadlineEntity, stored.flatMap(deadlinesOf));
    await insertRows(tx, WaitEntity, stored.flatMap(waitsOf));
  });
}

const allocationsOf = ({ review: { authorityId, childId }, holders }: Stored): object[] =>
  holders.map(({ id, staffId, span: { from: fromOn, until: untilOn } }) => ({
    ...{ id, staffId, authorityId, childId, fromOn, untilOn, reason: 'A reason' },
  }));

const matterOf = ({ authorityId, childId, id: matterId }: AnnualReview) => ({
  ...{ authorityId, childId, matterKind: 'annualReview', matterId, subjectId: null },
});

function deadlinesOf({ review, limits }: Stored): object[] {
  const clock = { kind: 'statute', earliestDay: false, excusable: false, excusedBy: [], ringFailures: 0 };
  const { ruleSetId } = review;
  return byRule(limits).map((limit) => ({
    ...{ ...matterOf(review), ...clock, ...limit, ruleSetId, id: newId(), triggerOn: limit.dueBy },
  }));
}

const waitsOf = ({ review, waits }: Stored): object[] =>
  waits.map(({ id, waitingOn, span: { from: startedOn, until: resolvedOn } }) => ({
    ...{ ...matterOf(review), id, waitingOn, startedOn, resolvedOn },
    ...{ step: 'decideReview', chases: 0, chaseFailures: 0 },
  }));

/** A review has one limit of a rule. */
const byRule = (limits: Case['limits']) => [...new Map(limits.map((limit) => [limit.rule, limit])).values()];

const isInForce = ({ from, until }: Case['plan'], asAt: CivilDate) =>
  isOpenOn({ startedOn: from, resolvedOn: until }, asAt);

/** Of several holders on a day, the one who came last; of these, the one written down last. */
function plansOn(stored: readonly Stored[], staff: readonly { readonly id: string }[], asAt: CivilDate) {
  const holders = stored
    .filter(({ plan }) => isInForce(plan, asAt))
    .map(({ holders: all }) => {
      const then = all.filter((it) => isInForce(it.span, asAt));
      return then.sort((a, b) => order([a.span.from, a.id], [b.span.from, b.id])).at(-1)?.staffId;
    });
  return Object.fromEntries(staff.map(({ id }) => [id, holders.filter((holder) => holder === id).length]));
}

const RANKED: readonly (readonly Party[])[] = [
  ['setting'],
  ['caseworker', 'panel', 'signOff'],
  ['family'],
  PARTIES.filter(
    (party) =>
      !['setting', 'caseworker', 'panel', 'signOff', 'family', 'nobody', 'unclassified'].includes(party),
  ),
  ['nobody', 'unclassified'],
];
const PART_OF_RANK: readonly ReviewPart[] = ['school', 'service', 'family', 'otherParty', 'unclassified'];

function firstWaitOn({ waits }: Stored, asAt: CivilDate) {
  const open = waits.filter((it) => isInForce(it.span, asAt));
  const rank = (party: Party) => RANKED.findIndex((parties) => parties.includes(party));
  const key = (it: (typeof open)[number]) => [String(rank(it.waitingOn)), it.span.from, it.id];
  return open.sort((a, b) => order(key(a), key(b)))[0] ?? null;
}

function isOverdue({ review, limits }: Stored, asAt: CivilDate): boolean {
  if (review.endedOn !== null && review.endedOn <= asAt) return false;
  const rules: readonly string[] = REVIEW_LIMITS;
  return byRule(limits).some(
    ({ rule, dueBy, metOn, lapsedOn }) =>
      rules.includes(rule) && dueBy < asAt && [metOn, lapsedOn].every((on) => on === null || on > asAt),
  );
}

function partsOn(stored: readonly Stored[], asAt: CivilDate): Record<ReviewPart | 'total', number> {
  const parts = { total: 0, school: 0, service: 0, amendments: 0, family: 0, otherParty: 0, unclassified: 0 };
  for (const one of stored.filter((each) => isOverdue(each, asAt))) {
    const party = firstWaitOn(one, asAt)?.waitingOn ?? 'nobody';
    const part = PART_OF_RANK[RANKED.findIndex((parties) => parties.includes(party))] ?? 'unclassified';
    parts[one.amendedOn !== null && one.amendedOn <= asAt ? 'amendments' : part] += 1;
    parts.total += 1;
  }
  return parts;
}

async function listsFirstWaits(world: World, authorityId: string, stored: readonly Stored[]): Promise<void> {
  const { reviews } = await world.get(ListOverdueReviews).run({ authorityId, filters: {} });
  const listed = reviews.map(({ id, party, startedOn }) => [id, party, startedOn]);
  const expected = stored
    .filter((one) => isOverdue(one, TODAY))
    .map((one) => {
      const wait = firstWaitOn(one, TODAY);
      return [one.review.id, wait?.waitingOn ?? null, wait?.span.from ?? null];
    });
  expect(listed.sort()).toEqual(expected.sort());
}

const order = (a: readonly string[], b: readonly string[]): number => {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? '') < (b[at] ?? '') ? -1 : 1;
};
