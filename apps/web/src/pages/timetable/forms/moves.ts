import { EXAMPLE, day, questions, type ProcessForm } from './question';

export const AUTHORITY_TRANSFER: ProcessForm = {
  slug: 'another-council',
  process: 'la_transfer',
  happened: 'A child or young person with a plan moved to another council’s area',
  title: 'A move to another council’s area',
  datesTitle: 'Dates for a move to another council’s area',
  sections: [
    questions(
      day('moved', 'When did they move, or when will they?', 'the day of the move', EXAMPLE),
      day(
        'old_authority_aware',
        'When did the old council learn of the move?',
        'the day the old council learned of the move',
      ),
      day(
        'transferred',
        'When did the plan pass to the new council?',
        'the day the plan passed to the new council',
        'If you answer this, also say below when the plan was made or last reviewed',
      ),
      day('plan_first_made', 'When was the plan first made?', 'the day the plan was first made'),
      day('last_review_completed', 'When did the last review end?', 'the day the last review ended'),
      day(
        'parent_informed',
        'When did the new council tell the family that it has the plan?',
        'the day the new council told the family',
      ),
      day(
        'reviewed',
        'When did the new council review the plan?',
        'the day the new council reviewed the plan',
      ),
    ),
    {
      heading: 'The NHS (optional)',
      intro: 'If health care in the plan is arranged by another part of the NHS after the move.',
      folded: true,
      blocks: [
        {
          questions: [
            day(
              'old_commissioner_aware',
              'When did the old NHS body learn of the move?',
              'the day the old NHS body learned of the move',
            ),
            day(
              'new_commissioner_aware',
              'When did the new NHS body learn of the move?',
              'the day the new NHS body learned of the move',
            ),
          ],
        },
      ],
    },
  ],
  leavesOut: [],
};

export const COMMISSIONER_CHANGE: ProcessForm = {
  slug: 'another-health-body',
  process: 'commissioner_change',
  happened: 'Another NHS body became responsible for the health care in a plan',
  happenedHint: 'And the council stays the same',
  title: 'Another NHS body is responsible for the health care in a plan',
  datesTitle: 'Dates when another NHS body is responsible',
  sections: [
    questions(
      day(
        'old_commissioner_aware',
        'When did the old NHS body learn of the change?',
        'the day the old NHS body learned of the change',
        EXAMPLE,
      ),
      day(
        'new_commissioner_aware',
        'When did the new NHS body learn of the change?',
        'the day the new NHS body learned of the change',
      ),
    ),
  ],
  leavesOut: [],
};
