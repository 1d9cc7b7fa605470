import type { Fault, Refusal } from '@ehc/domain';
import type { Field } from './read-answers';

type Fields = ReadonlyMap<string, Field>;

/** A fault of the domain in words for whoever filled in the form, leading to the field it is about. */
export function faultInWords(fault: Fault, fields: Fields): Refusal {
  const others = fieldsBeside(fault, fields);
  const field = fields.get(fault.pointer) ?? fieldAbove(fault.pointer, fields) ?? others[0];
  if (!field) return { code: 'unreadable', message: 'We could not read an answer. Fill in the form again' };
  return { code: fault.reason ?? 'unreadable', message: messageOf(fault, field, others), field: field.name };
}

/** The fault's other fields are of the same object: of the one it points to, or of the one around its place. */
function fieldsBeside({ pointer, others = [] }: Fault, fields: Fields): readonly Field[] {
  const around = pointer.slice(0, pointer.lastIndexOf('/'));
  return others.flatMap(
    (other) =>
      fields.get(`${pointer}/${other}`) ??
      fields.get(`${around}/${other}`) ??
      fields.get(`/inputs/${other}`) ??
      [],
  );
}

/** A fault inside an answer of several ticks is a fault of the question. */
const fieldAbove = (pointer: string, fields: Fields): Field | undefined =>
  fields.get(pointer.slice(0, pointer.lastIndexOf('/')));

function messageOf({ reason }: Fault, { question }: Field, others: readonly Field[]): string {
  const { called, kind } = question;
  const these = either(others.map((other) => other.question.called));
  const starts = called.charAt(0).toUpperCase() + called.slice(1);
  switch (reason) {
    case 'missing':
      return `${kind === 'day' ? 'Enter' : 'Choose'} ${called}`;
    case 'oneNeeded':
      return `Enter ${these}`;
    case 'notTogether':
      return `Enter only one of these: ${these}, or ${called}`;
    case 'onlyWith':
      return `To use ${called}, also enter ${these}`;
    case 'onlyWithCode':
      return `${starts} does not fit your answer to “${others[0]?.question.label ?? ''}”`;
    case 'tooEarly':
      return `${starts} cannot be before ${these}`;
    case 'notAfter':
      return `${starts} must be after ${these}`;
    case 'tooLate':
      return `${starts} cannot be after ${these}`;
    default:
      return `Answer this again: ${question.label}`;
  }
}

function either(names: readonly string[]): string {
  if (names.length < 3) return names.join(' or ');
  return `at least one of these: ${names.slice(0, -1).join('; ')}; or ${names.at(-1) ?? ''}`;
}
