import type { OrderStep } from '../../rule-set/rule-set';
import { type RuleInWords, ofThatDay, rulesInWords } from './rule-in-words';

interface OrderRule {
  readonly step: OrderStep;
  readonly name: string;
  readonly doneWhen: string;
  readonly excusable?: true;
  readonly doubt?: string;
}

/** What a mediation agreement can ask for as an order would, by the end of its rule's id. */
export const AGREEMENT_STEPS = {
  'ASSESS-NOTIFY-2W': {
    step: 'tellOfAssessment',
    name: 'Tell the family that you will assess or re-assess',
    doneWhen: 'The parent or young person has been told',
    excusable: true,
  },
  'ASSESS-REFUSE-10W': {
    step: 'tellNoPlan',
    name: 'Tell the family that there will be no plan, with reasons',
    doneWhen: 'The parent or young person has been told',
    excusable: true,
  },
  'ASSESS-FINAL-14W': {
    step: 'sendPlanAfterAssessment',
    name: 'Send the final plan after the assessment',
    doneWhen: 'The final plan is sent',
    excusable: true,
  },
  'PLAN-DRAFT-5W': {
    step: 'sendDraft',
    name: 'Send the draft plan',
    doneWhen: 'The draft plan is sent',
    excusable: true,
  },
  'PLAN-FINAL-11W': {
    step: 'sendPlan',
    name: 'Send the final plan',
    doneWhen: 'The final plan is sent',
    excusable: true,
  },
  'RECONSIDER-2W': {
    step: 'reconsider',
    name: 'Send a draft plan, or tell the family that there will be no plan',
    doneWhen: 'The draft or the notice of refusal is sent',
    doubt:
      'Nothing sets a day for the final plan after this draft: it is as soon as practicable after the comments.',
  },
  'AMEND-5W': {
    step: 'amendProvision',
    name: 'Amend the special educational provision in the plan',
    doneWhen: 'The amended plan is sent',
  },
  'SCHOOL-2W': {
    step: 'nameSchool',
    name: 'Amend the school or type of school in the plan',
    doneWhen: 'The amended plan is sent',
  },
  MAINTAIN: { step: 'maintain', name: 'Keep the plan as it is', doneWhen: 'The plan is kept' },
} as const satisfies Readonly<Record<string, OrderRule>>;

/** What a Tribunal order asks for: all of these, and to end the plan when an appeal against ceasing is dismissed. */
export const ORDER_STEPS = {
  ...AGREEMENT_STEPS,
  'CEASE-NOW': {
    step: 'cease',
    name: 'End the plan',
    doneWhen: 'The plan ends',
    doubt: 'Hold back if permission to appeal further is sought: section 45(4) waits for a final decision.',
  },
} as const satisfies Readonly<Record<string, OrderRule>>;

export type OrderSuffix = keyof typeof ORDER_STEPS;

/** The limits after a Tribunal order. Only orders to assess and to make a plan have any exception (reg 44(3)). */
export const TRIBUNAL_ORDER_RULES = orderRules('TRIB-', ORDER_STEPS, {
  citation: 'SEND Regs 2014 reg 44(2)',
  trigger: 'Date of the order',
  doubt:
    'We count from the date of the order. Where it was sent later, keep both days, and count from the later only on advice.',
});

/** The limits after a mediation agreement that has the effect of an order. */
export const MEDIATION_AGREEMENT_RULES = orderRules('MED-AGREE-', AGREEMENT_STEPS, {
  citation: 'SEND Regs 2014 regs 42(2), 44(2)',
  trigger: 'Mediation agreement',
});

function orderRules<Prefix extends string, Steps extends Readonly<Record<string, OrderRule>>>(
  prefix: Prefix,
  steps: Steps,
  origin: { readonly citation: string; readonly trigger: string; readonly doubt?: string },
) {
  const rules = Object.entries<OrderRule>(steps).map(
    ([suffix, { step, doubt, ...words }]): [string, RuleInWords] => [
      `${prefix}${suffix}`,
      {
        ...words,
        ...origin,
        ...both(doubt, origin.doubt),
        kind: 'statute',
        counted: (set) => ofThatDay(set.weeksAfterOrder[step], 'week'),
      },
    ],
  );
  return Object.fromEntries(rules) as Readonly<Record<`${Prefix}${keyof Steps & string}`, RuleInWords>>;
}

/** The doubt of the step and that of where it comes from, as one. */
function both(...doubts: readonly (string | undefined)[]): { readonly doubt?: string } {
  const given = doubts.filter((doubt) => doubt !== undefined);
  return given.length === 0 ? {} : { doubt: given.join(' ') };
}

const TOLD = 'Tribunal told that the authority will not oppose';
const CITATION = 'SEND Regs 2014 reg 45';
const NO_EXCEPTION = 'Regulation 45(7) reaches paragraphs (3) and (6) only, so nothing excuses this limit.';

/** The limits after the authority tells the Tribunal that it will not oppose an appeal. */
export const CONCESSION_RULES = rulesInWords({
  'UNOPP-ASSESS-NOTIFY-2W': {
    ...conceded(
      'Tell the family that you will assess or re-assess',
      'The parent or young person has been told',
    ),
    counted: (rules) => ofThatDay(rules.weeksAfterConcession.tellOfAssessment, 'week'),
    excusable: true,
  },
  'UNOPP-ASSESS-REFUSE-10W': {
    ...conceded(
      'Tell the family that there will be no plan, with reasons',
      'The parent or young person has been told',
    ),
    counted: (rules) => ofThatDay(rules.weeksAfterConcession.tellNoPlan, 'week'),
    doubt: NO_EXCEPTION,
  },
  'UNOPP-ASSESS-FINAL-14W': {
    ...conceded('Send the final plan after the assessment', 'The final plan is sent'),
    counted: (rules) => ofThatDay(rules.weeksAfterConcession.sendPlanAfterAssessment, 'week'),
    doubt: NO_EXCEPTION,
  },
  'UNOPP-PLAN-DRAFT-5W': {
    ...conceded('Send the draft plan', 'The draft plan is sent'),
    counted: (rules) => ofThatDay(rules.weeksAfterConcession.sendDraft, 'week'),
    excusable: true,
  },
  'UNOPP-PLAN-FINAL-11W': {
    ...conceded('Send the final plan', 'The final plan is sent'),
    counted: (rules) => ofThatDay(rules.weeksAfterConcession.sendPlan, 'week'),
    excusable: true,
  },
  'UNOPP-CONTENT-5W': {
    ...conceded('Amend the contents of the plan', 'The amended plan is sent'),
    counted: (rules) => ofThatDay(rules.weeksAfterConcession.amendContents, 'week'),
  },
  'UNOPP-SCHOOL-2W': {
    ...conceded('Amend the school or type of school in the plan', 'The amended plan is sent'),
    counted: (rules) => ofThatDay(rules.weeksAfterConcession.nameSchool, 'week'),
  },
  'UNOPP-SCHOOL-5W': {
    ...conceded('Amend the school or type of school, with the contents', 'The amended plan is sent'),
    counted: (rules) => ofThatDay(rules.weeksAfterConcession.nameSchoolWithContents, 'week'),
  },
  'UNOPP-MAINTAIN': {
    ...conceded('Keep the plan', 'The plan is kept'),
    counted: (rules) => ofThatDay(rules.weeksAfterConcession.maintain, 'week'),
  },
  'UNOPP-CEASE-AMEND-5W': {
    ...conceded('Amend the plan that you agreed to keep', 'The amended plan is sent'),
    counted: (rules) => ofThatDay(rules.weeksAfterConcession.amendInsteadOfCeasing, 'week'),
  },
});

function conceded(name: string, doneWhen: string) {
  return { name, doneWhen, citation: CITATION, kind: 'statute', trigger: TOLD } as const;
}
