import {
  type AnnualReview,
  type RuleSets,
  RULE_SETS,
  annualReviewDeadlines,
  annualReviewRef,
  authorityTransferTimetable,
  civilDate,
  deadlineFaults,
  derivationOfDeadline,
  followDeadlines,
  inForceTo,
  nextReview,
  ruleSetInForceOn,
  scheduledReview,
} from '@ehc/domain';
import { aReview, stepOn } from '../builders/matters';
import { aChild, aPlan } from '../builders/people';
import { dueDays } from '../support/due-days';
import { KEY_STAGE_REVIEWS } from './key-stage-reviews';

const day = civilDate;
const SETS: RuleSets = [...RULE_SETS, KEY_STAGE_REVIEWS];
/** In Year 4 from September 2029, so that the key stage ends with Year 6, in August 2032. */
const child = aChild('authority', { bornOn: day('2021-01-15') });
const plan = aPlan(child, { firstMadeOn: day('2028-10-02') });

const reviewFrom = (yearFromOn: string): AnnualReview =>
  scheduledReview({ ...aReview(child, plan), yearFrom: 'lastReview', yearFromOn: day(yearFromOn) }, SETS);

/** The deadlines that are stored for the review, as the sets of the day gave them. */
const stored = (review: AnnualReview, sets = SETS) => {
  const rows = annualReviewDeadlines(review, sets);
  const ref = annualReviewRef(review);
  return followDeadlines([], rows, ref, review.ruleSetId, stepOn(review.yearFromOn)).deadlines;
};

const year = (review: AnnualReview) => {
  const deadline = stored(review).find(({ rule }) => rule === 'AR-12M-NEXT');
  if (!deadline) throw new Error('There is no deadline for the year');
  return deadline;
};

describe('a rule set that reviews every key stage from September 2029', () => {
  it('serves clocks that start from that day on, and ends the set before it', () => {
    expect(ruleSetInForceOn(day('2029-08-31'), SETS)).toBe(RULE_SETS[0]);
    expect(ruleSetInForceOn(day('2029-09-01'), SETS)).toBe(KEY_STAGE_REVIEWS);
    expect(inForceTo(RULE_SETS[0], SETS)).toBe('2029-08-31');
  });

  it('leaves a review its twelve months whose clock started the day before, and says so (CFA 2014 s44(1)(b))', () => {
    const deadline = year(reviewFrom('2029-08-31'));
    expect(deadline).toMatchObject({ ruleSetId: 'sendRegs2014', dueBy: '2030-08-30' });
    expect(derivationOfDeadline(deadline, SETS)?.steps.slice(0, 2)).toEqual([
      'Last review completed (decision notified) Friday 31 August 2029.',
      '12 months beginning with that day, which is counted as the first: Friday 30 August 2030.',
    ]);
  });

  it('gives a review whose clock started on it the end of the key stage, and says so', () => {
    const deadline = year(reviewFrom('2029-09-01'));
    expect(deadline).toMatchObject({ ruleSetId: 'keyStageReviews2029', dueBy: '2032-08-31' });
    expect(derivationOfDeadline(deadline, SETS)?.steps.slice(0, 2)).toEqual([
      'Last review completed (decision notified) Saturday 1 September 2029.',
      'By the end of the key stage: Tuesday 31 August 2032.',
    ]);
  });

  it('moves our own target with the limit, and the review after a move between authorities', () => {
    const days = dueDays(annualReviewDeadlines(reviewFrom('2029-09-01'), SETS));
    expect(days['AR-LATEST-MEETING']).toBe('2032-08-03');
    const facts = {
      bornOn: child.bornOn,
      movedOn: day('2030-01-07'),
      transferredOn: day('2030-01-07'),
      lastReviewCompletedOn: day('2029-09-01'),
    };
    expect(dueDays(authorityTransferTimetable(facts, KEY_STAGE_REVIEWS))['LAT-REVIEW']).toBe('2032-08-31');
  });

  it.each(['2029-08-31', '2029-09-01'])(
    'is clean when the review of %s is worked out again',
    (yearFromOn) => {
      const review = reviewFrom(yearFromOn);
      const faults = ({ ruleSetId }: AnnualReview) =>
        deadlineFaults(stored(review), annualReviewDeadlines({ ...review, ruleSetId }, SETS), ruleSetId);
      expect(faults(review)).toEqual([]);
      const wrongSet = { ...review, ruleSetId: SETS.find(({ id }) => id !== review.ruleSetId)?.id ?? '' };
      expect(faults(wrongSet)).toContainEqual(
        `the deadline AR-12M-NEXT: rule set is ${review.ruleSetId}, should be ${wrongSet.ruleSetId}`,
      );
    },
  );

  it('moves nothing that was begun before it came', () => {
    const before = aReview(child, plan);
    expect(annualReviewDeadlines(before, SETS)).toEqual(annualReviewDeadlines(before));
    expect(stored(before, SETS).map(({ dueBy, ruleSetId }) => [dueBy, ruleSetId])).toEqual(
      stored(before, RULE_SETS).map(({ dueBy, ruleSetId }) => [dueBy, ruleSetId]),
    );
  });

  it('is what the next review is pinned to when the last one ends after it came', () => {
    const done = { ...reviewFrom('2028-10-02'), decisionNotifiedOn: day('2029-09-17') };
    expect(nextReview(done, child.bornOn, 'next', SETS).ruleSetId).toBe('keyStageReviews2029');
    expect(done.ruleSetId).toBe('sendRegs2014');
  });
});
