import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { CivilDate } from '@ehc/domain';
import { ChildrenSeen } from './children-seen';
import { openCaseloadFile } from './csv-file';
import type { CaseloadFile } from './csv-file';
import { csvRows } from './csv-rows';
import type { CaseloadSource } from './csv-rows';
import type { CaseloadFault } from './fault';
import { FILE_KINDS } from './file-kinds';
import { readAdviceRequest, readAssessment } from './read-assessment';
import { readChild } from './read-child';
import { readReview } from './read-review';
import type { CaseloadAdviceRequest, CaseloadAssessment, CaseloadChild, CaseloadReview } from './records';
import { Row } from './row';

interface From {
  readonly faults: readonly CaseloadFault[];
  readonly file: string;
  readonly line: number;
}

/** What the files give, children first: a typed record, or null for a row that cannot come in, and what is wrong. */
export type CaseloadItem =
  | (From & { readonly kind: 'file' })
  | (From & { readonly kind: 'children'; readonly record: CaseloadChild | null })
  | (From & { readonly kind: 'assessments'; readonly record: CaseloadAssessment | null })
  | (From & { readonly kind: 'advice_requests'; readonly record: CaseloadAdviceRequest | null })
  | (From & { readonly kind: 'reviews'; readonly record: CaseloadReview | null });

/** A caseload file on disk. */
export const caseloadFile = (path: string): CaseloadSource => ({
  name: basename(path),
  open: () => createReadStream(path),
});

/**
 * Reads the files of a caseload, in whatever order they are given: first all of each, to be sure that they can be read,
 * then row by row, children before what belongs to them. `asAt` is the last day on which something can have happened.
 */
export async function* readCaseload(
  sources: readonly CaseloadSource[],
  asAt: CivilDate,
): AsyncGenerator<CaseloadItem> {
  const files: CaseloadFile[] = [];
  for (const source of sources) files.push(await openCaseloadFile(source));
  const seen = new ChildrenSeen();
  for (const kind of FILE_KINDS) {
    for (const file of files.filter((one) => one.kind === kind)) {
      yield { kind: 'file', file: file.name, line: 1, faults: file.faults };
      yield* itemsOf(file, asAt, seen);
    }
  }
}

async function* itemsOf(
  file: CaseloadFile,
  asAt: CivilDate,
  seen: ChildrenSeen,
): AsyncGenerator<CaseloadItem> {
  let isHeader = true;
  for await (const { cells, line } of csvRows(file)) {
    if (!isHeader) yield itemOf(file, new Row({ ...file, asAt }, cells, line), seen);
    isHeader = false;
  }
}

function itemOf({ kind, name }: CaseloadFile, row: Row, seen: ChildrenSeen): CaseloadItem {
  const from = { file: name, line: row.line, faults: row.faults };
  if (!row.isWhole()) return { ...from, kind, record: null };
  switch (kind) {
    case 'children':
      return { ...from, kind, record: readChild(row, seen) };
    case 'assessments':
      return { ...from, kind, record: readAssessment(row, seen) };
    case 'advice_requests':
      return { ...from, kind, record: readAdviceRequest(row, seen) };
    case 'reviews':
      return { ...from, kind, record: readReview(row, seen) };
  }
}
