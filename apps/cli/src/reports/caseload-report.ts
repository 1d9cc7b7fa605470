import type { CaseloadImportReport } from '@ehc/casework';
import { faultsInWords } from './faults-in-words';

/** The report of a caseload import for a person: what came in, how it was matched, and what to look at. */
export function caseloadReportInWords(report: CaseloadImportReport, dryRun: boolean): string[] {
  const { authority, children, matched, matters, faults } = report;
  const isNew = authority.isNew ? ', which is new here' : '';
  return [
    ...(dryRun ? ['Nothing was changed. This is what would happen:'] : []),
    `Caseload of ${authority.name} (${authority.code})${isNew}`,
    '',
    `Children read: ${children.read}`,
    `  added: ${children.added}`,
    `  updated: ${children.updated}`,
    `  unchanged: ${children.unchanged}`,
    `  left out: ${children.aside}`,
    `Found here already by child_ref: ${matched.ref}, by pupil number: ${matched.upn}, by learner number: ${matched.uln}, by name and birth date: ${matched.name}`,
    `Assessments, reviews and transfers added: ${matters.added}, corrected: ${matters.corrected}`,
    ...faultsInWords(faults),
  ];
}
