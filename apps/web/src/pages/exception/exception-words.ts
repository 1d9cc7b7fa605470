import type { ChildCase } from '@ehc/casework';
import {
  ADVICE_LABELS,
  EXCEPTION_LABELS,
  EXCEPTION_PERSON_LABELS,
  inWords,
  isClosure,
  isRuleId,
  ruleInWords,
  whatItExcuses,
  type AdviceRequest,
  type RecordedException,
} from '@ehc/domain';
import { lowerFirst } from '../../layout/step-words';

type Names = Pick<ChildCase, 'organisationNames' | 'finderNames'>;
export type AssessmentFileShown = ChildCase['assessments'][number];

/** The request for advice as a person knows it: what was asked for, of whom, and when. */
export function requestInWords(
  { adviceType, organisationId, sentOn }: AdviceRequest,
  names: Pick<Names, 'organisationNames'>,
): string {
  const from = organisationId === null ? undefined : names.organisationNames.get(organisationId);
  const asked = sentOn === null ? 'not asked yet' : `asked ${inWords(sentOn)}`;
  return [ADVICE_LABELS[adviceType], from, asked].filter((part) => part !== undefined).join(', ');
}

/** Whose the request was: the setting or the body by its name. */
function ofWhom({ adviceRequestId }: RecordedException, file: AssessmentFileShown, names: Names): string {
  const request = file.adviceRequests.find(({ id }) => id === adviceRequestId);
  const organisationId = request?.organisationId ?? null;
  const name = organisationId === null ? undefined : names.organisationNames.get(organisationId);
  return name ?? (request ? lowerFirst(ADVICE_LABELS[request.adviceType]) : '');
}

/** Of whom and on which days: "The child, from Friday 20 March 2026 to Thursday 30 April 2026". */
export function daysInWords(exception: RecordedException, file: AssessmentFileShown, names: Names): string {
  const { fact, who, fromOn, toOn, reopensOn } = exception;
  if (isClosure(fact) && reopensOn !== null) {
    return `${ofWhom(exception, file, names)}, shut from ${inWords(fromOn)}, open again ${inWords(reopensOn)}`;
  }
  if (who === null || toOn === null) return `${ofWhom(exception, file, names)}, ${inWords(fromOn)}`;
  return `${EXCEPTION_PERSON_LABELS[who]}, from ${inWords(fromOn)} to ${inWords(toOn)}`;
}

/** Who found what, and when: without a finding nothing is excused. */
export function findingInWords({ foundBy, foundOn, impractical }: RecordedException, names: Names): string {
  const it = impractical
    ? 'it made the limit impractical to keep'
    : 'it did not make the limit impractical to keep';
  return `${nameOf(foundBy, names)} found on ${inWords(foundOn)} that ${it}`;
}

/** Null while it stands. */
export function withdrawalInWords(exception: RecordedException, names: Names): string | null {
  const { withdrawnOn, withdrawnBy, withdrawnReason } = exception;
  if (withdrawnOn === null) return null;
  return `${nameOf(withdrawnBy, names)}, ${inWords(withdrawnOn)}: ${withdrawnReason ?? ''}`;
}

const nameOf = (staffId: string | null, { finderNames }: Names): string =>
  (staffId === null ? undefined : finderNames.get(staffId)) ?? 'Somebody who has left';

/** What a limit is called: of advice also whose. */
export function limitInWords(rule: string, subject: string | null, file: AssessmentFileShown): string {
  const request = file.adviceRequests.find(({ id }) => id === subject);
  if (request) return `${ADVICE_LABELS[request.adviceType]} due`;
  return isRuleId(rule) ? ruleInWords(rule).name : rule;
}

/** The exceptions of an assessment in short, for the case page. */
export function exceptionsInShort(file: AssessmentFileShown, names: Names, hrefOf: (id: string) => string) {
  return file.exceptions.map((exception) => {
    const excused = whatItExcuses(file, exception).filter((limit) => limit.excused);
    return {
      what: EXCEPTION_LABELS[exception.fact],
      days: daysInWords(exception, file, names),
      finding: findingInWords(exception, names),
      excuses: excused.map(({ rule, subject }) => limitInWords(rule, subject, file)),
      withdrawn: exception.withdrawnOn !== null,
      withdrawal: withdrawalInWords(exception, names),
      href: hrefOf(exception.id),
    };
  });
}
