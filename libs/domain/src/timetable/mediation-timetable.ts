import type { DayIfKnown } from '../civil-date';
import { atLeastWorkingDaysBefore, daysOf, monthsOf, weeksOf, workingDaysAfter } from '../counting';
import type { RuleSet } from '../rule-set/rule-set';
import type { ExcusingFacts } from './excusing-facts';
import { type TimetableRow, inDueOrder, rowOf } from './row';
import { type AgreementLike, type DoneByRule, orderRows } from './tribunal-order-timetable';

/** The dated facts of mediation about one decision. */
export interface MediationFacts extends ExcusingFacts {
  readonly decisionSentOn?: DayIfKnown;
  /** The dispute is about placement alone, for which no adviser need be contacted. */
  readonly placementOnly?: boolean | undefined;
  readonly declinedOn?: DayIfKnown;
  /** The day the authority was told that the family wants mediation. */
  readonly requestedOn?: DayIfKnown;
  /** What it is about. Left out: education. */
  readonly issues?: 'education' | 'mixed' | 'healthOnly' | undefined;
  readonly commissionerNotifiedOn?: DayIfKnown;
  readonly mediationOn?: DayIfKnown;
  /** The day the adviser was told that it cannot be arranged in time. */
  readonly cannotArrangeOn?: DayIfKnown;
  readonly concludedOn?: DayIfKnown;
  readonly agreedOn?: DayIfKnown;
  /** The kind of Tribunal order that the agreement is like, where it is on matters that could be appealed. */
  readonly agreementLike?: AgreementLike | null | undefined;
  readonly agreedOtherPeriod?: boolean | undefined;
  /** Left out: it was. */
  readonly authorityWasParty?: boolean | undefined;
  readonly done?: DoneByRule | undefined;
}

/** Every limit of mediation. */
export function mediationTimetable(facts: MediationFacts, rules: RuleSet): readonly TimetableRow[] {
  return inDueOrder([
    ...contactRows(facts, rules),
    ...arrangingRows(facts, rules),
    ...certificateRows(facts, rules),
    ...agreementRows(facts, rules),
  ]);
}

/**
 * The family contacts an adviser within two months. This limit never moves to a working day.
 *
 * @rule SEND Regs 2014 reg 33; CFA 2014 s55(2)
 */
function contactRows(
  { decisionSentOn, placementOnly }: MediationFacts,
  rules: RuleSet,
): readonly TimetableRow[] {
  if (!decisionSentOn || placementOnly) return [];
  const dueBy = monthsOf(decisionSentOn, rules.monthsToContactMediation);
  return [rowOf('MED-CONTACT-2M', { dueBy, triggerOn: decisionSentOn })];
}

/**
 * Arranging it: within 30 calendar days, by the commissioner where it is about health alone, with notice.
 *
 * @rule SEND Regs 2014 regs 35(2) to (4), 36(2), 37(2)
 */
function arrangingRows(facts: MediationFacts, rules: RuleSet): readonly TimetableRow[] {
  const { requestedOn, mediationOn, issues = 'education' } = facts;
  const rows: TimetableRow[] = [];
  if (requestedOn && issues !== 'education') {
    const dueBy = workingDaysAfter(requestedOn, rules.workingDaysToTellCommissioner);
    rows.push(rowOf('MED-HEALTH-NOTIFY-3WD', { dueBy, triggerOn: requestedOn }));
  }
  const arrangeFrom = issues === 'healthOnly' ? facts.commissionerNotifiedOn : requestedOn;
  if (arrangeFrom) {
    rows.push(
      rowOf('MED-ARRANGE-30D', {
        dueBy: daysOf(arrangeFrom, rules.daysToArrangeMediation),
        triggerOn: arrangeFrom,
      }),
    );
  }
  if (mediationOn) {
    const limit = atLeastWorkingDaysBefore(mediationOn, rules.workingDaysOfNoticeOfMediation);
    rows.push(rowOf('MED-DATE-5WD', { ...limit, triggerOn: mediationOn }));
  }
  return rows;
}

/**
 * The adviser's certificate: mediation declined, held, or not arranged in time.
 *
 * @rule SEND Regs 2014 regs 34(1), 39
 */
function certificateRows(facts: MediationFacts, rules: RuleSet): readonly TimetableRow[] {
  const certificates = [
    { rule: 'MED-CERT-DECLINED-3WD' as const, triggerOn: facts.declinedOn },
    { rule: 'MED-CERT-3WD' as const, triggerOn: facts.concludedOn },
    { rule: 'MED-CERT-DEEMED-3WD' as const, triggerOn: facts.cannotArrangeOn },
  ];
  return certificates.flatMap(({ rule, triggerOn }) => {
    if (!triggerOn) return [];
    return [rowOf(rule, { dueBy: workingDaysAfter(triggerOn, rules.workingDaysForCertificate), triggerOn })];
  });
}

/**
 * Keeping an agreement: as a Tribunal order where it could have been appealed, else two weeks, unless the
 * parties agreed other times in writing.
 *
 * @rule SEND Regs 2014 reg 42(2) to (5)
 */
function agreementRows(facts: MediationFacts, rules: RuleSet): readonly TimetableRow[] {
  const madeOn = facts.agreedOn;
  if (!madeOn) return [];
  const rows: TimetableRow[] = [];
  if (!facts.agreedOtherPeriod && facts.agreementLike) {
    rows.push(...orderRows('MED-AGREE-', { ...facts, madeOn, orders: [facts.agreementLike] }, rules));
  } else if (!facts.agreedOtherPeriod) {
    rows.push(
      rowOf('MED-AGREE-2W', { dueBy: weeksOf(madeOn, rules.weeksToKeepAgreement), triggerOn: madeOn }),
    );
  }
  if (facts.authorityWasParty === false) {
    rows.push(
      rowOf('MED-AGREE-TELL-1W', { dueBy: weeksOf(madeOn, rules.weeksToTellOfAgreement), triggerOn: madeOn }),
    );
  }
  return rows;
}
