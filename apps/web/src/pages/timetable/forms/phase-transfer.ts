import { choice, day, option, questions, type ProcessForm } from './question';

export const PHASE_TRANSFER: ProcessForm = {
  slug: 'next-school',
  process: 'phase_transfer',
  happened: 'A child moves to a new phase of education',
  happenedHint: 'For example, from primary to secondary school, or from school to college',
  title: 'A move to a new phase of education',
  datesTitle: 'Dates for a move to a new phase of education',
  sections: [
    questions(
      choice(
        [
          option('early_years>school', 'From nursery to school'),
          option('infant>junior', 'From infant to junior school'),
          option('primary>middle', 'From primary to middle school'),
          option('primary>secondary', 'From primary to secondary school'),
          option('middle>secondary', 'From middle to secondary school'),
          option('secondary>post16', 'From secondary school to college or training'),
          option('post16>post16', 'From one college or training provider to another'),
          option('secondary>school_sixth_form', 'From secondary school to a school sixth form'),
          option('secondary>secondary', 'From one secondary school to another'),
          option('within_school', 'To another year group of the same school'),
        ],
        'transfer',
        'Which move is it?',
        'which move it is',
      ),
      day(
        'transfer_date',
        'When does the child move?',
        'the day of the move',
        'The first day at the new place. For example, 3 9 2026',
      ),
      day('final_sent', 'When was the final plan for the move sent?', 'the day the final plan was sent'),
    ),
  ],
  leavesOut: [
    'The plan is changed after a review, and that has dates of its own. Work them out as an annual review.',
  ],
};
