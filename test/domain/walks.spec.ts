import {
  addDays,
  annualReviewDeadlines,
  annualReviewWaits,
  assessmentDeadlines,
  assessmentWaits,
  civilDate,
  deadlineFaults,
  isAssessmentInProgress,
  isDeadlineOpen,
  isOpenOn,
  isReviewOpen,
  waitFaults,
  type CivilDate,
  type Wait,
} from '@ehc/domain';
import fc from 'fast-check';
import { aReview, anAssessment } from '../builders/matters';
import { aChild, aPlan } from '../builders/people';
import { assessmentWalk, moves, reviewWalk } from '../builders/walks';

const child = aChild('018f0000-0000-7000-8000-000000000001');
const DAYS_AHEAD = [0, 1, 15, 16, 30, 200, 400];

const lastDay = (waits: readonly Wait[], since: CivilDate): CivilDate =>
  waits
    .flatMap(({ startedOn, resolvedOn }) => [startedOn, resolvedOn ?? startedOn])
    .reduce((a, b) => (a > b ? a : b), since);

describe('on every lawful walk of an assessment', () => {
  const walked = (check: (file: ReturnType<typeof assessmentWalk>[number]) => void) => {
    fc.assert(
      fc.property(moves(), (path) => {
        assessmentWalk(anAssessment(child), path).forEach(check);
      }),
      { numRuns: 150 },
    );
  };

  it('the open waits are those that its state declares, today and on days to come', () => {
    walked((file) => {
      const declared = assessmentWaits(file, assessmentDeadlines(file));
      for (const days of DAYS_AHEAD) {
        const day = addDays(lastDay(file.waits, file.assessment.stateSince), days);
        expect(waitFaults(file.waits, declared, day)).toEqual([]);
      }
    });
  });

  it('every deadline is what the timetable says', () => {
    walked((file) => {
      expect(deadlineFaults(file.deadlines, assessmentDeadlines(file), file.assessment.ruleSetId)).toEqual(
        [],
      );
    });
  });

  it('somebody is waited on while it is in progress, and nobody after', () => {
    walked((file) => {
      const day = lastDay(file.waits, file.assessment.stateSince);
      const open = file.waits.filter((wait) => isOpenOn(wait, day));
      expect(open.length > 0).toBe(isAssessmentInProgress(file.assessment));
      if (!isAssessmentInProgress(file.assessment)) expect(file.deadlines.filter(isDeadlineOpen)).toEqual([]);
      expect(file.assessment.endedOn === null).toBe(isAssessmentInProgress(file.assessment));
    });
  });

  it('no day between the request and now is without a wait', () => {
    walked(({ assessment, waits }) => {
      const end = assessment.endedOn ?? assessment.stateSince;
      for (let day = assessment.receivedOn; day < end; day = addDays(day, 1)) {
        expect(waits.some((wait) => isOpenOn(wait, day))).toBe(true);
      }
    });
  });
});

describe('on every lawful walk of an annual review', () => {
  const plan = aPlan(child, { firstMadeOn: civilDate('2024-02-29') });
  const walked = (check: (file: ReturnType<typeof reviewWalk>[number]) => void) => {
    fc.assert(
      fc.property(moves(), (path) => {
        reviewWalk(aReview(child, plan), path).forEach(check);
      }),
      { numRuns: 150 },
    );
  };

  it('the open waits are those that its state declares, today and on days to come', () => {
    walked((file) => {
      const declared = annualReviewWaits(file.review, annualReviewDeadlines(file.review));
      for (const days of DAYS_AHEAD) {
        expect(waitFaults(file.waits, declared, addDays(file.review.stateSince, days))).toEqual([]);
      }
    });
  });

  it('every deadline is what the timetable says', () => {
    walked((file) => {
      expect(
        deadlineFaults(file.deadlines, annualReviewDeadlines(file.review), file.review.ruleSetId),
      ).toEqual([]);
    });
  });

  it('exactly one wait is open on every day while it is open, and none after', () => {
    walked(({ review, waits }) => {
      const end = review.endedOn ?? addDays(review.stateSince, 60);
      for (let day = review.yearFromOn; day < end; day = addDays(day, 1)) {
        expect(waits.filter((wait) => isOpenOn(wait, day))).toHaveLength(1);
      }
      if (!isReviewOpen(review)) expect(waits.filter((wait) => isOpenOn(wait, end))).toEqual([]);
    });
  });
});
