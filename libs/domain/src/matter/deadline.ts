import type { CivilDate } from '../civil-date';
import type { MatterRef } from './matter';
import type { MovedDeadline, Step } from './step';

export type DeadlineKind = 'statute' | 'caseLaw' | 'guidance' | 'derived';

/**
 * The last day for one duty of one matter, computed by the timetable from dated facts and never typed in.
 * An exception excuses it; it never moves it.
 */
export interface Deadline extends MatterRef {
  readonly id: string;
  readonly rule: string;
  readonly ruleSetId: string;
  /** The advice request, where the rule is about one. */
  readonly subjectId: string | null;
  readonly kind: DeadlineKind;
  readonly triggerOn: CivilDate;
  readonly dueBy: CivilDate;
  /** The date on the other tenable reading. */
  readonly altDueBy: CivilDate | null;
  /** `dueBy` is the first day on which the step may be done, not the last. */
  readonly earliestDay: boolean;
  readonly excusable: boolean;
  readonly excusedBy: readonly string[];
  readonly metOn: CivilDate | null;
  /** The day on which the duty fell away without being met: the matter ended or moved past it. */
  readonly lapsedOn: CivilDate | null;
}

/** A row of the timetable, as far as a stored deadline takes it over. */
export interface DatedRule {
  readonly rule: string;
  readonly kind: DeadlineKind;
  readonly triggerOn: CivilDate;
  readonly dueBy: CivilDate;
  readonly altDueBy: CivilDate | null;
  readonly earliestDay: boolean;
  readonly excusable: boolean;
  readonly exceptions: readonly string[];
  readonly doneOn: CivilDate | null;
  readonly subject: string | null;
  /** The duty can no longer be done at this stage of the matter. */
  readonly over: boolean;
}

/** Still to be kept: neither met nor fallen away. */
export const isDeadlineOpen = ({ metOn, lapsedOn }: Pick<Deadline, 'metOn' | 'lapsedOn'>): boolean =>
  metOn === null && lapsedOn === null;

/** Open, and past on a day: due before it, not on it. An earliest day is never late. */
export const isLateOn = (deadline: Deadline, day: CivilDate): boolean =>
  !deadline.earliestDay &&
  deadline.dueBy < day &&
  (deadline.metOn === null || deadline.metOn > day) &&
  (deadline.lapsedOn === null || deadline.lapsedOn > day);

export interface FollowedDeadlines {
  readonly deadlines: readonly Deadline[];
  readonly moved: readonly MovedDeadline[];
}

/**
 * Brings a matter's deadlines into line with its timetable: adds, moves, meets and lapses them. Says which dates
 * moved, with the old value, for the history line of the step.
 */
export function followDeadlines(
  deadlines: readonly Deadline[],
  rows: readonly DatedRule[],
  matter: MatterRef,
  ruleSetId: string,
  step: Pick<Step, 'on' | 'newId'>,
): FollowedDeadlines {
  const keyOf = (rule: string, subject: string | null) => `${rule} ${subject ?? ''}`;
  const existing = new Map(deadlines.map((deadline) => [keyOf(deadline.rule, deadline.subjectId), deadline]));
  const moved: MovedDeadline[] = [];
  const followed = rows.map((row): Deadline => {
    const key = keyOf(row.rule, row.subject);
    const before = existing.get(key);
    existing.delete(key);
    if (before && before.dueBy !== row.dueBy) {
      moved.push({ rule: row.rule, subjectId: row.subject, from: before.dueBy, to: row.dueBy });
    }
    return deadlineOf(row, before, matter, ruleSetId, step);
  });
  const gone = [...existing.values()].map((deadline) =>
    isDeadlineOpen(deadline) ? { ...deadline, lapsedOn: step.on } : deadline,
  );
  return { deadlines: [...followed, ...gone], moved };
}

function deadlineOf(
  row: DatedRule,
  before: Deadline | undefined,
  matter: MatterRef,
  ruleSetId: string,
  step: Pick<Step, 'on' | 'newId'>,
): Deadline {
  const over = row.over && row.doneOn === null;
  return {
    authorityId: matter.authorityId,
    childId: matter.childId,
    matterKind: matter.matterKind,
    matterId: matter.matterId,
    id: before?.id ?? step.newId(),
    rule: row.rule,
    ruleSetId,
    subjectId: row.subject,
    kind: row.kind,
    triggerOn: row.triggerOn,
    dueBy: row.dueBy,
    altDueBy: row.altDueBy,
    earliestDay: row.earliestDay,
    excusable: row.excusable,
    excusedBy: row.exceptions,
    metOn: row.doneOn,
    lapsedOn: over ? (before?.lapsedOn ?? step.on) : null,
  };
}
