import { migrate } from '@ehc/casework';
import type { AddCommand } from '../context';
import { withDatabase } from '../with-database';

/** `ehc migrate`: brings the tables up to date, and says which changes it made. */
export const addMigrate: AddCommand = (program, context) => {
  program
    .command('migrate')
    .description('bring the tables of the database up to date')
    .action(() =>
      withDatabase(context.config(), async ({ url }) => {
        const changes = await migrate(url);
        for (const change of changes) context.print(change);
        context.print(changes.length === 0 ? 'The tables are up to date' : `${changes.length} changes made`);
      }),
    );
};
