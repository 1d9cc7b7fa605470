import { errorsOf, type FormState } from '../../../layout/form-state';
import { paths } from '../../../paths';
import type { ProcessForm, Section } from '../forms/question';
import { blocksOf, boxesOf, fieldsOf } from '../read-answers';
import { fieldView } from './field-view';

/** The form of one process. A folded section is open where something in it was typed or is wrong. */
export function formView(form: ProcessForm, state: FormState) {
  const fields = blocksOf(form).flatMap(fieldsOf);
  const days = fields.filter(({ question }) => question.kind === 'day').map(({ name }) => `#${name}`);
  return {
    title: form.title,
    caption: 'Work out the dates',
    action: paths.timetableOf(form.slug),
    backTo: { text: 'Back to “What happened?”', href: paths.timetable() },
    // A day is three boxes: its message leads to the first of them.
    errors: errorsOf(state, fields[0]?.name ?? '').map(({ text, href }) => ({
      text,
      href: days.includes(href) ? `${href}-day` : href,
    })),
    sections: form.sections.map((section) => sectionView(section, state)),
  };
}

function sectionView({ heading, intro, folded = false, blocks }: Section, state: FormState) {
  const fields = blocks.flatMap(fieldsOf);
  const touched =
    fields.flatMap(boxesOf).some((box) => state.input[box] !== undefined) ||
    fields.some(({ name }) => state.refusals.some(({ field }) => field === name));
  return {
    heading: heading ?? null,
    intro: intro ?? null,
    folded,
    open: folded && touched,
    blocks: blocks.map((block) => fieldsOf(block).map((field) => fieldView(field, state))),
  };
}
