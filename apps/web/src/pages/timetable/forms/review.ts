import { EXAMPLE, choice, day, flag, noAnswer, option, type ProcessForm } from './question';
import { SENT_BY } from './sent-by';

export const REVIEW: ProcessForm = {
  slug: 'annual-review',
  process: 'review',
  happened: 'An EHC plan has its annual review',
  happenedHint: 'Or a council changes a plan without a review',
  title: 'An annual review',
  datesTitle: 'Dates for an annual review',
  sections: [
    {
      heading: 'Where the year starts',
      intro: 'Answer the one that happened last, or leave all three empty.',
      blocks: [
        {
          questions: [
            day(
              'plan_first_made',
              'There has been no review yet: when was the plan first made?',
              'the day the plan was first made',
              `The day the first final plan was sent. ${EXAMPLE}`,
            ),
            day(
              'last_review_completed',
              'When did the last review end?',
              'the day the last review ended',
              'The day the council told the family its decision after that review',
            ),
            day(
              'reassessed_plan_sent',
              'When was the plan sent after a re-assessment?',
              'the day the plan was sent after a re-assessment',
            ),
            flag('under_five', 'The child is under 5', 'the box “The child is under 5”'),
          ],
        },
      ],
    },
    {
      heading: 'The review meeting',
      blocks: [
        {
          questions: [
            day('meeting', 'When is, or was, the meeting?', 'the day of the meeting', EXAMPLE),
            day('invitations_given', 'When were people invited?', 'the day people were invited'),
            day(
              'papers_circulated',
              'When were the papers sent round?',
              'the day the papers were sent round',
            ),
            day('report_sent', 'When was the report of the meeting sent?', 'the day the report was sent'),
          ],
        },
      ],
    },
    {
      heading: 'What the council decided',
      blocks: [
        {
          questions: [
            choice(
              [
                option('maintain', 'To keep the plan as it is'),
                option('amend', 'To change the plan'),
                option('cease', 'To end the plan'),
                noAnswer('It has not decided yet'),
              ],
              'decision',
              'What did the council decide?',
              'what the council decided',
            ),
            day(
              'decision_notified',
              'When did it tell the family?',
              'the day it told the family its decision',
            ),
            day(
              'amendment_notice_sent',
              'When did it send the changes it wants to make?',
              'the day it sent the changes it wants to make',
              'Only if it decided to change the plan',
            ),
            choice(
              SENT_BY,
              'notice_method',
              'How were the changes sent?',
              'how the changes were sent',
              'If you leave this empty, we take it as sent by email',
            ),
            day(
              'final_sent',
              'When was the changed plan sent?',
              'the day the changed plan was sent',
              'Or the day it told the family that the plan will not change after all',
            ),
          ],
        },
      ],
    },
    {
      heading: 'The term (optional)',
      intro: 'For councils that send each school a list of the reviews due in a term.',
      folded: true,
      blocks: [{ questions: [day('term_starts', 'When does the term start?', 'the day the term starts')] }],
    },
  ],
  leavesOut: ['Nothing can excuse a late review, so it asks about no excuses.'],
};
