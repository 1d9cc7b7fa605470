import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ResultRow } from '@ehc/domain';
import { rowAsLine } from '../support/row-as-line';
import { workedExamples } from '../support/worked-examples';
import { runCommand } from '../support/command';

describe('ehc timetable', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ehc-timetable-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const run = (content: string | Buffer) => {
    const file = join(folder, 'cases.json');
    writeFileSync(file, content);
    return runCommand(['timetable', file]);
  };

  it('prints the rows of a case, and nothing else', async () => {
    const document = {
      id: 'one',
      process: 'phase_transfer',
      inputs: { transfer: 'primary>secondary', transfer_date: '2027-09-02' },
    };
    const { status, stdout, stderr } = await run(`\uFEFF${JSON.stringify(document)}`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      id: 'one',
      results: [{ rule: 'PHASE-15FEB', due: '2027-02-14' }],
    });
  });

  it('gives every worked example of the law, in one run', async () => {
    const cases = workedExamples.map(({ name: id, process, inputs }) => ({ id, process, inputs }));
    const { status, stdout, stderr } = await run(JSON.stringify({ cases }));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const answer = JSON.parse(stdout) as { cases: { id: string; results: ResultRow[] }[] };
    expect(answer.cases.map(({ id, results }) => [id, results.map(rowAsLine)])).toEqual(
      workedExamples.map(({ name, rows }) => [name, rows]),
    );
    const numbers = new Set(workedExamples.flatMap(({ name }) => /^W\d\d/.exec(name) ?? []));
    expect([...numbers]).toEqual(
      Array.from({ length: 25 }, (_, at) => `W${String(at + 1).padStart(2, '0')}`),
    );
  });

  it('explains each date in words, and refuses as ever', async () => {
    const document = {
      cases: [
        {
          id: 'move',
          title: 'To secondary school',
          process: 'phase_transfer',
          inputs: { transfer: 'primary>secondary', transfer_date: '2027-09-02', final_sent: '2027-02-15' },
        },
        { process: 'phase_transfer', inputs: { transfer: 'within_school', transfer_date: '2027-09-02' } },
        { process: 'higher', inputs: {} },
      ],
    };
    writeFileSync(join(folder, 'explain.json'), JSON.stringify(document));
    const { status, stdout, stderr } = await runCommand([
      'timetable',
      '--explain',
      join(folder, 'explain.json'),
    ]);
    expect(status).toBe(2);
    expect(JSON.parse(stderr)).toMatchObject({ id: 'case-3', index: 2, pointer: '/cases/2/process' });
    expect(stdout.split('\n')).toEqual([
      'move: To secondary school',
      '',
      '  Send the final plan for the move to the next school: by Sunday 14 February 2027',
      '    By law: SEND Regs 2014 reg 18(1) (PHASE-15FEB)',
      '    Day of the move Thursday 2 September 2027.',
      '    Before 15 February of that year, and so by the day before: Sunday 14 February 2027.',
      '    That is not a working day, and the limit does not move. Plan for Friday 12 February 2027, the last working day before it.',
      '    Another reading: The Code of Practice and everyday practice work to Monday 15 February 2027. We plan for the earlier day, and call the step late only after the later one.',
      '    Done when: The final plan naming the setting, or the type of setting, is sent.',
      '    Done on Monday 15 February 2027: in time on the other reading only.',
      '',
      'case-2',
      '',
      '  No limit applies.',
      '',
      '',
    ]);
  });

  it('refuses a bad case in one line of JSON, with status 2 and nothing printed', async () => {
    const { status, stdout, stderr } = await run(JSON.stringify({ process: 'higher', inputs: {} }));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(JSON.parse(stderr)).toMatchObject({ id: 'case-1', index: 0, pointer: '/process' });
  });

  it.each([
    ['no JSON', '{"cases": ['],
    ['not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d])],
  ])('refuses a file that is %s', async (_, content) => {
    const { status, stdout, stderr } = await run(content);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(JSON.parse(stderr)).toMatchObject({ id: null, index: null, pointer: '' });
  });

  it('refuses a file that is not there', async () => {
    const { status, stderr } = await runCommand(['timetable', join(folder, 'none.json')]);
    expect(status).toBe(2);
    expect(JSON.parse(stderr)).toMatchObject({ id: null, pointer: '' });
  });
});
