import { launch } from '../launcher/launch';
import type { AddCommand } from '../context';

/** `ehc start`: everything on this machine, until interrupted. */
export const addStart: AddCommand = (program, context) => {
  program
    .command('start')
    .description('start the database, the web server and the worker on this machine')
    .action(() => launch(context.config(), context.print));
};
