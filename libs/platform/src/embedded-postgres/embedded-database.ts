import { accessSync, chmodSync, constants, mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BadInput } from '../errors';
import { whileLocked } from '../folder-lock';
import { newPassword, readAccess, writeAccess, type Access } from './access';
import { answers, ensureApplicationDatabase } from './application-database';
import { Cluster } from './cluster';
import { freePort } from '../free-port';
import { Leases } from './leases';

const ADOPTING_TRIES = 300;
const ADOPTING_POLL_MILLISECONDS = 100;

/** A use of the embedded database. Call `stop` when done: the last to leave stops the server. */
export interface EmbeddedDatabase {
  readonly url: string;
  /** False where a server was running in the folder already. */
  readonly startedHere: boolean;
  stop(): Promise<void>;
}

/**
 * The PostgreSQL that comes with the product, with its data in the folder: made on first use, started where
 * it is not running, shared where it is. One left running by a killed process is taken over.
 */
export async function embeddedDatabase(dataFolder: string): Promise<EmbeddedDatabase> {
  const folder = usableFolder(dataFolder);
  const lock = join(folder, 'database.lock');
  const cluster = new Cluster(join(folder, 'postgres'));
  const leases = new Leases(join(folder, 'database-users'));
  return whileLocked(lock, async () => {
    const { access, startedHere } = await running(cluster, folder);
    const url = await ensureApplicationDatabase(access);
    const lease = leases.take();
    const leave = () => {
      if (!leases.release(lease).othersRemain) cluster.stop();
      return Promise.resolve();
    };
    return { url, startedHere, stop: () => whileLocked(lock, leave) };
  });
}

async function running(cluster: Cluster, folder: string): Promise<{ access: Access; startedHere: boolean }> {
  const file = join(folder, 'database.json');
  const kept = readAccess(file);
  if (!kept && cluster.exists) {
    throw new BadInput(
      `${file} is missing, and without its password the data in ${cluster.folder} cannot be opened: put the file ` +
        `back, or remove ${cluster.folder} to begin again`,
    );
  }
  const adopted = kept && (await adopt(cluster, kept));
  if (adopted) return { access: adopted, startedHere: false };
  cluster.checkReachable(folder);
  const access = { password: kept?.password ?? newPassword(), port: await freePort(kept?.port) };
  if (!cluster.exists) cluster.create(access.password);
  writeAccess(file, access);
  cluster.start(access.port);
  return { access, startedHere: true };
}

/** The server that runs already, as soon as it answers; undefined where none runs, or it was just ending. */
async function adopt(cluster: Cluster, kept: Access): Promise<Access | undefined> {
  for (let tries = 0; tries < ADOPTING_TRIES; tries += 1) {
    const port = cluster.runningPort();
    if (port === undefined) return undefined;
    if (await answers({ ...kept, port })) return { ...kept, port };
    await sleep(ADOPTING_POLL_MILLISECONDS);
  }
  throw new Error(`A PostgreSQL server runs in ${cluster.folder} but does not answer: end it and try again`);
}

function usableFolder(dataFolder: string): string {
  try {
    if (mkdirSync(dataFolder, { recursive: true }) !== undefined) chmodSync(dataFolder, 0o711);
    accessSync(dataFolder, constants.R_OK | constants.W_OK | constants.X_OK);
    return realpathSync(dataFolder);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new BadInput(
      `The data folder ${dataFolder} cannot be used (${code}): set EHC_DATA to a folder that you may write to`,
    );
  }
}
