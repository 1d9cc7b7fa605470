import type { Derivation } from '@ehc/domain';
import { lowerFirst } from './step-words';

/** "Why this date": the trigger, the counting, the citation, an exception, and the other reading. */
export function whyThisDate(derivation: Derivation, exceptions: readonly string[]) {
  const { steps, citation, label, doneWhen, otherReading } = derivation;
  return {
    steps,
    citation,
    label,
    doneWhen: lowerFirst(doneWhen),
    otherReading,
    exceptions,
  };
}

const EXCEPTIONS: Readonly<Record<string, string>> = {
  absent: 'The family was away for four weeks or more, or for two where the law asks no more.',
  exceptionalCircumstances: 'There were exceptional personal circumstances.',
  earlyYearsClosed: 'The nursery was closed for four weeks or more.',
  missedAppointment: 'The child missed an appointment with the body asked.',
  schoolClosed: 'The school was closed for four weeks or more.',
  reported: 'The old record says that an exception applied, and not which.',
};

/** An exception of which only the code is known. */
export const exceptionInWords = (code: string): string => EXCEPTIONS[code] ?? code;
