import {
  type CivilDate,
  type DayIfKnown,
  RULE_SETS,
  type RuleSet,
  addMonths,
  civilDate,
  civilDateOf,
  schoolYearOf,
  yearGroupOn,
} from '@ehc/domain';

/** The last school year of each key stage. */
const LAST_YEARS = [0, 2, 6, 9, 11, 13] as const;

/** 31 August of the last year of the key stage that the child is in; twelve months on where the age says none. */
function endOfKeyStage(from: CivilDate, bornOn: DayIfKnown): CivilDate {
  const yearGroup = bornOn ? yearGroupOn(bornOn, from) : null;
  const lastYear = yearGroup === null ? undefined : LAST_YEARS.find((each) => each >= yearGroup);
  if (yearGroup === null || lastYear === undefined) return addMonths(from, 12);
  return civilDateOf(schoolYearOf(from) + 1 + lastYear - yearGroup, 8, 31);
}

/** No law: a set of the kind that a reform might bring, in which a plan is reviewed once in every key stage. */
export const KEY_STAGE_REVIEWS: RuleSet = {
  ...RULE_SETS[0],
  id: 'keyStageReviews2029',
  title: 'Made up for a test: a review in every key stage',
  inForceFrom: civilDate('2029-09-01'),
  reviewEvery: { lastDay: endOfKeyStage, counted: 'By the end of the key stage' },
};
