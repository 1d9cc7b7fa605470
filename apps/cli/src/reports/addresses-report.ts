import type { AddressesImportReport } from '@ehc/casework';
import { faultsInWords } from './faults-in-words';

/** The report of an import of addresses for a person. It names no address. */
export function addressesReportInWords(report: AddressesImportReport, dryRun: boolean): string[] {
  const { authority, addresses, faults } = report;
  return [
    ...(dryRun ? ['Nothing was changed. This is what would happen:'] : []),
    `Addresses for ${authority.name} (${authority.code})`,
    '',
    `Rows read: ${addresses.read}`,
    `  added: ${addresses.added}`,
    `  changed or taken out: ${addresses.updated}`,
    `  unchanged: ${addresses.unchanged}`,
    `  left out: ${addresses.aside}`,
    ...(addresses.aside > 0 ? ['The file comes in whole or not at all: nothing was changed.'] : []),
    ...faultsInWords(faults),
  ];
}
