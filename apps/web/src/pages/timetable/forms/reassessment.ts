import { DID_ANY_HAPPEN, EXCUSES_LEFT_OUT } from './excusing';
import { EXAMPLE, choice, day, noAnswer, option, questions, type ProcessForm } from './question';

export const REASSESSMENT: ProcessForm = {
  slug: 're-assessment',
  process: 'reassessment',
  happened: 'Someone asked to assess again a child who has a plan',
  title: 'A re-assessment',
  datesTitle: 'Dates for a re-assessment',
  sections: [
    questions(
      day(
        'request_received',
        'When did the council get the request?',
        'the day the council got the request',
        EXAMPLE,
      ),
      day(
        'own_decision',
        'If nobody asked: when did the council decide to assess again?',
        'the day the council decided by itself to assess again',
        'Leave this empty if someone made a request',
      ),
      day(
        'last_assessed',
        'When did the last assessment end?',
        'the day the last assessment ended',
        'If it ended in the last 6 months, the council may say no',
      ),
      choice(
        [
          option('reassess', 'To assess again'),
          option('refuse', 'Not to assess again'),
          noAnswer('It has not decided yet'),
        ],
        'decision',
        'What did the council decide?',
        'what the council decided',
      ),
      day('decision_notified', 'When did it tell the family?', 'the day it told the family its decision'),
      day('final_sent', 'When was the final plan sent?', 'the day the final plan was sent'),
    ),
    DID_ANY_HAPPEN,
  ],
  leavesOut: [...EXCUSES_LEFT_OUT, 'It does not work out the dates of the advice and the draft plan.'],
};
