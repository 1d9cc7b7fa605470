import { type CivilDate, type DayIfKnown, laterOf } from '../civil-date';
import { monthsBeginningWith, weeksOf, workingDaysBeginningWith } from '../counting';
import type { RuleSet } from '../rule-set/rule-set';
import { endOfReviewYear } from './review-timetable';
import { type TimetableRow, inDueOrder, rowOf } from './row';

/** The dated facts of a family's move from one authority to another. */
export interface AuthorityTransferFacts {
  readonly bornOn?: DayIfKnown;
  readonly movedOn: CivilDate;
  readonly oldAuthorityAwareOn?: DayIfKnown;
  /** The day the plan was in fact transferred, from which the new authority's clocks run. */
  readonly transferredOn?: DayIfKnown;
  readonly planFirstMadeOn?: DayIfKnown;
  readonly lastReviewCompletedOn?: DayIfKnown;
  readonly parentInformedOn?: DayIfKnown;
  readonly reviewedOn?: DayIfKnown;
  readonly oldCommissionerAwareOn?: DayIfKnown;
  readonly newCommissionerAwareOn?: DayIfKnown;
}

/** Every limit of a move between authorities. Nothing can excuse them. */
export function authorityTransferTimetable(
  facts: AuthorityTransferFacts,
  rules: RuleSet,
): readonly TimetableRow[] {
  return inDueOrder([
    ...leavingRows(facts, rules),
    ...arrivingRows(facts, rules),
    ...commissionerRows(facts, rules),
  ]);
}

/**
 * The old authority transfers the plan on the day of the move or, told late, within 15 working days.
 *
 * @rule SEND Regs 2014 reg 15(2)
 */
function leavingRows(facts: AuthorityTransferFacts, rules: RuleSet): readonly TimetableRow[] {
  const triggerOn = facts.oldAuthorityAwareOn;
  if (!triggerOn) return [];
  const dueBy = afterMove(facts, triggerOn, rules);
  return [rowOf('LAT-TRANSFER', { dueBy, triggerOn, doneOn: facts.transferredOn })];
}

/**
 * What the new authority owes from the day of transfer: to tell the family, and to review.
 *
 * @rule SEND Regs 2014 reg 15(4), (5)
 */
function arrivingRows(facts: AuthorityTransferFacts, rules: RuleSet): readonly TimetableRow[] {
  const triggerOn = facts.transferredOn;
  if (!triggerOn) return [];
  const told = weeksOf(triggerOn, rules.weeksToInformAfterTransfer);
  const yearFrom = facts.lastReviewCompletedOn ?? facts.planFirstMadeOn;
  const afterTransfer = monthsBeginningWith(triggerOn, rules.monthsToReviewAfterTransfer);
  const review = yearFrom
    ? laterOf(endOfReviewYear(yearFrom, facts.bornOn, rules), afterTransfer)
    : afterTransfer;
  return [
    rowOf('LAT-INFORM-6W', { dueBy: told, triggerOn, doneOn: facts.parentInformedOn }),
    rowOf('LAT-REVIEW', { dueBy: review, triggerOn, doneOn: facts.reviewedOn }),
  ];
}

/**
 * What the health commissioners owe when the move takes the child from one to another.
 *
 * @rule SEND Regs 2014 reg 15(7), (8)
 */
function commissionerRows(facts: AuthorityTransferFacts, rules: RuleSet): readonly TimetableRow[] {
  const { oldCommissionerAwareOn: oldAware, newCommissionerAwareOn: newAware } = facts;
  const rows: TimetableRow[] = [];
  if (oldAware)
    rows.push(rowOf('LAT-ICB-NOTIFY', { dueBy: afterMove(facts, oldAware, rules), triggerOn: oldAware }));
  if (newAware) {
    const dueBy = workingDaysBeginningWith(newAware, rules.workingDaysForCommissioner);
    rows.push(rowOf('LAT-ICB-REQUEST', { dueBy, triggerOn: newAware }));
  }
  return rows;
}

const afterMove = ({ movedOn }: AuthorityTransferFacts, awareOn: CivilDate, rules: RuleSet): CivilDate =>
  laterOf(movedOn, workingDaysBeginningWith(awareOn, rules.workingDaysToTransferPlan));

/** A change of health commissioner while the authority stays the same. */
export interface CommissionerChangeFacts {
  readonly oldCommissionerAwareOn?: DayIfKnown;
  readonly newCommissionerAwareOn?: DayIfKnown;
}

/**
 * What the health commissioners owe where only the commissioner changes.
 *
 * @rule SEND Regs 2014 reg 16(2), (3)
 */
export function commissionerChangeTimetable(
  facts: CommissionerChangeFacts,
  rules: RuleSet,
): readonly TimetableRow[] {
  const limits = [
    { rule: 'ICB-CHANGE-NOTIFY' as const, triggerOn: facts.oldCommissionerAwareOn },
    { rule: 'ICB-CHANGE-REQUEST' as const, triggerOn: facts.newCommissionerAwareOn },
  ];
  const rows = limits.flatMap(({ rule, triggerOn }) => {
    if (!triggerOn) return [];
    return [
      rowOf(rule, {
        dueBy: workingDaysBeginningWith(triggerOn, rules.workingDaysForCommissioner),
        triggerOn,
      }),
    ];
  });
  return inDueOrder(rows);
}
