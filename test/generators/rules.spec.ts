import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const RULE = `
/**
 * The last day for the final plan. It never moves.
 *
 * @rule SEND Regs 2014 regs 5(4), 13(2) to (3)
 */
export function planDueBy(day: string) {
  return rowOf('PLAN-20W', day);
}
`;
const TEST = `
import { planDueBy } from './plan';

describe('the plan (SEND Regs 2014 reg 13(2))', () => {
  it.each([1, 2])('is excused by %i (SEND Regs 2014 regs 5(4)(a), 13(3))', () => {});
});
`;
const ROW = { name: 'Send the final plan', citation: 'SEND Regs 2014 reg 13(2)' };

describe('the generator of docs/rules.md', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ehc-rules-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const put = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };

  /** Runs the generator over a project of one rule, one test and a table of limits. */
  const generate = (rule: string, test: string, table: object = { 'PLAN-20W': ROW }) => {
    put('libs/plan.ts', rule);
    put('libs/plan.spec.ts', test);
    put('docs/rules.md', '');
    put('dist/js/libs/domain/src/index.js', `exports.RULES = ${JSON.stringify(table)};`);
    const generator = join(__dirname, '../../bin/generators/rules.mjs');
    const ran = spawnSync(process.execPath, [generator, '--project', folder], { encoding: 'utf8' });
    return {
      status: ran.status,
      faults: ran.stderr.trim(),
      page: readFileSync(join(folder, 'docs/rules.md'), 'utf8'),
    };
  };

  it('lists each place in the law with its words, its code and its tests', () => {
    const { status, faults, page } = generate(RULE, TEST);
    expect({ status, faults }).toEqual({ status: 0, faults: '' });
    const test = '[plan.spec.ts](../libs/plan.spec.ts)';
    const code = '`planDueBy` | [plan.ts](../libs/plan.ts)';
    expect(page.split('\n').filter((line) => line.startsWith('| reg'))).toEqual([
      `| reg 5(4) | The last day for the final plan. | ${code} | ${test} |`,
      `| reg 13(2) | Send the final plan (\`PLAN-20W\`) | ${code} | ${test} |`,
      `| reg 13(3) | The last day for the final plan. | ${code} | ${test} |`,
    ]);
  });

  it.each([
    ['no title cites it', TEST.replace('13(2)', '13(1)')],
    ['the citation is not at the end of a title', TEST.replace("13(2))'", "13(2)) is sent'")],
    [
      'the citation is only a comment',
      TEST.replace("'the plan (SEND Regs 2014 reg 13(2))'", "'the plan' /* SEND Regs 2014 reg 13(2) */"),
    ],
    ['the test imports something else', TEST.replace("'./plan'", "'./other'")],
  ])('fails for a rule without a test: %s', (_, test) => {
    const { status, faults } = generate(RULE, test);
    expect(status).toBe(1);
    expect(faults).toContain('libs/plan.ts: no test that imports planDueBy cites SEND Regs 2014 reg 13(2)');
  });

  it.each([
    ['no function names it', RULE.replace('PLAN-20W', 'PLAN-19W'), ROW],
    ['the function has no @rule', RULE.replace('@rule', 'See'), ROW],
    ['the function cites another place', RULE, { ...ROW, citation: 'SEND Regs 2014 reg 10(1)' }],
  ])('fails for a limit of the timetable without a rule: %s', (_, rule, row) => {
    const { status, faults } = generate(rule, TEST, { 'PLAN-20W': row });
    expect(status).toBe(1);
    expect(faults).toContain(
      `The limit PLAN-20W is in the timetable's tables, and no function with a @rule for ${row.citation} names it`,
    );
  });

  it.each([
    'SEND Regs reg 13(2)',
    'SEND Regs 2014 reg 13(2), 20(10)',
    'SEND Regs 2014 section 4',
    'SEND Regs 2014 reg 13(2): late',
  ])('fails for a citation that it cannot read: %s', (citation) => {
    const { status, faults } = generate(
      RULE.replace('SEND Regs 2014 regs 5(4), 13(2) to (3)', citation),
      TEST,
    );
    expect(status).toBe(1);
    expect(faults).toContain('libs/plan.ts: the @rule of planDueBy cannot be read');
  });
});
