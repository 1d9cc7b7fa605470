import { fork, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { freePort } from '../support/free-port';

const root = join(__dirname, '..', '..');
const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');
/** What the image holds: all that its last stage copies from the first. */
const COPIED = [...dockerfile.matchAll(/^COPY --from=build \/app\/(\S+) /gm)].map(([, name = '']) => name);
const MAIN = /^CMD .*"(\S+\.js)"\]$/m.exec(dockerfile)?.[1] ?? '';

jest.setTimeout(120_000);

describe('the image', () => {
  let folder: string;
  let database: TestDatabase;
  let web: ChildProcess | undefined;

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'ehc-image-'));
    for (const name of COPIED) {
      if (name === 'node_modules') symlinkSync(join(root, name), join(folder, name));
      else cpSync(join(root, name), join(folder, name), { recursive: true });
    }
  });
  afterAll(async () => {
    web?.kill('SIGKILL');
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('holds all that the web server needs to show a page', async () => {
    expect(COPIED).toContain('dist');
    const port = String(await freePort());
    const env = { PATH: process.env['PATH'] ?? '', TZ: 'UTC', DATABASE_URL: database.url, PORT: port };
    const started = fork(join(folder, MAIN), [], { env, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    web = started;
    let complaint = '';
    started.stderr?.on('data', (text: Buffer) => (complaint += text.toString()));
    await new Promise((resolve, reject) => {
      started.once('message', resolve);
      started.once('exit', () => {
        reject(new Error(complaint));
      });
    });
    const page = await (await fetch(`http://localhost:${port}/timetable`)).text();
    const [, style = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(page) ?? [];
    expect((await fetch(`http://localhost:${port}${style}`)).headers.get('content-type')).toContain(
      'text/css',
    );
  });
});
