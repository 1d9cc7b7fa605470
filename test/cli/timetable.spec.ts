import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
