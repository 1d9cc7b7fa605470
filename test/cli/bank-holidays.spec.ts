import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OFFICIAL_BANK_HOLIDAYS } from '@ehc/domain';
import { runCommand } from '../support/command';

const PROJECT = join(__dirname, '../..');
const COMMITTED = join(PROJECT, 'libs/domain/src/calendar/official-bank-holidays.ts');
const NEW_YEAR = ['01-03', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26'];

/** The days from 2022 on, as GOV.UK gives out some years, with 2028. */
const known = (): string[] =>
  Object.entries({ ...OFFICIAL_BANK_HOLIDAYS, 2028: NEW_YEAR })
    .filter(([year]) => Number(year) >= 2022)
    .flatMap(([year, days]) => days.map((day) => `${year}-${day}`));

const listOf = (days: readonly string[]) => ({
  'england-and-wales': {
    division: 'england-and-wales',
    events: days.map((date) => ({ title: 'A bank holiday', date, notes: '', bunting: true })),
  },
  scotland: { division: 'scotland', events: [] },
});

describe('ehc bank-holidays refresh', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ehc-bank-holidays-'));
  const into = join(folder, 'official-bank-holidays.ts');
  const file = join(folder, 'bank-holidays.json');
  beforeEach(() => {
    copyFileSync(COMMITTED, into);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const refresh = (list: unknown, ...options: readonly string[]) => {
    writeFileSync(file, typeof list === 'string' ? list : JSON.stringify(list));
    return runCommand(['bank-holidays', 'refresh', file, '--into', into, ...options]);
  };
  const written = () => readFileSync(into, 'utf8');
  const unchanged = () => written() === readFileSync(COMMITTED, 'utf8');

  it('adds a new year, keeps the years that the list no longer reaches, and says what it did', async () => {
    const { status, stdout, stderr } = await refresh(listOf(known()));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n')[0]).toBe('Added 2028-01-03');
    expect(stdout).toContain('holds the bank holidays of 2012 to 2028');
    const line = `  2028: [${NEW_YEAR.map((day) => `'${day}'`).join(', ')}],\n`;
    expect(written()).toBe(readFileSync(COMMITTED, 'utf8').replace(/};\n$/, `${line}};\n`));
  });

  it('gives the same text again, formatted as the project is, with a proclaimed day too', async () => {
    const proclaimed = ['2028-06-05', '2028-06-06', '2028-06-07', '2028-06-08', '2028-06-09'];
    const list = listOf([...known(), ...proclaimed].sort());
    expect((await refresh(list)).stdout).toContain('Added 2028-06-05');
    const first = written();
    await refresh(list);
    expect(written()).toBe(first);
    const config = join(PROJECT, '.prettierrc.json');
    const prettier = join(PROJECT, 'node_modules/prettier/bin/prettier.cjs');
    const checked = spawnSync(process.execPath, [prettier, '--config', config, '--check', into]);
    expect(checked.status).toBe(0);
  });

  it('changes nothing where nothing is new: the committed file is what it writes', async () => {
    const days = known().filter((day) => day < '2028');
    expect((await refresh(listOf(days))).stdout).toMatch(/^\S+ holds the bank holidays of 2012 to 2027\n$/);
    expect(unchanged()).toBe(true);
  });

  it('refuses to drop a day that was published before, until that is said', async () => {
    const list = listOf([...known().filter((day) => day !== '2027-05-03'), '2027-05-04'].sort());
    const { status, stdout, stderr } = await refresh(list);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe(
      '2027-05-03 was published before and is gone: if that is right, add --drop 2027-05-03\n',
    );
    expect(unchanged()).toBe(true);
    const said = await refresh(list, '--drop', '2027-05-03');
    expect(said.status).toBe(0);
    expect(said.stdout).toContain('Added 2027-05-04\n');
    expect(said.stdout).toContain('Dropped 2027-05-03\n');
    expect((await refresh(listOf(known()), '--drop', '2027-05-03')).status).toBe(1);
  });

  it.each([
    ['that is not JSON', '{"england-and-wales":', /is not JSON/],
    ['that is older than ours', listOf(known().filter((day) => day < '2027')), /ends before 2027/],
  ])('refuses a list %s, and writes nothing', async (_, list, message) => {
    const { status, stdout, stderr } = await refresh(list);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(unchanged()).toBe(true);
  });

  it('refuses a file or a source that is not there', async () => {
    expect(
      (await runCommand(['bank-holidays', 'refresh', join(folder, 'none'), '--into', into])).status,
    ).toBe(2);
    expect((await refresh(listOf(known()), '--into', join(folder, 'none.ts'))).status).toBe(2);
  });
});
