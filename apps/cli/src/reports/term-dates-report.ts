import type { TermDatesImportReport } from '@ehc/casework';
import { faultsInWords } from './faults-in-words';

/** The report of an import of term dates for a person. */
export function termDatesReportInWords(report: TermDatesImportReport, dryRun: boolean): string[] {
  const { authority, rows, schoolYears, faults } = report;
  return [
    ...(dryRun ? ['Nothing was changed. This is what would happen:'] : []),
    `Term dates of ${authority.name} (${authority.code})`,
    '',
    `Rows read: ${rows.read}`,
    `  left out: ${rows.aside}`,
    `School years of a setting, or of all, added: ${schoolYears.added}`,
    `  updated: ${schoolYears.updated}`,
    `  unchanged: ${schoolYears.unchanged}`,
    ...faultsInWords(faults),
  ];
}
