import { ChooseAuthority, VerifyHistory, VerifyMatters, VerifyTimers } from '@ehc/casework';
import type { INestApplicationContext } from '@nestjs/common';
import { Argument } from 'commander';
import type { AddCommand } from '../context';
import { FOUND_WRONG } from '../exit-status';
import { withCasework } from '../with-casework';

const SUBJECTS = ['history', 'waits', 'deadlines', 'timers'] as const;
type Subject = (typeof SUBJECTS)[number];

/**
 * `ehc verify [history|waits|deadlines|timers]`: holds what is stored against the rules, and looks for what the timers
 * gave up on; exit status 1 where anything is found.
 */
export const addVerify: AddCommand = (program, context) => {
  program
    .command('verify')
    .description(
      'check that the history is whole, that every wait and deadline is what the rules say, and that no timer gave up',
    )
    .addArgument(new Argument('[subject]', 'what to check; left out: all of it').choices(SUBJECTS))
    .option('--authority <code>', 'the three-digit number of the authority, where there are several')
    .action((subject: Subject | undefined, { authority }: { authority?: string }) =>
      withCasework(context.config(), async (app) => {
        const { id, name } = await app.get(ChooseAuthority).run(authority);
        for (const each of subject ? [subject] : SUBJECTS) {
          const faults = await verify(app, each, id, context.print);
          context.print(`${name}, ${each}: ${faults === 0 ? 'nothing wrong' : `${faults} faults`}`);
          if (faults > 0) process.exitCode = FOUND_WRONG;
        }
      }),
    );
};

function verify(
  app: INestApplicationContext,
  subject: Subject,
  authorityId: string,
  report: (fault: string) => void,
): Promise<number> {
  if (subject === 'history') return app.get(VerifyHistory).run(authorityId, report);
  if (subject === 'timers') return app.get(VerifyTimers).run(authorityId, report);
  return app.get(VerifyMatters)[subject](authorityId, report);
}
