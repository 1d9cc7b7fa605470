import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { embeddedDatabase } from './embedded-database';

async function ask(url: string, query: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: query, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

jest.setTimeout(120_000);

describe('embedded PostgreSQL', () => {
  let folder = '';
  const pidFile = () => join(folder, 'postgres', 'postmaster.pid');
  const serverPid = () => Number(readFileSync(pidFile(), 'utf8').split('\n')[0]);
  const killed = async (pid: number) => {
    process.kill(pid, 'SIGKILL');
    while (existsSync(`/proc/${pid}/cmdline`) && readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '') {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ehc-embedded-'));
    chmodSync(folder, 0o711);
  });

  afterEach(async () => {
    if (existsSync(pidFile())) await (await embeddedDatabase(folder)).stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('starts with UTF-8, whatever the language of the machine, and an account that is no superuser', async () => {
    const database = await embeddedDatabase(folder);
    expect(database.startedHere).toBe(true);
    expect(await ask(database.url, 'SHOW server_encoding')).toBe('UTF8');
    expect(await ask(database.url, "SELECT upper('żółć')")).toBe('ŻÓŁĆ');
    expect(await ask(database.url, 'SHOW timezone')).toBe('UTC');
    expect(await ask(database.url, 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user')).toBe(false);
    await database.stop();
    expect(existsSync(pidFile())).toBe(false);
  });

  it('refuses a connection with a wrong password, and lets only its owner read the right one', async () => {
    const database = await embeddedDatabase(folder);
    const wrong = database.url.replace(/:[^:@]+@/, ':wrong@');
    await expect(ask(wrong, 'SELECT 1')).rejects.toThrow('password authentication failed');
    expect(statSync(join(folder, 'database.json')).mode & 0o777).toBe(0o600);
    await database.stop();
  });

  it('keeps what a failed statement quoted out of its log', async () => {
    const database = await embeddedDatabase(folder);
    await ask(database.url, 'CREATE TABLE child (upn text PRIMARY KEY)');
    const insert = "INSERT INTO child VALUES ('A12345')";
    await ask(database.url, insert);
    await expect(ask(database.url, insert)).rejects.toThrow('duplicate key');
    await database.stop();
    const log = readFileSync(join(folder, 'postgres', 'server.log'), 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain('A12345');
  });

  it('is shared, and stopped only by the last to leave', async () => {
    const [first, second] = await Promise.all([embeddedDatabase(folder), embeddedDatabase(folder)]);
    expect([first.startedHere, second.startedHere].sort()).toEqual([false, true]);
    expect(second.url).toBe(first.url);
    await first.stop();
    expect(await ask(second.url, 'SELECT 1')).toBe(1);
    await second.stop();
    await expect(ask(second.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('takes over a server whose user was killed, and stops it when done', async () => {
    const orphan = await embeddedDatabase(folder);
    const uses = join(folder, 'database-users');
    const dead = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => dead.once('close', resolve));
    rmSync(uses, { recursive: true });
    const taken = await embeddedDatabase(folder);
    writeFileSync(join(uses, `${dead.pid ?? 0}-1`), '');
    expect(taken).toMatchObject({ url: orphan.url, startedHere: false });
    await taken.stop();
    expect(existsSync(pidFile())).toBe(false);
  });

  it('starts again after the server was killed, and has lost nothing', async () => {
    const before = await embeddedDatabase(folder);
    await ask(before.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await killed(serverPid());
    const after = await embeddedDatabase(folder);
    expect(after.startedHere).toBe(true);
    expect(await ask(after.url, 'SELECT answer FROM kept')).toBe(42);
    await after.stop();
  });

  it('is not misled by a number that now belongs to another program', async () => {
    const before = await embeddedDatabase(folder);
    await before.stop();
    writeFileSync(pidFile(), `${process.pid}\n${folder}/postgres\n1700000000\n5432\n\n127.0.0.1\n`);
    const after = await embeddedDatabase(folder);
    expect(after.startedHere).toBe(true);
    await after.stop();
  });

  it('says what to do where the password file is lost or the folder cannot be used', async () => {
    await (await embeddedDatabase(folder)).stop();
    rmSync(join(folder, 'database.json'));
    await expect(embeddedDatabase(folder)).rejects.toThrow(/database\.json is missing/);
    await expect(embeddedDatabase('/dev/null/ehc')).rejects.toThrow(/set EHC_DATA/);
  });

  const asRoot = process.getuid?.() === 0 ? it : it.skip;
  asRoot('names EHC_DATA where the unprivileged account may not enter a folder above', async () => {
    chmodSync(folder, 0o700);
    await expect(embeddedDatabase(join(folder, 'data'))).rejects.toThrow(
      new RegExp(`may not enter ${folder}\\. Set EHC_DATA`),
    );
  });
});
