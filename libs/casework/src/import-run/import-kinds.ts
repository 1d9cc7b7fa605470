import type { ImportCounts } from '@ehc/persistence';

/**
 * What an administrator can upload. A new kind is a line here, its importer in `bring-in-files.ts`, its first look in
 * `first-look.ts`, and its words on the page.
 */
export const IMPORT_KINDS = ['sen2', 'caseload', 'termDates', 'addresses'] as const;
export type UploadKind = (typeof IMPORT_KINDS)[number];

export interface UploadRules {
  /** A return is read person by person; a caseload is put together in memory, so its files must be smaller. */
  readonly mostMegabytes: number;
  /** Whether the files of one upload are one import: a child's assessments may be in another file than the child. */
  readonly together: boolean;
  /** Whether one error keeps the whole file out. */
  readonly allOrNothing: boolean;
}

export const UPLOAD_RULES: Readonly<Record<UploadKind, UploadRules>> = {
  sen2: { mostMegabytes: 500, together: false, allOrNothing: false },
  caseload: { mostMegabytes: 50, together: true, allOrNothing: false },
  termDates: { mostMegabytes: 10, together: false, allOrNothing: false },
  addresses: { mostMegabytes: 10, together: false, allOrNothing: true },
};

export const MOST_FILES = 20;

/** So long files are kept that were checked and that nobody had brought in. */
export const DAYS_KEPT = 7;

/** Whether checked files can be brought in: an error may keep the whole file out. */
export const canComeIn = (kind: UploadKind, counts: Pick<ImportCounts, 'errors'> | null): boolean =>
  !UPLOAD_RULES[kind].allOrNothing || counts?.errors === 0;

export const isUploadKind = (kind: string): kind is UploadKind =>
  (IMPORT_KINDS as readonly string[]).includes(kind);
