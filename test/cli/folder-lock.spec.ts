import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BUILT = join(__dirname, '../../dist/js/libs/platform/src/folder-lock.js');

/** Adds one to the number in a file, reading it and writing it apart, so that two at once would lose one. */
const COUNT = `
  const { readFileSync, writeFileSync } = require('node:fs');
  const { whileLocked } = require(process.argv[1]);
  const [, , lock, file, times] = process.argv;
  (async () => {
    for (let i = 0; i < Number(times); i += 1) {
      await whileLocked(lock, async () => {
        const count = Number(readFileSync(file, 'utf8'));
        await new Promise((resolve) => setTimeout(resolve, 2));
        writeFileSync(file, String(count + 1));
      });
    }
  })();`;

const HOLD = `
  const { whileLocked } = require(process.argv[1]);
  whileLocked(process.argv[2], () => { process.stdout.write('held'); return new Promise(() => setInterval(() => 0, 1000)); });`;

const node = (code: string, ...args: string[]): ChildProcess =>
  spawn(process.execPath, ['-e', code, BUILT, ...args]);
const ended = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve) => child.once('close', resolve));

describe('a lock between processes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ehc-lock-'));
  const lock = join(folder, 'lock');
  const file = join(folder, 'count');
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('lets one at a time work, also after a holder was killed', async () => {
    writeFileSync(file, '0');
    const holder = node(HOLD, lock);
    await new Promise((resolve) => holder.stdout?.once('data', resolve));
    const workers = [1, 2, 3, 4, 5].map(() => node(COUNT, lock, file, '10'));
    holder.kill('SIGKILL');
    await Promise.all(workers.map(ended));
    expect(readFileSync(file, 'utf8')).toBe('50');
    expect(readdirSync(folder).sort()).toEqual(['count', 'lock']);
  });
});
