import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { accountFor, firstClosedFolder, giveTo, type Account } from './account';
import { findBinaries, type Binaries } from './binaries';
import { BadInput } from '../errors';

/** The account inside PostgreSQL that may do anything; the product itself uses a humbler one. */
export const SUPERUSER = 'postgres';

/** UTF-8 whatever the language of the machine is. */
const ENCODING = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
/** Only this machine may connect, and the log quotes neither statements nor rows: they could name a child. */
const SETTINGS = [
  "listen_addresses = '127.0.0.1'",
  "unix_socket_directories = ''",
  'max_connections = 200',
  'random_page_cost = 1.1',
  'log_min_error_statement = panic',
  'log_error_verbosity = terse',
];
const STARTING_SECONDS = 120;

/** One PostgreSQL data folder, and the programs and the account that work on it. */
export class Cluster {
  private readonly binaries: Binaries = findBinaries();
  private readonly account: Account;

  constructor(readonly folder: string) {
    this.account = accountFor(folder);
  }

  get exists(): boolean {
    return existsSync(join(this.folder, 'PG_VERSION'));
  }

  /** Makes the cluster. Killed half-way it leaves nothing that looks finished. */
  create(password: string): void {
    const unfinished = `${this.folder}.unfinished`;
    const passwordFile = join(unfinished, 'password');
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { mode: 0o700 });
    writeFileSync(passwordFile, password, { mode: 0o600 });
    giveTo(this.account, unfinished);
    const made = join(unfinished, 'cluster');
    const access = ['--auth=scram-sha-256', `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`];
    this.mustRun(this.binaries.initdb, [...ENCODING, ...access, '--no-sync', '-D', made]);
    appendFileSync(join(made, 'postgresql.conf'), SETTINGS.map((it) => `${it}\n`).join(''));
    rmSync(this.folder, { recursive: true, force: true });
    renameSync(made, this.folder);
    rmSync(unfinished, { recursive: true });
  }

  /** Starts the server and waits until it answers; where it was killed before, it recovers first. */
  start(port: number, settings: readonly string[] = []): void {
    this.clearStalePid();
    if (lstatSync(this.folder).uid !== this.account?.uid) giveTo(this.account, this.folder);
    const options = ['-p', String(port), ...settings.flatMap((it) => ['-c', it])].join(' ');
    const log = join(this.folder, 'server.log');
    const wait = ['-w', '-t', String(STARTING_SECONDS)];
    this.mustRun(this.binaries.pgCtl, ['start', ...wait, '-D', this.folder, '-l', log, '-o', options], log);
  }

  stop(): void {
    this.run(this.binaries.pgCtl, ['stop', '-w', '-m', 'fast', '-D', this.folder]);
  }

  /** The port of the running server, or undefined where none runs in this folder. */
  runningPort(): number | undefined {
    const [pid = '', , , port = ''] = this.pidFile();
    return isServerOf(this.folder, Number(pid)) && port !== '' ? Number(port) : undefined;
  }

  /** Throws where the account under which PostgreSQL runs cannot reach the data or the programs. */
  checkReachable(parent: string): void {
    const closedData = firstClosedFolder(this.account, parent);
    if (closedData) {
      throw new BadInput(
        `PostgreSQL does not run as root, and its own account may not enter ${closedData}. Set EHC_DATA to a folder ` +
          `that every account may enter (for example /var/lib/ehc), or run: chmod a+x ${closedData}`,
      );
    }
    const closedPrograms = firstClosedFolder(this.account, this.binaries.folder);
    if (!closedPrograms) return;
    throw new BadInput(
      `PostgreSQL does not run as root, and its own account may not enter ${closedPrograms}, where its programs are. ` +
        `Run: chmod a+x ${closedPrograms}, or move the project (for example to /opt), or run this as an ordinary user`,
    );
  }

  private pidFile(): string[] {
    const file = join(this.folder, 'postmaster.pid');
    return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  }

  /** After a crash the number in the file may by now belong to another program, which PostgreSQL would not dare to ignore. */
  private clearStalePid(): void {
    const [pid] = this.pidFile();
    if (pid !== undefined && !isServerOf(this.folder, Number(pid)))
      rmSync(join(this.folder, 'postmaster.pid'));
  }

  private mustRun(program: string, args: readonly string[], log?: string): void {
    const { status, output } = this.run(program, args);
    if (status === 0) return;
    const tail = log && existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(-8).join('\n') : '';
    throw new Error(`The bundled PostgreSQL failed (${basename(program)}):\n${output}${tail}`);
  }

  private run(program: string, args: readonly string[]): { status: number | null; output: string } {
    const env = { PATH: process.env['PATH'] ?? '', TZ: 'UTC' };
    const ran = spawnSync(program, args, {
      cwd: '/',
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      ...this.account,
    });
    return { status: ran.status, output: `${ran.error?.message ?? ''}${ran.stdout}${ran.stderr}` };
  }
}

/** Whether the process is the PostgreSQL server of that folder, and not another program that got its number. */
function isServerOf(folder: string, pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  const command = commandOf(pid);
  return command.includes('postgres') && command.includes(folder);
}

function commandOf(pid: number): string {
  if (!existsSync('/proc/self')) {
    return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
  }
  const file = `/proc/${pid}/cmdline`;
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\0', ' ') : '';
}
