import type { ChildCase } from '@ehc/casework';
import {
  ADVICE_LABELS,
  derivationOfDeadline,
  EXCEPTION_LABELS,
  excusedBecauseOf,
  FAMILY_WINDOWS,
  inWords,
  isDeadlineOpen,
  workDays,
  type CivilDate,
  type Deadline,
} from '@ehc/domain';
import { basisOf } from '../../layout/basis';
import { exceptionInWords, whyThisDate } from '../../layout/why-this-date';
import { howFar, howLongAgo, nearDay, TAGS, type Tag } from '../../layout/wording';
import { daysInWords, findingInWords } from '../exception/exception-words';

/** The deadlines of one matter: the open ones with where their date comes from, and those that are behind it. */
export function deadlinesShown(deadlines: readonly Deadline[], found: ChildCase) {
  const open = deadlines.filter(isDeadlineOpen);
  const met = deadlines.filter(({ metOn }) => metOn !== null);
  return {
    open: open.map((deadline) => ({ ...inShort(deadline, found), why: whyOf(deadline, found) })),
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

function metTag({ metOn, dueBy, earliestDay, excusedBy }: Deadline): Tag {
  if (metOn === null || metOn <= dueBy || earliestDay) return TAGS.met;
  if (excusedBy.length > 0) return { ...TAGS.excused, text: 'Met late, excused' };
  return { ...TAGS.late, text: 'Met late' };
}

/** The rule's own name, and of which advice where there are several. */
function nameOf(deadline: Deadline, found: ChildCase): string {
  const name = derivationOfDeadline(deadline)?.ruleName ?? deadline.rule;
  const request = found.assessments
    .flatMap(({ adviceRequests }) => adviceRequests)
    .find(({ id }) => id === deadline.subjectId);
  return request ? `${ADVICE_LABELS[request.adviceType]} due` : name;
}

function whyOf(deadline: Deadline, found: ChildCase) {
  const derivation = derivationOfDeadline(deadline);
  return derivation && whyThisDate(derivation, exceptionsOf(deadline, found));
}

/** Which exception excuses it, and whose finding that is; of an old record only what it says. */
function exceptionsOf(deadline: Deadline, found: ChildCase): string[] {
  const file = found.assessments.find(({ assessment }) => assessment.id === deadline.matterId);
  const recorded = file ? excusedBecauseOf(file, deadline) : [];
  const told = recorded.map(({ fact }) => fact);
  return [
    ...recorded.map((exception) => {
      const what = EXCEPTION_LABELS[exception.fact];
      const finding = findingInWords(exception, found);
      return file ? `${what} (${daysInWords(exception, file, found)}). ${finding}.` : what;
    }),
    ...deadline.excusedBy.filter((code) => !told.some((fact) => fact === code)).map(exceptionInWords),
  ];
}
