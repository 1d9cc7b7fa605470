import type { ExceptionShown } from '@ehc/casework';
import { EXCEPTION_LABELS, inWords, whatItExcuses } from '@ehc/domain';
import { TAGS } from '../../../layout/wording';
import { paths } from '../../../paths';
import { daysInWords, findingInWords, limitInWords, withdrawalInWords } from '../exception-words';

/** One exception: what it is, whose finding, and limit by limit whether it excuses and why. */
export function view({ exception, file, record, refusals }: ExceptionShown, done: string) {
  const { child } = record;
  const withdrawal = withdrawalInWords(exception, record);
  const ids = [child.id, file.assessment.id, exception.id] as const;
  return {
    title: 'What this exception excuses',
    caption: `${child.forename} ${child.surname}`,
    done: done === '' ? null : done,
    backTo: { text: 'Back to the case', href: paths.child(child.id) },
    facts: [
      { key: 'What happened', value: EXCEPTION_LABELS[exception.fact] },
      { key: 'Who and when', value: daysInWords(exception, file, record) },
      { key: 'Finding', value: findingInWords(exception, record) },
      { key: 'Reason', value: exception.reason },
      { key: 'Evidence', value: exception.evidence },
      ...(withdrawal === null ? [] : [{ key: 'Withdrawn', value: withdrawal }]),
    ],
    withdrawn: withdrawal !== null,
    limits: whatItExcuses(file, exception).map(({ rule, subject, dueBy, excused, why }) => ({
      name: limitInWords(rule, subject, file),
      day: inWords(dueBy),
      tag: excused ? TAGS.excused : null,
      why,
    })),
    withdraw: withdrawal === null && refusals.length === 0 ? paths.withdrawException(...ids) : null,
  };
}
