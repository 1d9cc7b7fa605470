import type { CivilDate } from '../civil-date';
import { weeksOf } from '../counting';
import type { RuleSet } from '../rule-set/rule-set';
import { tribunalStepExcusedBy } from './exceptions';
import type { ExcusingFacts } from './excusing-facts';
import { type TimetableRow, inDueOrder, rowOf } from './row';
import { type RuleId, isRuleId, ruleInWords } from './rules';
import { ORDER_STEPS, type OrderSuffix } from './rules/order-rules';

/**
 * What a Tribunal can order, and its steps; a mediation agreement like it has the same. To assess covers
 * re-assessment too.
 *
 * @rule SEND Regs 2014 regs 42(2), 44(2)
 */
const STEPS_OF_ORDER = {
  assess: ['ASSESS-NOTIFY-2W', 'ASSESS-REFUSE-10W', 'ASSESS-FINAL-14W'],
  makePlan: ['PLAN-DRAFT-5W', 'PLAN-FINAL-11W'],
  reconsider: ['RECONSIDER-2W'],
  amendProvision: ['AMEND-5W'],
  nameSchool: ['SCHOOL-2W'],
  maintain: ['MAINTAIN'],
  maintainAndAmend: ['MAINTAIN', 'AMEND-5W'],
  dismissCeaseAppeal: ['CEASE-NOW'],
} as const satisfies Readonly<Record<string, readonly OrderSuffix[]>>;

export type TribunalOrder = keyof typeof STEPS_OF_ORDER;

/** What a mediation agreement can be like: any order but the dismissal of an appeal. */
export type AgreementLike = Exclude<TribunalOrder, 'dismissCeaseAppeal'>;

/** The days on which steps were done, by rule. */
export type DoneByRule = ReadonlyMap<RuleId, CivilDate>;

export interface TribunalOrderFacts extends ExcusingFacts {
  readonly orders: readonly TribunalOrder[];
  /** The date of the order. */
  readonly madeOn: CivilDate;
  readonly done?: DoneByRule | undefined;
}

/** Every limit that follows from a Tribunal's orders of one day, whichever answer the authority then gives. */
export function tribunalOrderTimetable(facts: TribunalOrderFacts, rules: RuleSet): readonly TimetableRow[] {
  return orderRows('TRIB-', facts, rules);
}

/**
 * The limits of orders, or of a mediation agreement on matters that could be appealed, which counts as an order
 * of the same kind. Only orders to assess and to make a plan have any exception.
 *
 * @rule SEND Regs 2014 regs 42(2), 44(2), (3)
 */
export function orderRows(
  prefix: 'TRIB-' | 'MED-AGREE-',
  facts: TribunalOrderFacts,
  rules: RuleSet,
): readonly TimetableRow[] {
  const triggerOn = facts.madeOn;
  const suffixes = new Set<OrderSuffix>(
    facts.orders.flatMap((order): readonly OrderSuffix[] => STEPS_OF_ORDER[order]),
  );
  const rows = [...suffixes].flatMap((suffix) => {
    const rule = `${prefix}${suffix}`;
    if (!isRuleId(rule)) return [];
    const dueBy = weeksOf(triggerOn, rules.weeksAfterOrder[ORDER_STEPS[suffix].step]);
    return [tribunalStepRow(rule, facts, { triggerOn, dueBy, doneOn: facts.done?.get(rule) }, rules)];
  });
  return inDueOrder(rows);
}

/** The row of a step before the Tribunal, with its exceptions where it has any. */
export function tribunalStepRow(
  rule: RuleId,
  facts: ExcusingFacts,
  limit: { readonly triggerOn: CivilDate; readonly dueBy: CivilDate; readonly doneOn: CivilDate | undefined },
  rules: RuleSet,
): TimetableRow {
  const exceptions = ruleInWords(rule).excusable ? tribunalStepExcusedBy(facts, limit, rules) : [];
  return rowOf(rule, { ...limit, exceptions });
}
