import type { StaffMember } from '@ehc/domain';
import type { FromRow, RowReport } from './caseload-case';
import type { CaseloadChild } from './records';

/** Finds the caseworkers whom the files name, by name or by the address that they sign in with. */
export class Caseworkers {
  private readonly byName = new Map<string, string | null>();

  constructor(staff: readonly StaffMember[]) {
    for (const { id, name, subject } of staff)
      for (const key of new Set([name.toLowerCase(), subject.toLowerCase()]))
        this.byName.set(key, this.byName.has(key) ? null : id);
  }

  /** The caseworker of a child; null, and reported, where nobody or more than one has the name. */
  find(row: FromRow<CaseloadChild>, report: RowReport): string | null {
    const { caseworker } = row.record;
    if (caseworker === null) return null;
    const id = this.byName.get(caseworker.toLowerCase());
    if (id != null) return id;
    const who = id === null ? 'More than one person here has this name' : 'Nobody here has this name';
    report.query(
      row,
      'caseworker',
      'caseworkerUnknown',
      `${who}. The child is without a caseworker: choose one in the case.`,
    );
    return null;
  }
}
