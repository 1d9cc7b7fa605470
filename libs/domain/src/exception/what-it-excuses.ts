import { assessmentDeadlines } from '../assessment/assessment-deadlines';
import type { AssessmentFactsOnFile } from '../assessment/assessment-file';
import { type CivilDate, daysBetween, inWords } from '../civil-date';
import type { DatedRule, Deadline } from '../matter/deadline';
import type { RuleSet } from '../rule-set/rule-set';
import { ruleSet } from '../rule-set/rule-sets';
import { askingWindow, daysWithin, isWithin, overlaps } from '../timetable/exceptions';
import type { RuleId } from '../timetable/rules';
import { type RecordedException, stands } from './recorded-exception';

/** How one recorded exception stands to one limit, and why, in a sentence. */
export interface LimitExcused {
  readonly rule: string;
  /** The advice request, where the limit is about one. */
  readonly subject: string | null;
  readonly dueBy: CivilDate;
  readonly excused: boolean;
  readonly why: string;
}

/** Limits of the law that no exception reaches; people ask about them all the same. */
const NOTHING_EXCUSES: readonly string[] = ['EHCNA-6W-REFUSE', 'REASSESS-15D'] satisfies RuleId[];

/** Which limits of an assessment an exception excuses, taken by itself, and why not the others. No day moves. */
export function whatItExcuses(file: AssessmentFactsOnFile, exception: RecordedException): LimitExcused[] {
  const rules = ruleSet(file.assessment.ruleSetId);
  return assessmentDeadlines({ ...file, exceptions: [exception] })
    .filter(({ rule, excusable }) => excusable || NOTHING_EXCUSES.includes(rule))
    .map((row) => ({
      rule: row.rule,
      subject: row.subject,
      dueBy: row.dueBy,
      excused: row.exceptions.includes(exception.fact),
      why: whyOf(row, exception, file, rules),
    }));
}

/** The exceptions that excuse a limit: what stands behind its `excusedBy`. */
export const excusedBecauseOf = (
  file: AssessmentFactsOnFile,
  { rule, subjectId }: Pick<Deadline, 'rule' | 'subjectId'>,
): RecordedException[] =>
  file.exceptions.filter((exception) =>
    whatItExcuses(file, exception).some(
      (limit) => limit.excused && limit.rule === rule && limit.subject === subjectId,
    ),
  );

function whyOf(
  row: DatedRule,
  exception: RecordedException,
  file: AssessmentFactsOnFile,
  rules: RuleSet,
): string {
  if (!row.excusable) return 'The law has no exception to this limit.';
  if (!stands(exception)) return 'It was withdrawn.';
  if (!exception.impractical) return 'The finding is that it did not make the limit impractical to keep.';
  const bodys = row.rule === 'ADVICE-6W';
  switch (exception.fact) {
    case 'absent':
      return whyAbsent(row, exception, rules);
    case 'exceptionalCircumstances':
      return overlaps(spanOf(exception), row)
        ? `They fell in ${timeAllowed(row)}.`
        : `They did not fall in ${timeAllowed(row)}.`;
    case 'missedAppointment':
      return bodys ? whyMissed(row, exception) : 'A missed appointment excuses only the body that made it.';
    default:
      return bodys ? 'A closure does not excuse a health body.' : whyClosed(row, exception, file, rules);
  }
}

const spanOf = ({ fromOn, toOn }: RecordedException) => ({ fromOn, toOn: toOn ?? fromOn });

/** From the day after the trigger to the last day, both included. */
const timeAllowed = ({ triggerOn, dueBy }: DatedRule): string =>
  `the time allowed, after ${inWords(triggerOn)} and up to ${inWords(dueBy)}`;

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

function whyAbsent(row: DatedRule, exception: RecordedException, { daysAwayToExcuse }: RuleSet): string {
  const span = spanOf(exception);
  const inside = daysWithin(span, row);
  const all = daysBetween(span.fromOn, span.toOn) + 1;
  return `${inside} of ${days(all)} away fall in ${timeAllowed(row)}; ${daysAwayToExcuse} are needed.`;
}

function whyMissed(row: DatedRule, { adviceRequestId, fromOn }: RecordedException): string {
  if (adviceRequestId !== row.subject) return 'The appointment was with another body.';
  const fell = isWithin(fromOn, row) ? 'was' : 'was not';
  return `The appointment ${fell} in ${timeAllowed(row)}.`;
}

/** Shut for long enough, and asked near its closing or re-opening: the two things that regulations 5(4)(a) and 10(4)(a) ask. */
function whyClosed(
  row: DatedRule,
  { fromOn, reopensOn, adviceRequestId }: RecordedException,
  { adviceRequests }: AssessmentFactsOnFile,
  rules: RuleSet,
): string {
  const closure = { closedFromOn: fromOn, reopensOn: reopensOn ?? fromOn };
  const shut = daysBetween(closure.closedFromOn, closure.reopensOn);
  if (shut < rules.daysShutToExcuse)
    return `It was shut for ${days(shut)} on end; ${rules.daysShutToExcuse} are needed.`;
  const askedOn = adviceRequests.find(({ id }) => id === adviceRequestId)?.sentOn ?? null;
  if (askedOn === null) return 'It has not been asked for advice.';
  const { from, to } = askingWindow(closure, rules);
  const asked = `It was asked ${inWords(askedOn)}`;
  if (askedOn < from || askedOn > to) {
    return `${asked}. It must have been asked from ${inWords(from)} to ${inWords(to)}.`;
  }
  if (askedOn >= row.triggerOn && askedOn <= row.dueBy) {
    return `${asked}, which is from ${inWords(from)} to ${inWords(to)}, and it was shut for ${days(shut)}.`;
  }
  return `${asked}, which is not in ${timeAllowed(row)}.`;
}
