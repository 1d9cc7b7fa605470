import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { embeddedDatabase, freePort, projectRoot } from '../../libs/platform/src';
import { processIsAlive } from '../../libs/platform/src/process-is-alive';
import { runCommand, startCommand } from '../support/command';

jest.setTimeout(240_000);

describe('ehc start', () => {
  let folder = '';
  let env: Record<string, string> = {};
  let launchers: ChildProcess[] = [];
  const pidFile = () => join(folder, 'postgres', 'postmaster.pid');
  /** Says that the demonstration is loaded, which takes half a minute and only one of these tests is about. */
  const marker = () => join(folder, 'demonstration-loaded');

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ehc-start-'));
    chmodSync(folder, 0o711);
    env = { EHC_DATA: folder, PORT: String(await freePort()) };
    launchers = [];
    writeFileSync(marker(), '');
  });

  afterEach(async () => {
    for (const launcher of launchers.filter(isRunning)) await end(launcher, 'SIGKILL');
    if (existsSync(pidFile())) await (await embeddedDatabase(folder)).stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const launch = async () => {
    const launcher = startCommand(['start'], env);
    launchers.push(launcher);
    await said(launcher, /Open http:\S+/);
    return launcher;
  };

  it('loads the demonstration the first time, and figures agree by the command line', async () => {
    rmSync(marker());
    env['EHC_CLOCK'] = '2024-02-29';
    await launch();
    expect(existsSync(marker())).toBe(true);
    const printed = await runCommand(['breakdown', '--as-at', '2024-02-29', '--json'], env);
    expect(JSON.parse(printed.stdout)).toMatchObject({
      authority: '999',
      assessments: { inProgress: 1281, overdue: 552 },
      annualReviews: { overdue: { total: 1249, unclassified: 2 } },
    });
  });

  it('runs everything, and stops everything when interrupted, PostgreSQL last', async () => {
    const launcher = await launch();
    const parts = childrenOf(launcher);
    expect((await fetch(`http://127.0.0.1:${env['PORT'] ?? ''}/`)).status).toBeLessThan(500);
    expect(parts).toHaveLength(2);
    expect(await end(launcher, 'SIGINT')).toBe(0);
    expect(parts.filter(processIsAlive)).toEqual([]);
    expect(existsSync(pidFile())).toBe(false);
  });

  it('stops everything when npm is told to stop', async () => {
    const npm = spawn('npm', ['start'], { cwd: projectRoot(), env: { ...process.env, ...env } });
    launchers.push(npm);
    await said(npm, /Open http:\S+/);
    expect(await end(npm, 'SIGTERM')).toBe(0);
    expect(existsSync(pidFile())).toBe(false);
  });

  it('refuses a port that is in use, with status 2', async () => {
    await launch();
    const second = await runCommand(['start'], env);
    expect(second.status).toBe(2);
    expect(second.stderr).toMatch(new RegExp(`^Port ${env['PORT'] ?? ''} is in use.*PORT=`));
  });

  it('leaves the database running for itself when a short command ends', async () => {
    const launcher = await launch();
    expect((await runCommand(['migrate'], env)).status).toBe(0);
    expect(existsSync(pidFile())).toBe(true);
    expect(isRunning(launcher)).toBe(true);
  });

  it('starts a part that died again', async () => {
    const launcher = await launch();
    const again = said(launcher, /The (web server|worker) ended \(SIGKILL\) and is started again/);
    const [first = 0, second] = childrenOf(launcher);
    process.kill(first, 'SIGKILL');
    await again;
    while (childrenOf(launcher).length < 2) await sleep(50);
    expect(childrenOf(launcher)).toContain(second);
    expect(childrenOf(launcher)).not.toContain(first);
  });

  it('leaves no part behind when it is killed, and works again, taking over the database', async () => {
    const killed = await launch();
    const parts = childrenOf(killed);
    await end(killed, 'SIGKILL');
    for (let tries = 0; parts.some(processIsAlive) && tries < 200; tries += 1) await sleep(50);
    expect(parts.filter(processIsAlive)).toEqual([]);
    const orphan = readFileSync(pidFile(), 'utf8').split('\n')[0];
    const next = await launch();
    expect(readFileSync(pidFile(), 'utf8').split('\n')[0]).toBe(orphan);
    expect(await end(next, 'SIGTERM')).toBe(0);
    expect(existsSync(pidFile())).toBe(false);
  });
});

const isRunning = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode === null && signalCode === null;

/** Waits until the process has said it. What it said before is lost. */
function said(launcher: ChildProcess, words: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = '';
    const hear = (chunk: Buffer) => {
      text += chunk.toString();
      if (words.test(text)) resolve();
    };
    launcher.stdout?.on('data', hear);
    launcher.stderr?.on('data', hear);
    launcher.once('close', () => {
      reject(new Error(`It ended without saying ${words.source}:\n${text}`));
    });
  });
}

function end(launcher: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((resolve) => {
    launcher.once('exit', resolve);
    launcher.kill(signal);
  });
}

function childrenOf({ pid = 0 }: ChildProcess): number[] {
  const { stdout } = spawnSync('ps', ['-o', 'pid=,args=', '--ppid', String(pid)], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .filter((line) => line.includes('main.js'))
    .map((line) => Number.parseInt(line, 10));
}
