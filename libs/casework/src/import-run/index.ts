import { ImportRunRepository } from '@ehc/persistence';
import { BringInFiles } from './bring-in-files';
import { CancelImport } from './cancel-import';
import { ConfirmImport } from './confirm-import';
import { ListImports } from './list-imports';
import { ReadImportReport } from './read-import-report';
import { ReceiveUpload } from './receive-upload';
import { ShowImport } from './show-import';
import { SweepImports } from './sweep-imports';
import { WorkOnImport } from './work-on-import';

export { type ImportCounts, type ImportRunFound, type ImportState } from '@ehc/persistence';
export * from './cancel-import';
export * from './confirm-import';
export * from './import-kinds';
export * from './list-imports';
export * from './read-import-report';
export * from './receive-upload';
export * from './show-import';
export * from './sweep-imports';

/** What uploads are made of. */
export const importRunParts = [BringInFiles, ImportRunRepository, WorkOnImport];

/** What an administrator, and the worker, do with uploaded files. */
export const importRunUseCases = [
  CancelImport,
  ConfirmImport,
  ListImports,
  ReadImportReport,
  ReceiveUpload,
  ShowImport,
  SweepImports,
];
