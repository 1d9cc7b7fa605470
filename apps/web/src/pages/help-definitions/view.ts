const DEFINITIONS = [
  {
    term: 'As at',
    meaning:
      'The day that a page describes. It uses the days on which things happened, with every correction known now.',
  },
  {
    term: 'Late, overdue or past',
    meaning:
      'The last day on which it would have been in time is before the “as at” day. On that last day it is not yet late.',
  },
  {
    term: 'Assessments in progress',
    meaning:
      'Needs assessments that were asked for and have come to no end: no refusal, no plan issued, not withdrawn.',
  },
  {
    term: 'Past 20 weeks',
    meaning:
      'Assessments in progress whose 20 weeks from the request have run out. Those with a lawful exception are counted, and shown as excused.',
  },
  {
    term: 'Overdue reviews',
    meaning:
      'Annual reviews that were to be complete before the “as at” day and are not, each by who has it now.',
  },
  {
    term: 'Waiting for',
    meaning:
      'Each thing waited for is counted once. One child can wait for several, so the rows overlap; the number of different children is shown as well.',
  },
  {
    term: 'Not known',
    meaning:
      'Cases where nobody has recorded who has them. They are always shown, so that the parts add up to the total.',
  },
] as const;

/** What each number and word on the lists means, and what it leaves out. */
export function view() {
  return { title: 'What the numbers mean', definitions: DEFINITIONS };
}
