import { inWords } from '@ehc/domain';
import { optionalDate } from '../../../layout/date-input';
import type { ProcessForm } from '../forms/question';
import { blocksOf, boxesOf, fieldsOf, type Field } from '../read-answers';

type Typed = Readonly<Record<string, string>>;

/** The answers given, in the order of the form, for whoever reads the page or the paper later. */
export function toldUs(form: ProcessForm, typed: Typed): readonly { key: string; value: string }[] {
  return blocksOf(form)
    .flatMap(fieldsOf)
    .flatMap((field) => {
      const value = answerInWords(field, typed);
      return value === null ? [] : [{ key: field.question.label, value }];
    });
}

function answerInWords(field: Field, typed: Typed): string | null {
  const { name, question } = field;
  if (question.kind === 'day') {
    const found = optionalDate(typed, { name, called: question.called });
    return found.ok && found.value ? inWords(found.value) : null;
  }
  const given = boxesOf(field).flatMap((box) => typed[box] ?? []);
  if (given.length === 0) return null;
  if (question.kind === 'flag') return 'Yes';
  return question.options
    .filter(({ value }) => given.includes(value))
    .map(({ text }) => text)
    .join('; ');
}
