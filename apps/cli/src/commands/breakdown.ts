import { breakdownJson, ChooseAuthority, ShowBreakdown } from '@ehc/casework';
import type { AddCommand } from '../context';
import { breakdownTable } from '../tables/breakdown-table';
import { withCasework } from '../with-casework';

interface Options {
  readonly asAt?: string;
  readonly since?: string;
  readonly authority?: string;
  readonly json?: boolean;
}

/** `ehc breakdown`: who waits for whom, how late, at the end of a day; the figures of the page and of the API. */
export const addBreakdown: AddCommand = (program, context) => {
  program
    .command('breakdown')
    .description('who waits for whom, how late, plans in time and caseloads, as at the end of any day')
    .option('--as-at <day>', 'the day, as 2026-03-20; left out: today')
    .option('--since <day>', 'count completed reviews from this day on')
    .option('--authority <code>', 'the three-digit number of the authority, where there are several')
    .option('--json', 'print JSON')
    .action(({ asAt, since, authority: code, json }: Options) =>
      withCasework(context.config(), async (app) => {
        const authority = await app.get(ChooseAuthority).run(code);
        const breakdown = await app.get(ShowBreakdown).run({ authority, asAt, since });
        const figures = breakdownJson(breakdown);
        if (json) context.print(JSON.stringify(figures, null, 2));
        else for (const line of breakdownTable(figures)) context.print(line);
      }),
    );
};
