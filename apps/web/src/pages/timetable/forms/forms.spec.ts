import { caseTimetable } from '@ehc/domain';
import { blocksOf, boxesOf, fieldsOf, readAnswers, type Field } from '../read-answers';
import { workOut } from '../work-out';
import { FORMS, formAt } from './forms';

const DAY = { day: '3', month: '2', year: '2026' };

/** Every way to answer one question. */
function answersTo({ name, question }: Field): Record<string, string>[] {
  if (question.kind === 'day') {
    return [Object.fromEntries(Object.entries(DAY).map(([part, value]) => [`${name}-${part}`, value]))];
  }
  if (question.kind === 'flag') return [{ [name]: 'yes' }];
  const boxes = boxesOf({ name, question });
  return question.options.map(({ value }, place) => ({ [boxes[place] ?? name]: value }));
}

const questions = FORMS.flatMap((form) =>
  blocksOf(form)
    .flatMap(fieldsOf)
    .flatMap((field) => answersTo(field).map((typed) => ({ form, field, typed }))),
);

describe('the forms of the timetable', () => {
  it('are the processes of the domain that have dates, each with an address of its own', () => {
    const known = caseTimetable({ process: 'none', inputs: {} }).faults?.[0]?.message ?? '';
    const processes = known.replace(/.*Known: /, '').split(/, | or /);
    expect(FORMS.map(({ process }) => process).sort()).toEqual(
      processes.filter((name) => name !== 'sen2').sort(),
    );
    expect(new Set(FORMS.map(({ slug }) => slug)).size).toBe(FORMS.length);
    expect(formAt('assessment')?.process).toBe('assessment');
    expect(formAt('toString')).toBeUndefined();
  });

  it('name each box once', () => {
    for (const form of FORMS) {
      const boxes = blocksOf(form).flatMap(fieldsOf).flatMap(boxesOf);
      expect([form.slug, new Set(boxes).size]).toEqual([form.slug, boxes.length]);
    }
  });

  it.each(
    questions.map(
      ({ form, field, typed }) =>
        [`${form.slug}: ${field.name}`, Object.values(typed)[0], form, typed] as const,
    ),
  )('%s answered %s is a fact that the domain knows', (_, __, form, typed) => {
    const { inputs, refusals } = readAnswers(form, typed);
    expect(refusals).toEqual([]);
    const faults = caseTimetable({ process: form.process, inputs }).faults ?? [];
    expect(faults.filter(({ reason }) => reason === undefined)).toEqual([]);
  });

  it.each(questions.map(({ form, field, typed }) => [`${form.slug}: ${field.name}`, form, typed] as const))(
    '%s alone is answered by dates, or by words and a field of the form',
    (_, form, typed) => {
      const fields = blocksOf(form).flatMap(fieldsOf);
      for (const { message, field } of workOut(form, typed).refusals ?? []) {
        expect(message).not.toMatch(/_|\/|undefined|{/);
        expect(fields.map(({ name }) => name)).toContain(field);
      }
    },
  );
});
