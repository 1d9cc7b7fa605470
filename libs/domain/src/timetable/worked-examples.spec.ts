import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ResultRow } from './contract/result-row';
import { timetable } from './contract/timetable';
import { RULES, isRuleId } from './rules';

interface WorkedExample {
  readonly name: string;
  readonly cites: string;
  readonly process: string;
  readonly inputs: object;
  readonly rows: readonly string[];
}

const folder = join(__dirname, '../../test-data');
const examples = ['worked-examples.json', 'further-examples.json'].flatMap(
  (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as readonly WorkedExample[],
);

/** `PLAN-20W 2026-10-26 excused by SCHOOL_CLOSED: late_excused`: a row as the examples write it. */
function asLine(row: ResultRow): string {
  if (row.rule === 'REASSESS-6M-BAR') return `${row.rule} ${row.applies ? 'applies' : 'does not apply'}`;
  if (row.rule === 'SEN2-20W') {
    return `${row.rule} ${String(row.including_exceptions)}%, without exceptions ${String(row.excluding_exceptions)}%`;
  }
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

  it('cover every rule, and name no other', () => {
    const named = new Set(examples.flatMap(({ rows }) => rows.map((row) => row.split(' ')[0] ?? '')));
    const known = [...Object.keys(RULES), 'REASSESS-6M-BAR', 'SEN2-20W'].filter(
      (rule) => !rule.startsWith('MED-AGREE-'),
    );
    expect([...named].filter((rule) => !isRuleId(rule)).sort()).toEqual(['REASSESS-6M-BAR', 'SEN2-20W']);
    expect(known.filter((rule) => !named.has(rule))).toEqual([]);
  });
});
