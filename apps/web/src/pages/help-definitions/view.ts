import { FIGURES } from '@ehc/domain';

/** The words that all the figures use. */
const WORDS = [
  {
    title: 'As at',
    definition:
      'The end of the day that a page describes. It uses the days on which things happened, with every correction known now.',
  },
  {
    title: 'Late, overdue or past',
    definition:
      'The last day on which it would have been in time is before the “as at” day. On that last day it is not yet late.',
  },
  {
    title: 'Wait',
    definition:
      'One thing that one party has to do before a case can go on, from the day on which it became theirs to the day on which it was done. One child can wait for several, so rows of waits overlap.',
  },
  {
    title: 'Not known',
    definition:
      'Cases where nobody has recorded who has them. They are always shown, so that the parts add up to the total.',
  },
] as const;

/** What each number and word on the lists means, and what it leaves out. */
export function view() {
  return { title: 'What the numbers mean', words: WORDS, figures: Object.values(FIGURES) };
}
