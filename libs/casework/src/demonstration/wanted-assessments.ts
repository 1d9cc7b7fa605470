import type { AdviceType, CivilDate } from '@ehc/domain';
import type { AssessmentStage, AssessmentWanted } from './assessment-story';
import type { Chance } from './chance';
import type { Span } from './days';
import { daysLate, type NewPlan } from './new-plans';
import { TARGETS } from './targets';

const TWENTY_WEEKS = 140;
const { ep, socialCare, health } = TARGETS;

/** Late assessments that wait for one of the three advisers, but not for the psychologist. */
const LATE_WITHOUT_EP: readonly (readonly AdviceType[])[] = [
  ...Array.from({ length: 10 }, (): AdviceType[] => ['socialCare']),
  ...Array.from({ length: 8 }, (): AdviceType[] => ['health']),
  ...Array.from({ length: 2 }, (): AdviceType[] => ['socialCare', 'health']),
];
const LATE_AFTER_ADVICE: readonly AssessmentStage[] = stages([
  [3, 'decidingToIssue'],
  [6, 'drafting'],
  [4, 'draftSent'],
  [4, 'finalising'],
]);
const IN_TIME_ASSESSING = 310;
const IN_TIME_OTHERWISE: readonly AssessmentStage[] = stages([
  [95, 'requested'],
  [160, 'decidingToAssess'],
  [24, 'decidingToIssue'],
  [60, 'drafting'],
  [50, 'draftSent'],
  [30, 'finalising'],
]);

/** The least and the most days since the request at each stage of an assessment that is not late. */
const AGES: Readonly<Partial<Record<AssessmentStage, readonly [least: number, most: number]>>> = {
  requested: [1, 14],
  decidingToAssess: [12, 42],
  assessing: [52, 140],
  decidingToIssue: [100, 138],
  drafting: [102, 138],
  draftSent: [106, 139],
  finalising: [125, 140],
};

/** How long each stage has lasted at most by the as-at day, in days. */
const DWELLS: Readonly<Partial<Record<AssessmentStage, number>>> = {
  decidingToIssue: 9,
  drafting: 14,
  draftSent: 14,
  finalising: 4,
};

/** Every assessment that is in progress on the as-at day: so many late, so many waiting for each adviser. */
export function assessmentsInProgress(span: Span, chance: Chance): AssessmentWanted[] {
  return chance.shuffled([
    ...lateOnes().map(({ stage, owed }) => late(span, chance, stage, owed)),
    ...inTimeOnes().map(({ stage, owed }) => inTime(span, chance, stage, owed)),
  ]);
}

interface StageAndDebts {
  readonly stage: AssessmentStage;
  readonly owed: readonly AdviceType[];
}

function lateOnes(): StageAndDebts[] {
  const socialCareToo = socialCare.overdueCases - 12;
  const healthToo = health.overdueCases - 10;
  const firstHealth = 70;
  const withEp = Array.from({ length: ep.overdueCases }, (_, place): StageAndDebts => {
    const owesHealth = place >= firstHealth && place < firstHealth + healthToo;
    return { stage: 'assessing', owed: debts(true, place < socialCareToo, owesHealth) };
  });
  const withoutEp = LATE_WITHOUT_EP.map((owed): StageAndDebts => ({ stage: 'assessing', owed }));
  return [...withEp, ...withoutEp, ...LATE_AFTER_ADVICE.map((stage) => ({ stage, owed: [] }))];
}

function inTimeOnes(): StageAndDebts[] {
  const [firstSocialCare, firstHealth] = [90, 200];
  const assessing = Array.from({ length: IN_TIME_ASSESSING }, (_, place): StageAndDebts => {
    const owesEp = place < ep.cases - ep.overdueCases;
    const owesSocialCare = isWithin(place, firstSocialCare, socialCare.cases - socialCare.overdueCases);
    const owesHealth = isWithin(place, firstHealth, health.cases - health.overdueCases);
    return { stage: 'assessing', owed: debts(owesEp, owesSocialCare, owesHealth) };
  });
  return [...assessing, ...IN_TIME_OTHERWISE.map((stage) => ({ stage, owed: [] }))];
}

const isWithin = (place: number, first: number, count: number): boolean =>
  place >= first && place < first + count;

function debts(owesEp: boolean, owesSocialCare: boolean, owesHealth: boolean): AdviceType[] {
  return [
    ...(owesEp ? (['psychological'] as const) : []),
    ...(owesSocialCare ? (['socialCare'] as const) : []),
    ...(owesHealth ? (['health'] as const) : []),
  ];
}

function late(
  { asAt, days }: Span,
  chance: Chance,
  stage: AssessmentStage,
  owed: readonly AdviceType[],
): AssessmentWanted {
  const receivedOn = days.workingOnOrBefore(days.plus(asAt, -daysLate(chance)));
  const reachedOn = reached({ asAt, days }, chance, stage);
  return { receivedOn, stage, reachedOn, owed, exceptionReported: chance.happens(0.08) };
}

function inTime(
  { asAt, days }: Span,
  chance: Chance,
  stage: AssessmentStage,
  owed: readonly AdviceType[],
): AssessmentWanted {
  const [least, most] = AGES[stage] ?? [1, TWENTY_WEEKS];
  const wished = days.plus(asAt, -chance.whole(least, most));
  const receivedOn = most > 130 ? days.workingOnOrAfter(wished) : days.workingOnOrBefore(wished);
  return {
    receivedOn,
    stage,
    reachedOn: reached({ asAt, days }, chance, stage),
    owed,
    exceptionReported: false,
  };
}

function reached(
  { asAt, days }: Pick<Span, 'asAt' | 'days'>,
  chance: Chance,
  stage: AssessmentStage,
): CivilDate {
  return days.workingOnOrBefore(days.plus(asAt, -chance.whole(0, DWELLS[stage] ?? 0)));
}

/** The assessments behind the plans of the months told of; an exception was recorded for some of the late ones. */
export function assessmentOf({ receivedOn, issuedOn, inTime }: NewPlan, chance: Chance): AssessmentWanted {
  const exceptionReported = !inTime && chance.happens(0.07);
  return { receivedOn, stage: 'issued', reachedOn: issuedOn, owed: [], exceptionReported };
}

/** Assessments a month that end without a plan: refused, decided against after advice, withdrawn. */
const ENDED_A_MONTH = stages([
  [26, 'refused'],
  [4, 'notIssued'],
  [3, 'withdrawn'],
]);
const DAYS_TO_END: Readonly<Partial<Record<AssessmentStage, readonly [least: number, most: number]>>> = {
  refused: [16, 44],
  notIssued: [100, 170],
  withdrawn: [5, 40],
};
const DAYS_A_MONTH = 30;

/** The assessments of the months told of that led to no plan. */
export function assessmentsWithoutPlan({ from, asAt, days }: Span, chance: Chance): AssessmentWanted[] {
  const found: AssessmentWanted[] = [];
  for (let month = from; days.plus(month, DAYS_A_MONTH) <= asAt; month = days.plus(month, DAYS_A_MONTH)) {
    const workingDays = days.workingDays(month, days.plus(month, DAYS_A_MONTH - 1));
    for (const stage of ENDED_A_MONTH) {
      const reachedOn = chance.pick(workingDays);
      const [least, most] = DAYS_TO_END[stage] ?? [0, 0];
      const receivedOn = days.workingOnOrBefore(days.plus(reachedOn, -chance.whole(least, most)));
      found.push({ receivedOn, stage, reachedOn, owed: [], exceptionReported: false });
    }
  }
  return found;
}

function stages(counts: readonly (readonly [count: number, stage: AssessmentStage])[]): AssessmentStage[] {
  return counts.flatMap(([count, stage]) => Array.from({ length: count }, () => stage));
}
