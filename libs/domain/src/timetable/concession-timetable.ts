import type { CivilDate } from '../civil-date';
import { weeksOf } from '../counting';
import type { ConcessionStep, RuleSet } from '../rule-set/rule-set';
import type { ExcusingFacts } from './excusing-facts';
import { type TimetableRow, inDueOrder } from './row';
import type { RuleId } from './rules';
import { type DoneByRule, tribunalStepRow } from './tribunal-order-timetable';

/** What an appeal is against, in the order of section 51(2)(a) to (f). */
export type AppealGround =
  | 'notAssessing'
  | 'notMakingPlan'
  | 'needsInPlan'
  | 'provisionInPlan'
  | 'settingInPlan'
  | 'noSettingInPlan'
  | 'notReassessing'
  | 'notAmending'
  | 'ceasing';

export interface ConcessionFacts extends ExcusingFacts {
  readonly grounds: readonly AppealGround[];
  /** The day the authority told the Tribunal, before its response, that it will not oppose. */
  readonly tribunalToldOn: CivilDate;
  /** On ceasing: whether it also agreed to amend the plan. */
  readonly agreedToAmend?: boolean | undefined;
  readonly done?: DoneByRule | undefined;
}

/** Every limit that follows when the authority does not oppose an appeal. */
export function concessionTimetable(facts: ConcessionFacts, rules: RuleSet): readonly TimetableRow[] {
  const triggerOn = facts.tribunalToldOn;
  const rows = stepsOf(facts).map(({ rule, step }) => {
    const dueBy = weeksOf(triggerOn, rules.weeksAfterConcession[step]);
    return tribunalStepRow(rule, facts, { triggerOn, dueBy, doneOn: facts.done?.get(rule) }, rules);
  });
  return inDueOrder(rows);
}

interface Step {
  readonly rule: RuleId;
  readonly step: ConcessionStep;
}

/**
 * What the authority owes for what it conceded, by what the appeal was against.
 *
 * @rule SEND Regs 2014 reg 45
 */
function stepsOf({ grounds, agreedToAmend }: ConcessionFacts): readonly Step[] {
  const against = (...any: readonly AppealGround[]): boolean =>
    any.some((ground) => grounds.includes(ground));
  const contents = against('needsInPlan', 'provisionInPlan', 'notAmending');
  const steps: Step[] = [];
  if (against('notAssessing', 'notReassessing')) {
    steps.push({ rule: 'UNOPP-ASSESS-NOTIFY-2W', step: 'tellOfAssessment' });
    steps.push({ rule: 'UNOPP-ASSESS-REFUSE-10W', step: 'tellNoPlan' });
    steps.push({ rule: 'UNOPP-ASSESS-FINAL-14W', step: 'sendPlanAfterAssessment' });
  }
  if (against('notMakingPlan')) {
    steps.push({ rule: 'UNOPP-PLAN-DRAFT-5W', step: 'sendDraft' });
    steps.push({ rule: 'UNOPP-PLAN-FINAL-11W', step: 'sendPlan' });
  }
  if (contents) steps.push({ rule: 'UNOPP-CONTENT-5W', step: 'amendContents' });
  if (against('settingInPlan', 'noSettingInPlan')) {
    if (contents) steps.push({ rule: 'UNOPP-SCHOOL-5W', step: 'nameSchoolWithContents' });
    else steps.push({ rule: 'UNOPP-SCHOOL-2W', step: 'nameSchool' });
  }
  if (against('ceasing')) {
    steps.push({ rule: 'UNOPP-MAINTAIN', step: 'maintain' });
    if (agreedToAmend) steps.push({ rule: 'UNOPP-CEASE-AMEND-5W', step: 'amendInsteadOfCeasing' });
  }
  return steps;
}
