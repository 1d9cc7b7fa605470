import { DID_ANY_HAPPEN, EXCUSES_LEFT_OUT } from './excusing';
import { ORDERS } from './orders';
import { EXAMPLE, day, flag, option, questions, ticks, type ProcessForm } from './question';

const STEPS_LEFT_OUT = 'It does not ask when each step was done, so it does not say which were late.';

export const TRIBUNAL_ORDER: ProcessForm = {
  slug: 'tribunal-order',
  process: 'tribunal_order',
  happened: 'The Tribunal made an order',
  title: 'An order of the Tribunal',
  datesTitle: 'Dates after an order of the Tribunal',
  sections: [
    questions(
      ticks(
        ORDERS,
        'orders',
        'What did the Tribunal order?',
        'what the Tribunal ordered',
        'Choose all that apply',
      ),
      day('order_made', 'What is the date of the order?', 'the date of the order', EXAMPLE),
    ),
    DID_ANY_HAPPEN,
  ],
  leavesOut: [...EXCUSES_LEFT_OUT, STEPS_LEFT_OUT, 'A date written in the order comes before any date here.'],
};

export const UNOPPOSED_APPEAL: ProcessForm = {
  slug: 'appeal-not-opposed',
  process: 'unopposed_appeal',
  happened: 'The council told the Tribunal that it will not oppose an appeal',
  title: 'An appeal that the council does not oppose',
  datesTitle: 'Dates when the council does not oppose an appeal',
  sections: [
    questions(
      day(
        'tribunal_told',
        'When did the council tell the Tribunal?',
        'the day the council told the Tribunal',
        EXAMPLE,
      ),
      ticks(
        [
          option('51(2)(a)', 'The council would not assess'),
          option('51(2)(b)', 'The council would not make a plan after assessing'),
          option('51(2)(c)(i)', 'The needs written in the plan'),
          option('51(2)(c)(ii)', 'The help written in the plan'),
          option('51(2)(c)(iii)', 'The school or kind of school named in the plan'),
          option('51(2)(c)(iv)', 'That no school is named in the plan'),
          option('51(2)(d)', 'The council would not assess again'),
          option('51(2)(e)', 'The council would not change the plan after a review or re-assessment'),
          option('51(2)(f)', 'The council wanted to end the plan'),
        ],
        'appeal_grounds',
        'What was the appeal about?',
        'what the appeal was about',
        'Choose all that apply',
      ),
      flag(
        'agreed_to_amend',
        'The council also agreed to change the plan that it wanted to end',
        'the box about also changing the plan',
      ),
    ),
    DID_ANY_HAPPEN,
  ],
  leavesOut: [...EXCUSES_LEFT_OUT, STEPS_LEFT_OUT],
};

export const RECOMMENDATION: ProcessForm = {
  slug: 'recommendation',
  process: 'recommendation',
  happened: 'The Tribunal recommended something about health or social care',
  title: 'A recommendation of the Tribunal',
  datesTitle: 'Dates after a recommendation of the Tribunal',
  sections: [
    questions(
      day(
        'recommendation_made',
        'What is the date of the recommendation?',
        'the date of the recommendation',
        EXAMPLE,
      ),
      ticks(
        [option('health', 'Health'), option('social_care', 'Social care')],
        'about',
        'What is it about?',
        'what it is about',
        'Choose all that apply',
      ),
      day(
        'health_response_received',
        'When did the council get the NHS body’s answer?',
        'the day the council got the NHS body’s answer',
        'Only for health',
      ),
      day(
        'social_care_response_sent',
        'When did the council send its own answer?',
        'the day the council sent its own answer',
        'Only for social care',
      ),
    ),
  ],
  leavesOut: [],
};
