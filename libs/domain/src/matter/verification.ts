import type { CivilDate } from '../civil-date';
import { addDays } from '../civil-date';
import type { DatedRule, Deadline } from './deadline';
import { isDeadlineOpen } from './deadline';
import { nextChase } from './next-chase';
import type { DeclaredWait, Wait } from './wait';
import { isDeclaredOn, isOpenOn } from './wait';

/**
 * What is wrong with a matter's waits on a day: those that its state calls for and that are not there, and those
 * that are open without being called for. Empty is right.
 */
export function waitFaults(
  waits: readonly Wait[],
  declared: readonly DeclaredWait[],
  day: CivilDate,
): string[] {
  const wanted = declared.filter((want) => isDeclaredOn(want, day)).map(declaredKey);
  const open = waits.filter((wait) => isOpenOn(wait, day)).map(waitKey);
  return [
    ...wanted.filter((key) => !open.includes(key)).map((key) => `a wait is missing: ${key}`),
    ...open
      .filter((key) => !wanted.includes(key))
      .map((key) => `a wait is open that the stage does not call for: ${key}`),
    ...open.filter((key, at) => open.indexOf(key) !== at).map((key) => `a wait is there twice: ${key}`),
  ];
}

/**
 * What is wrong with the day on which a wait is next chased: it must be a day of its ladder, and no day of the ladder
 * that is still to come may be left out. A day that has come is for the next sweep to see to. Empty is right.
 */
export function chaseFaults(wait: Wait, nextChaseOn: CivilDate | null, day: CivilDate): string[] {
  const since = nextChaseOn === null || nextChaseOn > day ? day : addDays(nextChaseOn, -1);
  const should = nextChase(wait, since)?.on ?? null;
  if (nextChaseOn === should) return [];
  return [`the wait ${wait.id}: next chased on ${String(nextChaseOn)}, should be ${String(should)}`];
}

const waitKey = ({
  step,
  waitingOn,
  subjectId,
  organisationId,
  startedOn,
  resolvedOn,
  dueBy,
}: Wait): string =>
  [step, waitingOn, subjectId, organisationId, startedOn, resolvedOn, dueBy]
    .map((part) => part ?? '-')
    .join(' ');

const declaredKey = ({
  step,
  waitingOn,
  subjectId,
  organisationId,
  from,
  until,
  dueBy,
}: DeclaredWait): string =>
  [step, waitingOn, subjectId, organisationId, from, until, dueBy].map((part) => part ?? '-').join(' ');

/**
 * Where a matter's stored deadlines differ from what the timetable says of its facts under the rule set that the
 * matter is pinned to. Empty is right.
 */
export function deadlineFaults(
  deadlines: readonly Deadline[],
  rows: readonly DatedRule[],
  ruleSetId: string,
): string[] {
  const keyOf = (rule: string, subject: string | null) => (subject === null ? rule : `${rule} (${subject})`);
  const stored = new Map(deadlines.map((deadline) => [keyOf(deadline.rule, deadline.subjectId), deadline]));
  const faults: string[] = [];
  for (const row of rows) {
    const key = keyOf(row.rule, row.subject);
    const deadline = stored.get(key);
    stored.delete(key);
    faults.push(
      ...(deadline ? rowFaults(key, deadline, row, ruleSetId) : [`the deadline ${key} is missing`]),
    );
  }
  const left = [...stored].filter(([, deadline]) => isDeadlineOpen(deadline));
  return [...faults, ...left.map(([key]) => `the deadline ${key} is open, and no rule calls for it`)];
}

function rowFaults(key: string, deadline: Deadline, row: DatedRule, ruleSetId: string): string[] {
  const faults: string[] = [];
  const compare = (what: string, is: unknown, should: unknown): void => {
    if (is === should) return;
    faults.push(`the deadline ${key}: ${what} is ${String(is)}, should be ${String(should)}`);
  };
  compare('rule set', deadline.ruleSetId, ruleSetId);
  compare('due by', deadline.dueBy, row.dueBy);
  compare('other reading', deadline.altDueBy, row.altDueBy);
  compare('counted from', deadline.triggerOn, row.triggerOn);
  compare('kind', deadline.kind, row.kind);
  compare('met on', deadline.metOn, row.doneOn);
  compare('excused by', deadline.excusedBy.join(), row.exceptions.join());
  compare('lapsed', deadline.lapsedOn !== null, row.over && row.doneOn === null);
  return faults;
}
