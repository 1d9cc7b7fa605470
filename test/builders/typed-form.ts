import { isCivilDate } from '@ehc/domain';
import type { ProcessForm } from '../../apps/web/src/pages/timetable/forms/question';
import { blocksOf, boxesOf, fieldsOf, type Field } from '../../apps/web/src/pages/timetable/read-answers';

/** The facts of a case as somebody would type them into the form; null where the form cannot take them all. */
export function typedForm(form: ProcessForm, given: object): Record<string, string> | null {
  const left = new Map<string, unknown>(Object.entries(structuredClone(given)));
  const typed: Record<string, string> = {};
  for (const block of blocksOf(form)) {
    const source = block.list ? takeItem(left, block) : left;
    if (!source) continue;
    for (const field of fieldsOf(block)) {
      const value = source.get(field.question.name);
      if (value === undefined || !type(field, value, typed)) continue;
      source.delete(field.question.name);
    }
    if (source.size > 0 && source !== left) return null;
  }
  const rest = [...left.values()].filter((value) => !Array.isArray(value) || value.length > 0);
  return rest.length > 0 ? null : typed;
}

/** The first item of the list that fits the block, taken out of it. */
function takeItem(left: Map<string, unknown>, { list, questions }: ReturnType<typeof blocksOf>[number]) {
  const items = left.get(list?.name ?? '');
  if (!list || !Array.isArray(items)) return null;
  const fixed = Object.entries(list.fixed ?? {});
  const names = [...questions.map(({ name }) => name), ...fixed.map(([name]) => name)];
  const place = (items as unknown[]).findIndex((item) => {
    const members = asMap(item);
    return (
      fixed.every(([name, value]) => members.get(name) === value) &&
      [...members.keys()].every((name) => names.includes(name))
    );
  });
  if (place < 0) return null;
  const members = asMap(items.splice(place, 1)[0]);
  for (const [name] of fixed) members.delete(name);
  return members;
}

const asMap = (item: unknown): Map<string, unknown> =>
  typeof item === 'object' && item !== null ? new Map(Object.entries(item)) : new Map([['', item]]);

function type(field: Field, value: unknown, typed: Record<string, string>): boolean {
  const { name, question } = field;
  if (question.kind === 'day' && isCivilDate(value)) {
    const [year = '', month = '', day = ''] = value.split('-').map((part) => String(Number(part)));
    Object.assign(typed, { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year });
    return true;
  }
  if (question.kind === 'flag') {
    if (value === question.ticked) typed[name] = 'yes';
    return value === question.ticked;
  }
  if (question.kind === 'choice' && question.options.some((option) => option.value === value)) {
    typed[name] = String(value);
    return true;
  }
  if (question.kind !== 'ticks' || !Array.isArray(value)) return false;
  const boxes = boxesOf(field);
  question.options.forEach((option, place) => {
    if (value.includes(option.value)) typed[boxes[place] ?? ''] = option.value;
  });
  return true;
}
