import { CommanderError } from 'commander';
import { BadInput, isDebugging, isOutOfReach } from '@ehc/platform';
import { BAD_INPUT, FOUND_WRONG } from './exit-status';
import { buildProgram } from './program';

const program = buildProgram();

async function main(): Promise<void> {
  leaveQuietlyWhenNobodyReads();
  try {
    await program.parseAsync(process.argv);
  } catch (error) {
    process.exitCode = report(error);
  }
}

/** Says in one line what went wrong, and returns the exit status. The stack is shown only with EHC_DEBUG=1. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return reportUsage(error);
  if (error instanceof BadInput) {
    process.stderr.write(`${error.message}\n`);
    return BAD_INPUT;
  }
  if (isOutOfReach(error)) return reportOutOfReach(error);
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  process.stderr.write(
    isDebugging() ? `${stack ?? message}\n` : `Something went wrong: ${message}\n(EHC_DEBUG=1 shows where)\n`,
  );
  return FOUND_WRONG;
}

function reportOutOfReach(error: unknown): number {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `The database does not answer (${reason}). Check that PostgreSQL runs and that DATABASE_URL names it\n`,
  );
  return BAD_INPUT;
}

/** Help and version that were asked for are no error. */
function reportUsage({ code, exitCode, message }: CommanderError): number {
  if (exitCode === 0) return 0;
  if (code === 'commander.help') {
    process.stderr.write(program.helpInformation());
    return BAD_INPUT;
  }
  const problem = message
    .replace(/^error: /, '')
    .replace(/\.$/, '')
    .replaceAll('\n', ' ');
  process.stderr.write(`${problem}. Run "npm run -s ehc -- --help" to see what there is\n`);
  return BAD_INPUT;
}

/** `ehc … | head` ends the pipe early: that is no error. */
function leaveQuietlyWhenNobodyReads(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : FOUND_WRONG);
  });
}

void main();
