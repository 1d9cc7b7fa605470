import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseTimetable, civilDate, inWords } from '@ehc/domain';
import { typedForm } from '../../../../../test/builders/typed-form';
import { FORMS } from './forms/forms';
import { datesView } from './process/dates-view';
import { workOut } from './work-out';

interface WorkedExample {
  readonly name: string;
  readonly process: string;
  readonly inputs: object;
  readonly rows: readonly string[];
}

const folder = join(__dirname, '../../../../../libs/domain/test-data');
const examples = ['worked-examples.json', 'further-examples.json']
  .flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as WorkedExample[])
  .flatMap((example) => {
    const form = FORMS.find(({ process }) => process === example.process);
    const typed = form && typedForm(form, example.inputs);
    return form && typed ? [{ ...example, form, typed }] : [];
  });

describe('the worked examples of the law, typed into the page', () => {
  it.each(examples.map((example) => [example.name, example] as const))('%s', (_, example) => {
    const { form, typed, process, inputs, rows } = example;
    const { timetable, inputs: read } = workOut(form, typed);
    if (!timetable) throw new Error('The page refuses the example');
    expect(timetable.limits).toHaveLength(rows.filter((row) => / \d{4}-/.test(row)).length);
    expect(byText(timetable.limits)).toEqual(
      byText(caseTimetable({ process, inputs }).timetable?.limits ?? []),
    );
    const { dates } = datesView({ form, typed, timetable, inputs: read, today: civilDate('2026-03-03') });
    const days = rows.flatMap((row) => /^\S+ (\d{4}-\d\d-\d\d)/.exec(row)?.[1] ?? []);
    expect(dates.map(({ weekday, day }) => `${weekday} ${day}`)).toEqual(
      days.map((day) => inWords(civilDate(day))),
    );
  });

  it('are nearly all within reach of the page, the plainest among them', () => {
    const names = examples.map(({ name }) => name.split(' ')[0]);
    expect(names).toEqual(expect.arrayContaining(['W01.1', 'W02.1', 'W05', 'W06.4', 'W14', 'W15']));
    expect(new Set(examples.map(({ process }) => process)).size).toBe(FORMS.length);
    expect(examples.length).toBeGreaterThan(60);
  });
});

/** The limits whatever the order of equal ones, and whichever place of a list their fact had. */
const byText = (limits: readonly { readonly row: object }[]): string[] =>
  limits.map(({ row }) => JSON.stringify({ ...row, subject: null })).sort();
