import type { CaseloadFault } from '../import-csv/fault';

/** What an import of addresses did, or would do. */
export interface AddressesImportReport {
  readonly authority: { readonly code: string; readonly name: string };
  /** Rows of the file. Where one is wrong, all are left out. `updated` are those changed, and those taken out. */
  readonly addresses: {
    readonly read: number;
    readonly added: number;
    readonly updated: number;
    readonly unchanged: number;
    readonly aside: number;
  };
  readonly faults: readonly CaseloadFault[];
}
