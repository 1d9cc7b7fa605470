import type { CivilDate } from '@ehc/domain';
import {
  AdviceRequestEntity,
  AllocationEntity,
  AnnualReviewEntity,
  AssessmentEntity,
  AuthorityEntity,
  chain,
  ChildEntity,
  Database,
  DeadlineEntity,
  EMPTY_CHAIN,
  HistoryLineEntity,
  insertRows,
  OrganisationAddressEntity,
  OrganisationEntity,
  PhaseTransferEntity,
  PlanEntity,
  refreshStatistics,
  refuseRealRecords,
  removeDemonstration,
  setHead,
  lockHead,
  StaffMemberEntity,
  TermEntity,
  type Tx,
  WaitEntity,
  WorkItemEntity,
  type ChainHead,
  type Unchained,
} from '@ehc/persistence';
import { Injectable } from '@nestjs/common';
import { setImmediate } from 'node:timers/promises';
import { addressesOf } from './addresses';
import { caseloadInTheMaking, type Caseload } from './caseload';
import { DEMONSTRATION_AUTHORITY } from './staff';
import { makeTermDates } from './term-dates';

/** How many children, plans and lines of history the demonstration has. */
export interface LoadedDemonstration {
  readonly authority: string;
  readonly children: number;
  readonly plans: number;
  readonly history: number;
}

/** Told how far it has come: so many of so many children. */
export type ShowProgress = (done: number, of: number) => void;

const CHILDREN_AT_ONCE = 200;
const LINES_AT_ONCE = 2000;

/**
 * Makes the demonstration authority as at a day, in place of the one that was there. It is one transaction:
 * killed half-way, the database is as it was before.
 */
@Injectable()
export class LoadDemonstration {
  constructor(private readonly database: Database) {}

  async run(asAt: CivilDate, progress: ShowProgress = () => undefined): Promise<LoadedDemonstration> {
    const { id, code, name } = DEMONSTRATION_AUTHORITY;
    await this.database.installWide((tx) => refuseRealRecords(tx, code));
    const caseload = await made(asAt, progress);
    const { children, plans, history } = caseload;
    const counts = { children: children.length, plans: plans.length, history: history.length };
    await this.database.transaction(id, async (tx) => {
      await removeDemonstration(tx, code);
      await writeCaseload(tx, caseload);
      await writeHistory(tx, id, history);
      await refreshStatistics(tx);
    });
    return { authority: name, ...counts };
  }
}

/** Lets signals and timers through now and then, so that it can be interrupted. */
async function made(asAt: CivilDate, progress: ShowProgress): Promise<Caseload> {
  const making = caseloadInTheMaking(asAt);
  for (;;) {
    const next = making.next();
    if (next.done) return next.value;
    const { done, of } = next.value;
    progress(done, of);
    if (done % CHILDREN_AT_ONCE === 0) await setImmediate();
  }
}

/** Writes table after table, each before those that refer to it, and lets go of what is written. */
async function writeCaseload(tx: Tx, caseload: Caseload): Promise<void> {
  await insertRows(tx, AuthorityEntity, [DEMONSTRATION_AUTHORITY]);
  await tx.upsert(OrganisationEntity, [...caseload.organisations], ['id']);
  await insertRows(tx, OrganisationAddressEntity, addressesOf(caseload.organisations));
  await insertRows(tx, TermEntity, makeTermDates());
  await insertRows(tx, StaffMemberEntity, caseload.staff);
  const tables = [
    [ChildEntity, caseload.children],
    [AllocationEntity, caseload.allocations],
    [PlanEntity, caseload.plans],
    [AssessmentEntity, caseload.assessments],
    [AdviceRequestEntity, caseload.adviceRequests],
    [AnnualReviewEntity, caseload.reviews],
    [PhaseTransferEntity, caseload.transfers],
    [WaitEntity, caseload.waits],
    [DeadlineEntity, caseload.deadlines],
    [WorkItemEntity, caseload.workItems],
  ] as const;
  for (const [entity, rows] of tables) await insertRows(tx, entity, rows.splice(0));
}

/** Numbers and seals the lines as they are written, some thousands at a time. */
async function writeHistory(tx: Tx, authorityId: string, lines: Unchained[]): Promise<void> {
  let head: ChainHead = EMPTY_CHAIN;
  while (lines.length > 0) {
    const chained = lines.splice(0, LINES_AT_ONCE).map((line) => {
      const next = chain(head, line);
      head = { seq: next.seq, hash: next.hash };
      return next;
    });
    await insertRows(tx, HistoryLineEntity, chained);
  }
  await lockHead(tx, authorityId);
  await setHead(tx, authorityId, head);
}
