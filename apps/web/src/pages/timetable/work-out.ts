import { caseTimetable, type CaseTimetable, type Refusal } from '@ehc/domain';
import { faultInWords } from './fault-words';
import type { ProcessForm } from './forms/question';
import { readAnswers, type Inputs } from './read-answers';

/** The dates of a filled form, or what has to be put right first. */
export type WorkedOut =
  | { readonly timetable: CaseTimetable; readonly inputs: Inputs; readonly refusals?: never }
  | { readonly refusals: readonly Refusal[]; readonly timetable?: never; readonly inputs?: never };

/** Works out the dates. Nothing is kept: the same answers always give the same dates. */
export function workOut(form: ProcessForm, typed: Readonly<Record<string, string>>): WorkedOut {
  const { inputs, fields, refusals } = readAnswers(form, typed);
  if (refusals.length > 0) return { refusals };
  const { timetable, faults } = caseTimetable({ process: form.process, inputs });
  if (timetable) return { timetable, inputs };
  return { refusals: faults.map((fault) => faultInWords(fault, fields)) };
}
