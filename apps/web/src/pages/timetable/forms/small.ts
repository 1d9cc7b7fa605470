import { EXAMPLE, choice, day, option, questions, type ProcessForm } from './question';

export const DIRECT_PAYMENT: ProcessForm = {
  slug: 'direct-payments',
  process: 'direct_payment',
  happened: 'The council began to pay for help by direct payments',
  title: 'Direct payments',
  datesTitle: 'Dates for direct payments',
  sections: [
    questions(
      day(
        'first_payment',
        'When was the first direct payment made?',
        'the day of the first direct payment',
        EXAMPLE,
      ),
      day('reviewed', 'When did the council first check how they work?', 'the day the council checked them'),
    ),
  ],
  leavesOut: ['It works out the first check only. Direct payments are also checked later.'],
};

export const YOUNG_PERSON: ProcessForm = {
  slug: 'growing-up',
  process: 'young_person',
  happened: 'A child is growing up',
  happenedHint: 'When they can decide for themselves, and how long a plan can last in college',
  title: 'A child is growing up',
  datesTitle: 'Dates when a child is growing up',
  sections: [
    questions(
      day('date_of_birth', 'When was the child born?', 'the day the child was born', 'For example, 1 9 2010'),
      choice(
        [option('further_education', 'College or training'), option('other', 'Somewhere else, or nowhere')],
        'attends',
        'Where do they go?',
        'where they go',
      ),
    ),
  ],
  leavesOut: [],
};

export const HIGHER_EDUCATION: ProcessForm = {
  slug: 'university',
  process: 'higher_education',
  happened: 'A young person asked for their plan to be sent to a university',
  title: 'Sending a plan to a university',
  datesTitle: 'Dates for sending a plan to a university',
  sections: [
    questions(day('asked', 'When did the young person ask?', 'the day the young person asked', EXAMPLE)),
  ],
  leavesOut: [],
};
