import { SENT_BY } from './sent-by';
import { DID_ANY_HAPPEN, EXCUSES_LEFT_OUT } from './excusing';
import {
  EXAMPLE,
  choice,
  day,
  noAnswer,
  option,
  questions,
  type Block,
  type ProcessForm,
  type Section,
} from './question';

const ASKED = [
  option('school', 'The head teacher of the school or college'),
  option('health_body', 'Health', 'For example, an NHS trust or the integrated care board'),
  option('educational_psychologist', 'An educational psychologist'),
  option('social_care', 'Social care'),
  option('other_local_authority', 'Another council'),
  option('youth_offending_team', 'A youth offending team'),
  option('other', 'Someone else'),
];

const adviceBlock = (place: number): Block => ({
  list: { name: 'advice_requests', prefix: `advice-${place}` },
  questions: [
    choice(ASKED, 'from', `Request ${place}: who was asked?`, `who was asked in request ${place}`),
    day('sent', `Request ${place}: the day it was sent`, `the day request ${place} was sent`),
    day(
      'received',
      `Request ${place}: the day it arrived`,
      `the day request ${place} arrived`,
      'If you do not know, leave this empty: we use the day it was sent',
    ),
    day(
      'replied',
      `Request ${place}: the day the advice came back`,
      `the day the advice of request ${place} came back`,
    ),
  ],
});

const ADVICE: Section = {
  heading: 'Advice the council asked for (optional)',
  intro: 'The council must ask others for advice. You can put in up to 3 requests.',
  folded: true,
  blocks: [1, 2, 3].map(adviceBlock),
};

const SCHOOLS: Section = {
  heading: 'Schools the council asked to take the child (optional)',
  intro:
    'When the council sends the draft plan to a school, the school should answer. You can put in up to 3.',
  folded: true,
  blocks: [1, 2, 3].map((place) => ({
    list: { name: 'school_consultations_sent', prefix: `school-${place}` },
    questions: [day('', `School ${place}: the day it was asked`, `the day school ${place} was asked`)],
  })),
};

export const ASSESSMENT: ProcessForm = {
  slug: 'assessment',
  process: 'assessment',
  happened: 'Someone asked for an EHC needs assessment',
  happenedHint: 'From the request to the final plan',
  title: 'An EHC needs assessment',
  datesTitle: 'Dates for an EHC needs assessment',
  sections: [
    questions(
      day(
        'request_received',
        'When did the council get the request?',
        'the day the council got the request',
        `The day it arrived, even at a weekend or at night. ${EXAMPLE}`,
      ),
      day(
        'became_responsible',
        'If nobody made a request: when did the council learn of the child?',
        'the day the council learned of the child',
        'Leave this empty if someone made a request',
      ),
      choice(
        [
          option('assess', 'To assess'),
          option('refuse_to_assess', 'Not to assess'),
          option('refuse_to_issue', 'It assessed, and decided not to make a plan'),
          noAnswer('It has not decided yet'),
        ],
        'decision',
        'What did the council decide?',
        'what the council decided',
      ),
      day(
        'decision_notified',
        'When did it tell the family whether it would assess?',
        'the day it told the family whether it would assess',
      ),
      day(
        'refusal_notified',
        'If it decided not to make a plan: when did it tell the family?',
        'the day it told the family that there will be no plan',
      ),
      day('draft_sent', 'When was the draft plan sent?', 'the day the draft plan was sent'),
      choice(
        SENT_BY,
        'draft_method',
        'How was the draft plan sent?',
        'how the draft plan was sent',
        'If you leave this empty, we take it as sent by email',
      ),
      day('final_sent', 'When was the final plan sent?', 'the day the final plan was sent'),
    ),
    ADVICE,
    SCHOOLS,
    DID_ANY_HAPPEN,
  ],
  leavesOut: [
    ...EXCUSES_LEFT_OUT,
    'It does not ask about missed appointments, or about more than 3 requests for advice and 3 schools.',
  ],
};
