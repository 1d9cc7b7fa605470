import { LoadDemonstration, type LoadedDemonstration } from '@ehc/casework';
import { BadInput, Clock, type Config } from '@ehc/platform';
import { civilDate, isCivilDate, type CivilDate } from '@ehc/domain';
import type { AddCommand } from '../context';
import { showProgress } from '../progress';
import { withCasework } from '../with-casework';

/** `ehc demo --as-at D`: makes, or makes again, the demonstration authority as at a day. */
export const addDemo: AddCommand = (program, context) => {
  program
    .command('demo')
    .description('make the demonstration authority: about 10,000 made-up children, as at a day')
    .option('--as-at <day>', 'the day, written YYYY-MM-DD, from 2019-01-01 to today (left out: today)')
    .action(async ({ asAt }: { asAt?: string }) => {
      const config = context.config();
      const day = dayFrom(asAt, config);
      const loaded = await withCasework(config, (app) =>
        app.get(LoadDemonstration).run(day, showProgress('children')),
      );
      context.print(sentence(loaded, day));
    });
};

const FIRST_DAY = civilDate('2019-01-01');

function dayFrom(text: string | undefined, { fixedDay }: Config): CivilDate {
  const today = new Clock(fixedDay).today();
  if (text === undefined) return today;
  if (!isCivilDate(text)) throw new BadInput(`--as-at ${text}: there is no such day. Write it as 2023-02-28`);
  if (text < FIRST_DAY || text > today) {
    throw new BadInput(`--as-at ${text}: choose a day from ${FIRST_DAY} to ${today}`);
  }
  return text;
}

const sentence = ({ authority, children, plans, history }: LoadedDemonstration, day: CivilDate): string =>
  `${authority} (made-up) as at ${day}: ${children} children, ${plans} plans, ${history} lines of history`;
