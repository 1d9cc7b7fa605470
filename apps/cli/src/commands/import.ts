import {
  caseloadFile,
  checkReadable,
  ImportAddresses,
  ImportCaseload,
  ImportSen2,
  ImportTermDates,
} from '@ehc/casework';
import { BadInput } from '@ehc/platform';
import type { AddCommand, Context } from '../context';
import { FOUND_WRONG } from '../exit-status';
import { checkFile } from '../import-file';
import { showProgress } from '../progress';
import { addressesReportInWords } from '../reports/addresses-report';
import { caseloadReportInWords } from '../reports/caseload-report';
import { sen2FaultInOrder, sen2ReportInWords } from '../reports/sen2-report';
import { termDatesReportInWords } from '../reports/term-dates-report';
import { withCasework } from '../with-casework';

interface Options {
  readonly dryRun?: true;
  readonly json?: true;
}

interface CsvOptions extends Options {
  readonly authority?: string;
}

/** `ehc import sen2|csv|term-dates|addresses`: brings records in from files; exit status 1 where the file holds errors, 2 where it cannot be read. */
export const addImport: AddCommand = (program, context) => {
  const command = program
    .command('import')
    .description('bring a caseload, term dates or addresses in from files');
  command
    .command('sen2')
    .description('bring in a SEN2 return; what is sound comes in, and the rest is listed')
    .argument('<file>', 'the XML file of the return')
    .option('--dry-run', 'say what would happen, and change nothing')
    .option('--json', 'print the report as JSON')
    .action((file: string, options: Options) => importSen2(context, file, options));
  command
    .command('csv')
    .description('bring in a caseload from spreadsheets: children, assessments, advice requests, reviews')
    .argument('<files...>', 'CSV files, in any order; their columns tell what they are')
    .option('--authority <code>', 'the three-digit number of the authority, where there is not just one')
    .option('--dry-run', 'say what would happen, and change nothing')
    .option('--json', 'print the report as JSON')
    .action((files: string[], options: CsvOptions) => importCsv(context, files, options));
  command
    .command('term-dates')
    .description('bring in when settings are open to pupils; each setting comes in whole or is listed')
    .argument('<file>', 'the CSV file, with a row for each term or closure')
    .option('--authority <code>', 'the three-digit number of the authority, where there is not just one')
    .option('--dry-run', 'say what would happen, and change nothing')
    .option('--json', 'print the report as JSON')
    .action((file: string, options: CsvOptions) => importTermDates(context, file, options));
  command
    .command('addresses')
    .description('bring in whom messages go to in each organisation; the whole file, or nothing of it')
    .argument('<file>', 'the CSV file, with a row for each address')
    .option('--authority <code>', 'the three-digit number of the authority, where there is not just one')
    .option('--dry-run', 'say what would happen, and change nothing')
    .option('--json', 'print the report as JSON')
    .action((file: string, options: CsvOptions) => importAddresses(context, file, options));
};

/** The whole file is read before anything is opened or changed: a file that breaks off is refused at once. */
async function importSen2({ config, print }: Context, file: string, options: Options): Promise<void> {
  const settings = config();
  await checkFile(file);
  const checked = await checkReadable(file).catch(named(file));
  const dryRun = options.dryRun === true;
  const show = showProgress('persons');
  const onProgress = (done: number) => {
    show(done, checked.persons);
  };
  const report = await withCasework(settings, (app) =>
    app.get(ImportSen2).run({ source: file, checked, dryRun, onProgress }),
  ).catch(named(file));
  const { persons, faults } = report;
  if (options.json === true) print(asJson({ persons, faults: faults.map(sen2FaultInOrder) }));
  else sen2ReportInWords(report, dryRun).forEach(print);
  if (faults.some(({ severity }) => severity === 'error')) process.exitCode = FOUND_WRONG;
}

async function importCsv({ config, print }: Context, files: string[], options: CsvOptions): Promise<void> {
  const settings = config();
  for (const file of files) await checkFile(file);
  const dryRun = options.dryRun === true;
  const onProgress = showProgress('children');
  const sources = files.map(caseloadFile);
  const { authority: authorityCode } = options;
  const report = await withCasework(settings, (app) =>
    app.get(ImportCaseload).run({ files: sources, authorityCode, dryRun, onProgress }),
  );
  const { children, faults } = report;
  if (options.json === true) print(asJson({ children, faults }));
  else caseloadReportInWords(report, dryRun).forEach(print);
  if (faults.some(({ severity }) => severity === 'error')) process.exitCode = FOUND_WRONG;
}

async function importTermDates({ config, print }: Context, path: string, options: CsvOptions): Promise<void> {
  const settings = config();
  await checkFile(path);
  const dryRun = options.dryRun === true;
  const command = { file: caseloadFile(path), authorityCode: options.authority, dryRun };
  const report = await withCasework(settings, (app) => app.get(ImportTermDates).run(command));
  const { rows, schoolYears, faults } = report;
  if (options.json === true) print(asJson({ rows, schoolYears, faults }));
  else termDatesReportInWords(report, dryRun).forEach(print);
  if (faults.some(({ severity }) => severity === 'error')) process.exitCode = FOUND_WRONG;
}

async function importAddresses({ config, print }: Context, path: string, options: CsvOptions): Promise<void> {
  const settings = config();
  await checkFile(path);
  const dryRun = options.dryRun === true;
  const command = { file: caseloadFile(path), authorityCode: options.authority, dryRun };
  const report = await withCasework(settings, (app) => app.get(ImportAddresses).run(command));
  const { addresses, faults } = report;
  if (options.json === true) print(asJson({ addresses, faults }));
  else addressesReportInWords(report, dryRun).forEach(print);
  if (faults.some(({ severity }) => severity === 'error')) process.exitCode = FOUND_WRONG;
}

/** A return says nothing of its own name; the refusal does. */
const named =
  (file: string) =>
  (error: unknown): never => {
    throw error instanceof BadInput ? new BadInput(`${file} was not brought in. ${error.message}`) : error;
  };

const asJson = (report: object): string => JSON.stringify(report, null, 2);
