import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { OFFICIAL_BANK_HOLIDAYS } from '@ehc/domain';
import { UnusableList, readPublishedList } from '../bank-holidays/published-list';
import { refreshedList } from '../bank-holidays/refreshed-list';
import { sourceFileOf } from '../bank-holidays/source-file';
import type { AddCommand } from '../context';
import { BAD_INPUT, FOUND_WRONG } from '../exit-status';

const COMMITTED = 'libs/domain/src/calendar/official-bank-holidays.ts';

interface Options {
  readonly into: string;
  readonly drop: readonly string[];
}

/** `ehc bank-holidays refresh FILE`: takes a newly published list into the source. For whoever keeps the software. */
export const addBankHolidays: AddCommand = (program, context) => {
  program
    .command('bank-holidays')
    .description('keep the list of bank holidays in the source')
    .command('refresh')
    .description("write the bank holidays of GOV.UK's bank-holidays.json into the source")
    .argument('<file>', 'bank-holidays.json, as downloaded from GOV.UK')
    .option('--into <file>', 'the source file to write', COMMITTED)
    .option('--drop <day...>', 'a day that was published before and is no bank holiday any more', [])
    .action((file: string, options: Options) => {
      try {
        process.exitCode = refresh(file, options, context.print);
      } catch (error) {
        if (!(error instanceof UnusableList)) throw error;
        process.stderr.write(`${error.message}\n`);
        process.exitCode = BAD_INPUT;
      }
    });
};

function refresh(file: string, { into, drop }: Options, print: (line: string) => void): number {
  if (!existsSync(into)) throw new UnusableList(`${into} is not there: run this in the folder of the source`);
  const { years, added, dropped, lostYears } = refreshedList(
    OFFICIAL_BANK_HOLIDAYS,
    readPublishedList(textOf(file)),
  );
  if (lostYears.length > 0) {
    throw new UnusableList(
      `The list ends before ${lostYears.join(', ')}, published before: give the newest list`,
    );
  }
  const unsaid = dropped.filter((day) => !drop.includes(day));
  const wrongly = drop.filter((day) => !dropped.includes(day));
  for (const day of wrongly) process.stderr.write(`${day} is not dropped by this list\n`);
  for (const day of unsaid) {
    process.stderr.write(`${day} was published before and is gone: if that is right, add --drop ${day}\n`);
  }
  if (unsaid.length + wrongly.length > 0) return FOUND_WRONG;
  writeFileSync(into, sourceFileOf(years));
  for (const day of added) print(`Added ${day}`);
  for (const day of dropped) print(`Dropped ${day}`);
  print(
    `${into} holds the bank holidays of ${Object.keys(years)[0] ?? ''} to ${Object.keys(years).at(-1) ?? ''}`,
  );
  return 0;
}

function textOf(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    throw new UnusableList(
      `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
