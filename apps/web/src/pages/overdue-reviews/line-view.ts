import type { OverdueReviewRow } from '@ehc/casework';
import {
  daysBetween,
  PARTY_LABELS,
  WAIT_STEPS,
  yearGroupLabel,
  yearGroupOn,
  type CivilDate,
} from '@ehc/domain';
import { counted, howLongAgo, shortDate } from '../../layout/wording';
import { paths } from '../../paths';

const DAYS_IN_A_WEEK = 7;
const WEEKS_FROM = 8 * DAYS_IN_A_WEEK;

/** One overdue review as the list shows it. */
export function lineView(row: OverdueReviewRow, today: CivilDate) {
  const { id, childId, surname, forename, bornOn, schoolName, dueBy, part, lastChasedOn } = row;
  return {
    child: { text: `${forename} ${surname}`, href: paths.child(childId) },
    year: yearGroupLabel(yearGroupOn(bornOn, today)),
    flags: flagsOf(row),
    school: schoolName ?? 'No school recorded',
    step: row.step === null ? 'Not known' : WAIT_STEPS[row.step],
    classify: part === 'unclassified' ? paths.classifyReview(childId, id) : null,
    lateBy: lateBy(dueBy, today),
    dueBy: shortDate(dueBy),
    holder: holderOf(row),
    since: row.startedOn === null ? null : `since ${shortDate(row.startedOn)}`,
    chased: lastChasedOn === null ? null : shortDate(lastChasedOn),
    chasedAgo: lastChasedOn === null ? 'Never' : howLongAgo(lastChasedOn, today),
  };
}

function flagsOf({ transfers, noPlace, lookedAfter }: OverdueReviewRow) {
  return [
    ...(transfers ? [{ text: 'Transfers this year', classes: 'govuk-tag--purple' }] : []),
    ...(noPlace ? [{ text: 'No place', classes: 'govuk-tag--orange' }] : []),
    ...(lookedAfter ? [{ text: 'Looked after', classes: 'govuk-tag--grey' }] : []),
  ];
}

function lateBy(dueBy: CivilDate, today: CivilDate): string {
  const days = daysBetween(dueBy, today);
  return days < WEEKS_FROM ? counted(days, 'day') : counted(Math.floor(days / DAYS_IN_A_WEEK), 'week');
}

function holderOf({ party, withName, schoolName }: OverdueReviewRow): string {
  if (withName !== null && withName === schoolName) return 'The school';
  if (withName !== null) return withName;
  return party === null ? PARTY_LABELS.unclassified : PARTY_LABELS[party];
}
