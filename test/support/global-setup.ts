import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cluster } from '../../libs/platform/src/embedded-postgres/cluster';
import { processIsAlive } from '../../libs/platform/src/process-is-alive';

const PREFIX = 'ehc-test-run-';

/** Names the folder of this run. The server in it is started by the first test that needs a database. */
export default function setUp(): void {
  removeLeftovers();
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  chmodSync(folder, 0o711);
  process.env['EHC_TEST_RUN'] = folder;
}

/** Runs that were killed leave a server behind: it is ended here. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir()).filter((it) => it.startsWith(PREFIX))) {
    if (!processIsAlive(Number.parseInt(name.slice(PREFIX.length), 10))) removeRun(join(tmpdir(), name));
  }
}

export function removeRun(folder: string): void {
  const clusters = readdirSync(folder).map((name) => join(folder, name));
  for (const cluster of clusters) {
    if (existsSync(join(cluster, 'postmaster.pid'))) new Cluster(cluster).stop();
  }
  rmSync(folder, { recursive: true, force: true });
}
