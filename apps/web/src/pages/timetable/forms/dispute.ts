import { DID_ANY_HAPPEN, EXCUSES_LEFT_OUT } from './excusing';
import { ORDERS } from './orders';
import {
  EXAMPLE,
  choice,
  day,
  flag,
  flagOf,
  noAnswer,
  option,
  type ProcessForm,
  type Section,
} from './question';

const DECISION: Section = {
  heading: 'The decision and the appeal',
  blocks: [
    {
      questions: [
        day(
          'decision_sent',
          'When did the council send its decision, or the final plan?',
          'the day the council sent its decision',
          EXAMPLE,
        ),
        flagOf(
          'cease',
          'decision',
          'The decision is to end the plan',
          'the box “The decision is to end the plan”',
        ),
        flag(
          'school_only',
          'The appeal is only about the school or other place named in the plan',
          'the box about the school named in the plan',
        ),
        day(
          'certificate_issued',
          'When was the mediation certificate given?',
          'the day the mediation certificate was given',
        ),
        day(
          'appeal_received',
          'When did the Tribunal get the appeal?',
          'the day the Tribunal got the appeal',
        ),
        day(
          'application_received_by_authority',
          'When did the council get the appeal papers?',
          'the day the council got the appeal papers',
        ),
        day(
          'plan_ended',
          'When did the plan end?',
          'the day the plan ended',
          'Only if the decision is to end it',
        ),
      ],
    },
  ],
};

const MEDIATION: Section = {
  heading: 'Mediation (optional)',
  intro: 'Mediation is a meeting to try to agree, with someone who takes no side.',
  folded: true,
  blocks: [
    {
      questions: [
        day(
          'declined_mediation',
          'When was the mediation adviser told that there will be no mediation?',
          'the day the adviser was told that there will be no mediation',
        ),
        day(
          'mediation_requested_of_authority',
          'When was the council told that the family wants mediation?',
          'the day the council was told that the family wants mediation',
        ),
        choice(
          [
            option('education', 'Education or social care only'),
            option('mixed', 'Health and something else'),
            option('health_only', 'Health only'),
          ],
          'issues',
          'What is it about?',
          'what the mediation is about',
        ),
        day(
          'commissioner_notified',
          'When did the NHS body get the council’s notice?',
          'the day the NHS body got the council’s notice',
        ),
        day('mediation_date', 'When is, or was, the mediation?', 'the day of the mediation'),
        day(
          'authority_said_cannot_arrange',
          'When was the adviser told that it cannot be arranged in time?',
          'the day the adviser was told that it cannot be arranged in time',
        ),
        day('mediation_concluded', 'When did mediation end?', 'the day mediation ended'),
      ],
    },
  ],
};

const AGREEMENT: Section = {
  heading: 'An agreement (optional)',
  folded: true,
  blocks: [
    {
      questions: [
        day('agreement', 'When was it agreed?', 'the day of the agreement'),
        choice(
          [...ORDERS.filter(({ value }) => value !== 'dismiss_cease_appeal'), noAnswer('None of these')],
          'agreement_appealable',
          'If the Tribunal could have ordered it: what was agreed?',
          'what was agreed',
        ),
        flag(
          'agreement_other_period',
          'They agreed other times in writing',
          'the box “They agreed other times in writing”',
        ),
        flagOf(
          false,
          'authority_was_party',
          'The council was not part of the agreement',
          'the box “The council was not part of the agreement”',
        ),
      ],
    },
  ],
};

export const DISPUTE: ProcessForm = {
  slug: 'disagreement',
  process: 'dispute',
  happened: 'Somebody does not agree with a council’s decision',
  happenedHint: 'Mediation, and how long there is to appeal',
  title: 'Mediation and appeals',
  datesTitle: 'Dates for mediation and an appeal',
  sections: [DECISION, MEDIATION, AGREEMENT, DID_ANY_HAPPEN],
  leavesOut: [
    ...EXCUSES_LEFT_OUT,
    'It does not ask when each step of an agreement was done.',
    'A date in a letter from the Tribunal comes before any date here.',
  ],
};
