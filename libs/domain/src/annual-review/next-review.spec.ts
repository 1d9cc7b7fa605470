import { aReview } from '../../../../test/builders/matters';
import { aChild, aPlan } from '../../../../test/builders/people';
import { civilDate } from '../civil-date';
import { annualReviewDeadlines } from './annual-review-deadlines';
import { nextReview } from './next-review';

it.each([
  ['2026-02-20', '2027-02-19'],
  ['2026-08-03', '2027-08-02'],
])(
  'the review after one whose decision was notified on %s, early or late, is due by %s (CFA 2014 s44(1)(b))',
  (notified, last) => {
    const child = aChild('authority');
    const review = aReview(child, aPlan(child, { firstMadeOn: civilDate('2025-03-25') }));
    const done = { ...review, decisionNotifiedOn: civilDate(notified) };
    const next = nextReview(done, child.bornOn, 'next');
    expect(next).toMatchObject({ state: 'scheduled', yearFrom: 'lastReview', yearFromOn: notified });
    const year = annualReviewDeadlines(next).find(({ rule }) => rule === 'AR-12M-NEXT');
    expect(year?.dueBy).toBe(last);
  },
);
