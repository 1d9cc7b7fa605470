import { rowAsLine } from '../../../../test/support/row-as-line';
import { workedExamples as examples } from '../../../../test/support/worked-examples';
import { timetable } from './contract/timetable';
import { RULES, isRuleId } from './rules';

describe('worked examples of the law', () => {
  it.each(examples.map((example) => [example.name, example.cites, example] as const))(
    '%s (%s)',
    (_name, _cites, { process, inputs, rows }) => {
      const { results = [], faults } = timetable({ process, inputs });
      expect(faults).toBeUndefined();
      expect(results.map(rowAsLine)).toEqual(rows);
    },
  );

  it('cover every rule, and name no other', () => {
    const named = new Set(examples.flatMap(({ rows }) => rows.map((row) => row.split(' ')[0] ?? '')));
    const known = [...Object.keys(RULES), 'REASSESS-6M-BAR', 'SEN2-20W'].filter(
      (rule) => !rule.startsWith('MED-AGREE-'),
    );
    expect([...named].filter((rule) => !isRuleId(rule)).sort()).toEqual(['REASSESS-6M-BAR', 'SEN2-20W']);
    expect(known.filter((rule) => !named.has(rule))).toEqual([]);
  });
});
