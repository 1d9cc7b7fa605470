import type { CivilDate } from '@ehc/domain';
import type { ImportTally } from '../import-file/import-tally';
import { fingerprintOf } from '../import-sen2/fingerprint';
import type { PrintedCase } from './caseload-batch';
import type { CaseloadCase } from './caseload-case';
import type { CaseloadSource } from './csv-rows';
import type { CaseloadFault } from './fault';
import { readCaseload, type CaseloadItem } from './read-csv';

/** Reads all files and puts together what they say about each child. The whole caseload is in memory. */
export async function gatherCases(
  sources: readonly CaseloadSource[],
  asAt: CivilDate,
  tally: ImportTally<CaseloadFault>,
): Promise<CaseloadCase[]> {
  const cases = new Map<string, CaseloadCase>();
  for await (const item of readCaseload(sources, asAt)) {
    tally.faults.push(...item.faults);
    if (item.kind === 'children' && item.record === null) tally.aside += 1;
    add(cases, item);
  }
  return [...cases.values()];
}

function add(cases: Map<string, CaseloadCase>, item: CaseloadItem): void {
  if (item.kind === 'file' || item.record === null) return;
  const { file, line } = item;
  const { childRef } = item.record;
  if (item.kind === 'children') {
    const child = { record: item.record, file, line };
    cases.set(childRef, { child, assessments: [], adviceRequests: [], reviews: [] });
    return;
  }
  const found = cases.get(childRef);
  if (item.kind === 'assessments') found?.assessments.push({ record: item.record, file, line });
  if (item.kind === 'advice_requests') found?.adviceRequests.push({ record: item.record, file, line });
  if (item.kind === 'reviews') found?.reviews.push({ record: item.record, file, line });
}

/** The case with the fingerprint of what it says, wherever in the files it says so. */
export function printed(one: CaseloadCase): PrintedCase {
  const said = [one.assessments, one.adviceRequests, one.reviews].map((rows) =>
    rows.map(({ record }) => record),
  );
  return { ...one, fingerprint: `caseload ${fingerprintOf([one.child.record, ...said])}` };
}
