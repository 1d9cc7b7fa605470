import {
  childrenByKeys,
  EMPTY_CASE,
  findOrAddOrganisations,
  loadCases,
  openAllocations,
  type AllocationEntity,
  type ChildEntity,
  type Tx,
} from '@ehc/persistence';
import { newId } from '@ehc/platform';
import { CaseChanges } from '../import-file/case-changes';
import { ImportTally } from '../import-file/import-tally';
import { keysOf, matchChildren, type Identity, type Match } from '../import-file/match-children';
import type { ImportSource } from '../import-file/matter-changes';
import { RowReport, type CaseloadCase } from './caseload-case';
import type { CaseloadFault } from './fault';
import { Caseworkers } from './caseworkers';
import { childOfRow } from './child-of-row';
import { idOf, organisationsIn, settingNamed } from './organisation-of';
import { putCase } from './put-case';
import type { StoredChild } from '../import-file/stored-child';

/** A case of the files with what tells whether anything about it changed. */
export interface PrintedCase extends CaseloadCase {
  readonly fingerprint: string;
}

export interface CaseloadBatchFacts {
  readonly authorityId: string;
  readonly source: ImportSource;
  readonly caseworkers: Caseworkers;
  /** Children whom cases before were found to be. */
  readonly taken: ReadonlySet<string>;
}

export interface CaseloadBatchDone {
  readonly tally: ImportTally<CaseloadFault>;
  readonly taken: readonly string[];
}

/** Brings in some children with all that is theirs, within one transaction. */
export async function bringInCases(
  tx: Tx,
  cases: readonly PrintedCase[],
  facts: CaseloadBatchFacts,
): Promise<CaseloadBatchDone> {
  const { authorityId, source } = facts;
  const identities = cases.map(identityOf);
  const found = await childrenByKeys(tx, authorityId, keysOf(identities));
  const candidates = found.filter(({ id }) => !facts.taken.has(id));
  const taken = new Set<string>();
  const matches = matchChildren(identities, candidates, taken);
  const changes = new CaseChanges(authorityId, source);
  const batch = new CaseloadBatch(changes, facts.caseworkers, holdersOf(found));
  await batch.run(
    tx,
    cases.map((one, at) => ({ one, match: matches[at] ?? null })),
  );
  await changes.write(tx);
  const children = changes.children.map(({ after }) => after.id);
  return { tally: batch.tally, taken: [...taken, ...children] };
}

const identityOf = ({ child: { record }, fingerprint }: PrintedCase): Identity => ({
  ref: record.childRef,
  upn: record.upn,
  uln: record.uln,
  surname: record.surname,
  forename: record.forename,
  bornOn: record.bornOn,
  fingerprint,
});

const holdersOf = (children: readonly ChildEntity[]): Map<string, string> =>
  new Map(children.flatMap(({ upn, id }) => (upn === null ? [] : [[upn, id]])));

interface Decided {
  readonly one: PrintedCase;
  readonly match: Match | null;
}

class CaseloadBatch {
  readonly tally = new ImportTally<CaseloadFault>();

  constructor(
    private readonly changes: CaseChanges,
    private readonly caseworkers: Caseworkers,
    private readonly holders: ReadonlyMap<string, string>,
  ) {}

  async run(tx: Tx, decided: readonly Decided[]): Promise<void> {
    const changed = decided.filter((pair) => !this.isUnchanged(pair));
    const named = changed.flatMap(({ one }) => organisationsIn(one));
    const organisations = await findOrAddOrganisations(tx, named, newId);
    const ids = changed.flatMap(({ match }) => match?.child.id ?? []);
    const stored = await loadCases(tx, this.changes.authorityId, ids);
    const allocations = await openAllocations(tx, this.changes.authorityId, ids);
    for (const { one, match } of changed) {
      const before = match?.child ?? null;
      const report = new RowReport();
      const child = this.withSetting(one, before, organisations, report);
      this.changes.children.push({ before, after: child });
      this.allocate(child, allocations.get(child.id) ?? null);
      const { id: childId, bornOn, settingId } = child;
      const theirs = before ? stored(before.id) : EMPTY_CASE;
      const { changes } = this;
      putCase(one, { childId, bornOn, settingId, stored: theirs, organisations, changes, report });
      this.tally.faults.push(...report.faults);
      if (before) this.tally.updated += 1;
      else this.tally.added += 1;
    }
    this.tally.addMatters(this.changes);
  }

  private isUnchanged({ one, match }: Decided): boolean {
    if (match) this.tally.matched[match.by] += 1;
    if (match?.child.importFingerprint !== one.fingerprint) return false;
    this.tally.unchanged += 1;
    return true;
  }

  private withSetting(
    { child: row, fingerprint }: PrintedCase,
    before: StoredChild | null,
    organisations: ReadonlyMap<string, string>,
    report: RowReport,
  ): StoredChild {
    const { record } = row;
    const holder = record.upn === null ? undefined : this.holders.get(record.upn);
    const isTaken = holder !== undefined && holder !== before?.id;
    if (isTaken)
      report.query(
        row,
        'upn',
        'upnTaken',
        'Another child here has this upn. This child came in without it: find out whose it is.',
      );
    const own = isTaken ? { ...record, upn: null } : record;
    const child = childOfRow(own, fingerprint, before, this.changes.authorityId);
    const settingId = idOf(organisations, settingNamed(record)) ?? child.settingId;
    const caseworkerId = this.caseworkers.find(row, report) ?? child.caseworkerId;
    return { ...child, settingId, caseworkerId };
  }

  /** Who holds the case from today on; the one who held it before did so until today. */
  private allocate(child: StoredChild, open: AllocationEntity | null): void {
    const { authorityId, id: childId, caseworkerId: staffId } = child;
    if (staffId === null || open?.staffId === staffId) return;
    const { today: fromOn, name } = this.changes.source;
    if (open) this.changes.allocations.push({ before: open, after: { ...asRow(open), untilOn: fromOn } });
    const reason = `Brought in from ${name}`;
    const after = { id: newId(), authorityId, childId, staffId, fromOn, untilOn: null, reason };
    this.changes.allocations.push({ before: null, after });
  }
}

const asRow = ({ id, authorityId, childId, staffId, fromOn, untilOn, reason }: AllocationEntity) => ({
  id,
  authorityId,
  childId,
  staffId,
  fromOn,
  untilOn,
  reason,
});
