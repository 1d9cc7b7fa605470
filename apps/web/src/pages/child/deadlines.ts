import type { ChildCase } from '@ehc/casework';
import {
  ADVICE_LABELS,
  derivationOfDeadline,
  FAMILY_WINDOWS,
  inWords,
  isDeadlineOpen,
  workDays,
  type CivilDate,
  type Deadline,
} from '@ehc/domain';
import { basisOf } from '../../layout/basis';
import { lowerFirst } from '../../layout/step-words';
import { howFar, howLongAgo, nearDay, TAGS, type Tag } from '../../layout/wording';

/** The deadlines of one matter: the open ones with where their date comes from, and those that are behind it. */
export function deadlinesShown(deadlines: readonly Deadline[], found: ChildCase) {
  const open = deadlines.filter(isDeadlineOpen);
  const met = deadlines.filter(({ metOn }) => metOn !== null);
  return {
    open: open.map((deadline) => ({ ...inShort(deadline, found), ...whyThisDate(deadline) })),
    met: met.map((deadline) => ({
      name: inShort(deadline, found).name,
      due: nearDay(deadline.dueBy, found.asAt),
      metOn: deadline.metOn === null ? '' : nearDay(deadline.metOn, found.asAt),
      tag: metTag(deadline),
    })),
  };
}

function inShort(deadline: Deadline, found: ChildCase) {
  const { id, dueBy, kind, rule, earliestDay } = deadline;
  const over = earliestDay || FAMILY_WINDOWS.includes(rule);
  const late = dueBy < found.asAt && !over;
  return {
    id,
    dueBy,
    name: nameOf(deadline, found),
    day: inWords(dueBy),
    far: dueBy < found.asAt && over ? howLongAgo(dueBy, found.asAt) : howFar(dueBy, found.asAt),
    late,
    tag: late ? lateTag(deadline) : soonTag(dueBy, found.asAt),
    basis: basisOf(kind),
  };
}

const lateTag = ({ excusedBy }: Deadline): Tag => (excusedBy.length > 0 ? TAGS.excused : TAGS.late);

const soonTag = (dueBy: CivilDate, today: CivilDate): Tag | null =>
  dueBy >= today && dueBy <= workDays(today).soonBy ? TAGS.dueSoon : null;

const metTag = ({ metOn, dueBy, earliestDay }: Deadline): Tag =>
  metOn !== null && metOn > dueBy && !earliestDay ? { ...TAGS.late, text: 'Met late' } : TAGS.met;

/** The rule's own name, and of which advice where there are several. */
function nameOf(deadline: Deadline, found: ChildCase): string {
  const name = derivationOfDeadline(deadline)?.ruleName ?? deadline.rule;
  const request = found.assessments
    .flatMap(({ adviceRequests }) => adviceRequests)
    .find(({ id }) => id === deadline.subjectId);
  return request ? `${ADVICE_LABELS[request.adviceType]} due` : name;
}

/** "Why this date": the trigger, the counting, the citation, an exception, and the other reading. */
function whyThisDate(deadline: Deadline) {
  const derivation = derivationOfDeadline(deadline);
  if (!derivation) return { why: null };
  const { steps, citation, label, doneWhen, otherReading, provisional } = derivation;
  return {
    why: {
      steps,
      citation,
      label,
      doneWhen: lowerFirst(doneWhen),
      otherReading,
      provisional,
      exceptions: deadline.excusedBy.map(exceptionInWords),
    },
  };
}

const EXCEPTIONS: Readonly<Record<string, string>> = {
  absent: 'The family was away for four weeks or more.',
  exceptionalCircumstances: 'There were exceptional personal circumstances.',
  earlyYearsClosed: 'The nursery was closed for four weeks or more.',
  missedAppointment: 'The child missed an appointment with the body asked.',
  schoolClosed: 'The school was closed for four weeks or more.',
  reported: 'The old record says that an exception applied, and not which.',
};

const exceptionInWords = (code: string): string => EXCEPTIONS[code] ?? code;
