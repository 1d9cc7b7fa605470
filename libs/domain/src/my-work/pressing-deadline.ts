import type { CivilDate } from '../civil-date';
import { isDeadlineOpen, type Deadline } from '../matter/deadline';
import type { Wait } from '../matter/wait';
import type { WorkDays } from './work-order';

/** Limits that give the family time. When they pass nobody is late: it is then our turn. */
export const FAMILY_WINDOWS: readonly string[] = ['DRAFT-15D', 'AR-REPS-15D'];

/** The kinds of limit that the law itself sets. */
export const LEGAL_KINDS: readonly Deadline['kind'][] = ['statute', 'caseLaw'];

/** Whether the law binds us, or the body asked, to this limit. */
const isLegal = ({ kind, rule }: Pick<Deadline, 'kind' | 'rule'>): boolean =>
  LEGAL_KINDS.includes(kind) && !FAMILY_WINDOWS.includes(rule);

/** Whether the law's own day has passed. */
export const isLateByLaw = (deadline: Deadline, today: CivilDate): boolean =>
  isLegal(deadline) && deadline.dueBy < today;

/**
 * The one deadline that a thing to do is shown with. A limit of the law that has passed comes before all;
 * then the wait's own day; then, where the wait has none, the next limit of the law.
 */
export function pressingDeadline(
  wait: Pick<Wait, 'dueBy' | 'subjectId'>,
  deadlines: readonly Deadline[],
  today: CivilDate,
): Deadline | null {
  const { dueBy, subjectId } = wait;
  const fits = (deadline: Deadline) =>
    isLateByLaw(deadline, today) || (dueBy === null ? isLegal(deadline) : deadline.dueBy === dueBy);
  return mostPressing(
    deadlines.filter(
      (deadline) =>
        isCountable(deadline) &&
        (deadline.subjectId === null || deadline.subjectId === subjectId) &&
        fits(deadline),
    ),
    today,
  );
}

/**
 * The deadline for which something must be done though nobody is waited for: one of the law that is late or
 * near, or another that is near. What guidance suggested and nobody did is not held up for ever.
 */
export function deadlineAlone(deadlines: readonly Deadline[], { today, soonBy }: WorkDays): Deadline | null {
  return mostPressing(
    deadlines.filter(
      (deadline) =>
        isCountable(deadline) &&
        !FAMILY_WINDOWS.includes(deadline.rule) &&
        deadline.dueBy <= soonBy &&
        (isLegal(deadline) || deadline.dueBy >= today),
    ),
    today,
  );
}

const isCountable = (deadline: Deadline): boolean => isDeadlineOpen(deadline) && !deadline.earliestDay;

function mostPressing(deadlines: readonly Deadline[], today: CivilDate): Deadline | null {
  const keyOf = (deadline: Deadline) =>
    [
      isLateByLaw(deadline, today) ? '0' : '1',
      isLegal(deadline) ? '0' : '1',
      deadline.dueBy,
      deadline.rule,
      deadline.id,
    ].join();
  const inOrder = deadlines.map((deadline) => ({ key: keyOf(deadline), deadline }));
  const [first = null] = inOrder.sort((a, b) => (a.key < b.key ? -1 : 1));
  return first && first.deadline;
}
