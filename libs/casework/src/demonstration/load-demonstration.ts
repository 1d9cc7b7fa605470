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
  OrganisationEntity,
  PhaseTransferEntity,
  PlanEntity,
  removeDemonstration,
  setHead,
  lockHead,
  StaffMemberEntity,
  type Tx,
  WaitEntity,
  WorkItemEntity,
  type ChainHead,
  type Unchained,
} from '@ehc/persistence';
import { Injectable } from '@nestjs/common';
import { setImmediate } from 'node:timers/promises';
import { caseloadInTheMaking, type Caseload } from './caseload';
import { DEMONSTRATION_AUTHORITY } from './staff';

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
    const caseload = await made(asAt, progress);
    const { id, code, name } = DEMONSTRATION_AUTHORITY;
    await this.database.transaction(id, async (tx) => {
      await removeDemonstration(tx, code);
      await writeCaseload(tx, caseload);
      await writeHistory(tx, id, caseload.history);
    });
    const { children, plans, history } = caseload;
    return { authority: name, children: children.length, plans: plans.length, history: history.length };
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

async function writeCaseload(tx: Tx, caseload: Caseload): Promise<void> {
  await insertRows(tx, AuthorityEntity, [DEMONSTRATION_AUTHORITY]);
  await tx.upsert(OrganisationEntity, [...caseload.organisations], ['id']);
  await insertRows(tx, StaffMemberEntity, caseload.staff);
  await insertRows(tx, ChildEntity, caseload.children);
  await insertRows(tx, AllocationEntity, caseload.allocations);
  await insertRows(tx, PlanEntity, caseload.plans);
  await insertRows(tx, AssessmentEntity, caseload.assessments);
  await insertRows(tx, AdviceRequestEntity, caseload.adviceRequests);
  await insertRows(tx, AnnualReviewEntity, caseload.reviews);
  await insertRows(tx, PhaseTransferEntity, caseload.transfers);
  await insertRows(tx, WaitEntity, caseload.waits);
  await insertRows(tx, DeadlineEntity, caseload.deadlines);
  await insertRows(tx, WorkItemEntity, caseload.workItems);
}

/** Numbers and seals the lines as they are written, some thousands at a time. */
async function writeHistory(tx: Tx, authorityId: string, lines: readonly Unchained[]): Promise<void> {
  let head: ChainHead = EMPTY_CHAIN;
  for (let start = 0; start < lines.length; start += LINES_AT_ONCE) {
    const chained = lines.slice(start, start + LINES_AT_ONCE).map((line) => {
      const next = chain(head, line);
      head = { seq: next.seq, hash: next.hash };
      return next;
    });
    await insertRows(tx, HistoryLineEntity, chained);
  }
  await lockHead(tx, authorityId);
  await setHead(tx, authorityId, head);
}
