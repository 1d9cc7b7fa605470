import type { ImportCounts } from '@ehc/persistence';
import { BadInput } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import type { CaseloadSource } from '../import-csv/csv-rows';
import type { CaseloadFault } from '../import-csv/fault';
import { ImportCaseload } from '../import-csv/import-caseload';
import { ImportSen2 } from '../import-sen2/import-sen2';
import { checkReadable } from '../import-sen2/read-sen2';
import { ImportAddresses } from '../organisation-address/import-addresses';
import { ImportTermDates } from '../term-dates/import-term-dates';
import type { UploadKind } from './import-kinds';

export interface FilesToBringIn {
  readonly files: readonly CaseloadSource[];
  /** The authority of whoever uploaded them: into no other can they bring anything. */
  readonly authorityCode: string;
  /** Who brings them in. */
  readonly staffId: string;
  /** Say what would happen, and change nothing. */
  readonly dryRun: boolean;
  readonly onProgress: (done: number, total: number) => void;
}

/** What an import of uploaded files did, or would do. */
export interface FilesBroughtIn {
  readonly counts: ImportCounts;
  readonly faults: readonly CaseloadFault[];
}

type Importer = (files: FilesToBringIn) => Promise<FilesBroughtIn>;
type Told = Omit<ImportCounts, 'errors' | 'queries' | 'guesses'>;

/** Gives uploaded files to the importer of their kind, and its report one form. */
@Injectable()
export class BringInFiles {
  private readonly importers: Readonly<Record<UploadKind, Importer>>;

  constructor(
    importSen2: ImportSen2,
    importCaseload: ImportCaseload,
    importTermDates: ImportTermDates,
    importAddresses: ImportAddresses,
  ) {
    this.importers = {
      sen2: (files) => bringInSen2(importSen2, files),
      caseload: (files) => bringInCaseload(importCaseload, files),
      termDates: (files) => bringInTermDates(importTermDates, files),
      addresses: (files) => bringInAddresses(importAddresses, files),
    };
  }

  run(kind: UploadKind, files: FilesToBringIn): Promise<FilesBroughtIn> {
    return this.importers[kind](files);
  }
}

async function bringInSen2(importer: ImportSen2, { files, ...how }: FilesToBringIn): Promise<FilesBroughtIn> {
  const file = onlyFile(files);
  const checked = await checkReadable(file.open);
  const { lea } = checked.header;
  if (lea !== null && lea !== how.authorityCode)
    throw new BadInput(
      `The file is the return of authority ${lea}, and yours is ${how.authorityCode}. Choose your own authority’s return`,
    );
  const { dryRun, staffId } = how;
  const onProgress = (done: number) => {
    how.onProgress(done, checked.persons);
  };
  const report = await importer.run({ source: file.open, checked, dryRun, staffId, onProgress });
  const { persons, matters, withoutStage } = report;
  const faults = report.faults.map(({ line, path, code, message, severity }) => ({
    ...{ file: file.name, line, field: path, code, message, severity },
  }));
  return broughtIn({ ...persons, ...mattersOf(matters), withoutStage }, faults);
}

async function bringInCaseload(importer: ImportCaseload, files: FilesToBringIn): Promise<FilesBroughtIn> {
  const { children, matters, faults } = await importer.run(files);
  return broughtIn({ ...children, ...mattersOf(matters), withoutStage: 0 }, faults);
}

/** What is new, changed or as it was is a school year of a setting; what was read or left out is a row. */
async function bringInTermDates(
  importer: ImportTermDates,
  { files, ...how }: FilesToBringIn,
): Promise<FilesBroughtIn> {
  const { rows, schoolYears, faults } = await importer.run({ file: onlyFile(files), ...how });
  return broughtIn({ ...rows, ...schoolYears, ...NO_MATTERS }, faults);
}

async function bringInAddresses(
  importer: ImportAddresses,
  { files, ...how }: FilesToBringIn,
): Promise<FilesBroughtIn> {
  const { addresses, faults } = await importer.run({ file: onlyFile(files), ...how });
  return broughtIn({ ...addresses, ...NO_MATTERS }, faults);
}

function onlyFile([file]: FilesToBringIn['files']): CaseloadSource {
  if (!file) throw new BadInput('There is no file');
  return file;
}

const NO_MATTERS = { mattersAdded: 0, mattersCorrected: 0, withoutStage: 0 };

const mattersOf = ({ added, corrected }: { readonly added: number; readonly corrected: number }) => ({
  mattersAdded: added,
  mattersCorrected: corrected,
});

/** What must be put right comes first; inside each kind the order of the files stays. */
function broughtIn(told: Told, faults: readonly CaseloadFault[]): FilesBroughtIn {
  const of = (severity: CaseloadFault['severity']) => faults.filter((fault) => fault.severity === severity);
  const [errors, queries, guesses] = [of('error'), of('query'), of('guess')];
  const counts = { errors: errors.length, queries: queries.length, guesses: guesses.length };
  return { counts: { ...told, ...counts }, faults: [...errors, ...queries, ...guesses] };
}
