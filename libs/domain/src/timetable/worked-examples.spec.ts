import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ResultRow } from './contract/result-row';
import { timetable } from './contract/timetable';
import { isRuleId, ruleInWords } from './rules';

interface WorkedExample {
  readonly name: string;
  readonly cites: string;
  readonly process: string;
  readonly inputs: object;
  readonly rows: readonly string[];
}

const file = join(__dirname, '../../test-data/worked-examples.json');
const examples = JSON.parse(readFileSync(file, 'utf8')) as readonly WorkedExample[];

/** `PLAN-20W 2026-10-26 excused by SCHOOL_CLOSED: late_excused`: a row as the examples write it. */
function asLine(row: ResultRow): string {
  const alt = row.alt === null ? '' : ` or ${row.alt}`;
  const excused = row.excused ? ` excused by ${row.exceptions.join(', ')}` : '';
  return `${row.rule} ${row.due}${alt}${excused}${row.outcome ? `: ${row.outcome}` : ''}`;
}

describe('worked examples of the law', () => {
  it.each(examples.map((example) => [example.name, example.cites, example] as const))(
    '%s (%s)',
    (_name, _cites, { process, inputs, rows }) => {
      const { results = [], faults } = timetable({ process, inputs });
      expect(faults).toBeUndefined();
      expect(results.map(asLine)).toEqual(rows);
    },
  );

  it('name only rules that are in the table', () => {
    const named = examples.flatMap(({ rows }) => rows.map((row) => row.split(' ')[0] ?? ''));
    for (const rule of named.filter(isRuleId)) expect(ruleInWords(rule).citation).not.toBe('');
    expect(named.filter((rule) => !isRuleId(rule))).toEqual([]);
  });
});
