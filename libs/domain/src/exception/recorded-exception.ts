import type { CivilDate } from '../civil-date';
import type { ExceptionCode } from '../timetable/exceptions';

/** Whom the fact befell, where it befell a person of the family. */
export const EXCEPTION_PEOPLE = ['child', 'parent', 'youngPerson'] as const;
export type ExceptionPerson = (typeof EXCEPTION_PEOPLE)[number];

/** The facts that the law lets excuse a late step of an assessment, in the order in which a form offers them. */
export const EXCEPTION_FACTS = [
  'absent',
  'exceptionalCircumstances',
  'schoolClosed',
  'earlyYearsClosed',
  'missedAppointment',
] as const satisfies readonly ExceptionCode[];

/** One fact of a case that may excuse a late step: what it was, to whom, and on which days. */
export interface ExcusingFact {
  readonly fact: ExceptionCode;
  /** The person who was away or had the circumstances; null for a closure or an appointment. */
  readonly who: ExceptionPerson | null;
  /** The first day of it. Of a closure: the first day shut. Of an appointment: its day. */
  readonly fromOn: CivilDate;
  /** The last day of an absence or of circumstances, itself included; it may be expected and still to come. */
  readonly toOn: CivilDate | null;
  /** The first day on which a closed setting is open to pupils again. */
  readonly reopensOn: CivilDate | null;
  /** The request that went to the setting that was shut, or to the body whose appointment was missed. */
  readonly adviceRequestId: string | null;
}

/**
 * A fact with a person's finding on it. Only a finding that the fact made the limit impractical to keep excuses;
 * one that it did not is kept too, so that nobody need ask again.
 */
export interface RecordedException extends ExcusingFact {
  readonly id: string;
  readonly authorityId: string;
  readonly childId: string;
  readonly assessmentId: string;
  /** The finding: it made the limit impractical to keep. */
  readonly impractical: boolean;
  /** How it did, or why it did not, in the finder's words. */
  readonly reason: string;
  /** What was seen, and where it is kept. */
  readonly evidence: string;
  /** The member of staff who found it. */
  readonly foundBy: string;
  readonly foundOn: CivilDate;
  readonly withdrawnOn: CivilDate | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnReason: string | null;
}

/** A fact and the finding on it, as somebody is about to record them. */
export interface ExceptionFound extends ExcusingFact {
  readonly id: string;
  readonly impractical: boolean;
  readonly reason: string;
  readonly evidence: string;
}

export const EXCEPTION_LABELS: Record<ExceptionCode, string> = {
  absent: 'Away from the area',
  exceptionalCircumstances: 'Exceptional personal circumstances',
  schoolClosed: 'School or college closed',
  earlyYearsClosed: 'Nursery or other early years setting closed',
  missedAppointment: 'Missed appointment',
};

export const EXCEPTION_PERSON_LABELS: Record<ExceptionPerson, string> = {
  child: 'The child',
  parent: 'A parent',
  youngPerson: 'The young person',
};

/** Whether a fact is that a setting was shut. */
export const isClosure = (fact: ExceptionCode): boolean =>
  fact === 'schoolClosed' || fact === 'earlyYearsClosed';

/** Whether a fact is a span of days of a person of the family. */
export const isOfPerson = (fact: ExceptionCode): boolean =>
  fact === 'absent' || fact === 'exceptionalCircumstances';

/** A fact without what belongs to facts of another kind: a form may send all its fields. */
export function onlyItsOwn({
  fact,
  who,
  fromOn,
  toOn,
  reopensOn,
  adviceRequestId,
}: ExcusingFact): ExcusingFact {
  const ofPerson = isOfPerson(fact);
  return {
    fact,
    fromOn,
    who: ofPerson ? who : null,
    toOn: ofPerson ? toOn : null,
    reopensOn: isClosure(fact) ? reopensOn : null,
    adviceRequestId: ofPerson ? null : adviceRequestId,
  };
}

/** Everything that an exception says, in a fixed order: what the history seals when it is recorded, and when withdrawn. */
export const wordsOfException = (told: RecordedException): string =>
  JSON.stringify([
    ...[told.id, told.authorityId, told.childId, told.assessmentId],
    ...[told.fact, told.who, told.fromOn, told.toOn, told.reopensOn, told.adviceRequestId],
    ...[told.impractical, told.reason, told.evidence, told.foundBy, told.foundOn],
    ...[told.withdrawnOn, told.withdrawnBy, told.withdrawnReason],
  ]);

/** The exception as it was before anybody withdrew it. */
export const asRecorded = (told: RecordedException): RecordedException => ({
  ...told,
  withdrawnOn: null,
  withdrawnBy: null,
  withdrawnReason: null,
});

/** Not withdrawn. */
export const stands = ({ withdrawnOn }: Pick<RecordedException, 'withdrawnOn'>): boolean =>
  withdrawnOn === null;
