import type { Refusal } from '@ehc/domain';
import { optionalDate } from '../../layout/date-input';
import type { FormState } from '../../layout/form-state';
import type { Block, ProcessForm, Question } from './forms/question';

/** A question, and the name of its field in the form. */
export interface Field {
  readonly name: string;
  readonly question: Question;
}

type Answer = string | boolean | readonly string[];
type Item = Answer | Readonly<Record<string, Answer>>;
export type Inputs = Readonly<Record<string, Answer | readonly Item[]>>;

/** A filled form, as the inputs of the domain's contract. */
export interface Answers {
  readonly inputs: Inputs;
  /** The field behind each place of the inputs: JSON pointer from the case, and field. */
  readonly fields: ReadonlyMap<string, Field>;
  /** Days that cannot be read. */
  readonly refusals: readonly Refusal[];
}

type Typed = FormState['input'];

/** The blocks of a form, of all its sections. */
export const blocksOf = (form: ProcessForm): readonly Block[] =>
  form.sections.flatMap(({ blocks }) => blocks);

/** The fields of a block, in order. */
export function fieldsOf({ questions, list }: Block): readonly Field[] {
  return questions.map((question) => ({
    question,
    name: [list?.prefix, question.name].filter(Boolean).join('-'),
  }));
}

/** The names of the boxes that the browser sends for a field. */
export function boxesOf({ name, question }: Field): readonly string[] {
  if (question.kind === 'day') return ['day', 'month', 'year'].map((part) => `${name}-${part}`);
  if (question.kind === 'ticks') return question.options.map((_, place) => boxOf(name, place));
  return [name];
}

/** The name of a box in a form: the second and later ones of a repeated question carry their number. */
export const boxOf = (name: string, place: number): string => (place === 0 ? name : `${name}-${place + 1}`);

/** What was typed into the form's own boxes; anything else that was sent is left out. */
export function typedInto(form: ProcessForm, sent: Typed): Record<string, string> {
  const boxes = blocksOf(form).flatMap(fieldsOf).flatMap(boxesOf);
  return Object.fromEntries(
    boxes.map((box) => [box, sent[box] ?? '']).filter(([, text]) => text !== '') as [string, string][],
  );
}

/** Reads the form. An empty field is a fact that is not known, and a block with nothing in it is not there. */
export function readAnswers(form: ProcessForm, typed: Typed): Answers {
  const inputs: Record<string, Answer | Item[]> = {};
  const fields = new Map<string, Field>();
  const refusals: Refusal[] = [];
  for (const block of blocksOf(form)) {
    const answered = answersOf(block, typed, refusals);
    let at = '/inputs';
    if (!block.list) Object.assign(inputs, answered);
    else if (Object.keys(answered).length > 0) {
      const items = (inputs[block.list.name] ??= []) as Item[];
      at = `${at}/${block.list.name}/${items.length}`;
      items.push(answered[''] ?? { ...block.list.fixed, ...answered });
    } else continue;
    for (const field of fieldsOf(block)) fields.set(placeOf(at, field), field);
  }
  return { inputs, fields, refusals };
}

const placeOf = (at: string, { question }: Field): string =>
  question.name === '' ? at : `${at}/${question.name}`;

function answersOf(block: Block, typed: Typed, refusals: Refusal[]): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const field of fieldsOf(block)) {
    const answer = answerTo(field, typed, refusals);
    if (answer !== null) answers[field.question.name] = answer;
  }
  return answers;
}

function answerTo(field: Field, typed: Typed, refusals: Refusal[]): Answer | null {
  const { name, question } = field;
  if (question.kind === 'day') {
    const found = optionalDate(typed, { name, called: question.called });
    if (found.ok) return found.value;
    refusals.push(...found.refusals);
    return null;
  }
  if (question.kind === 'flag') return typed[name] ? question.ticked : null;
  const chosen = boxesOf(field).flatMap((box) => typed[box] || []);
  if (question.kind === 'choice') return chosen[0] ?? null;
  return chosen.length > 0 ? chosen : null;
}
