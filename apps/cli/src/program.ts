import { Command } from 'commander';
import { addBankHolidays } from './commands/bank-holidays';
import { addDemo } from './commands/demo';
import { addBreakdown } from './commands/breakdown';
import { addImport } from './commands/import';
import { addMigrate } from './commands/migrate';
import { addStart } from './commands/start';
import { addTimetable } from './commands/timetable';
import { addVerify } from './commands/verify';
import { contextFromEnvironment, type AddCommand, type Context } from './context';

const COMMANDS: readonly AddCommand[] = [
  addStart,
  addBankHolidays,
  addMigrate,
  addDemo,
  addImport,
  addBreakdown,
  addTimetable,
  addVerify,
];

/** The whole command line. It throws instead of ending the process, so that one place words every error. */
export function buildProgram(context: Context = contextFromEnvironment()): Command {
  const program = new Command('ehc')
    .description('Casework for education, health and care needs assessments, plans and reviews')
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  for (const add of COMMANDS) add(program, context);
  return program;
}
