import type { Plan } from '@ehc/domain';
import {
  AllocationEntity,
  appendHistory,
  ChildEntity,
  insertRows,
  PlanEntity,
  saveChangedRows,
  type Tx,
} from '@ehc/persistence';
import { MatterChanges, type ImportSource } from './matter-changes';
import { ASSESSMENT_STEPS, REVIEW_STEPS, TRANSFER_STEPS } from './matter-kinds';
import type { StoredChild } from './stored-child';
import { writeMatters, type Matters } from './write-matters';

/** A row as it was and as it is to be; `before` is null for a new one. */
export interface RowChange<Row> {
  readonly before: Row | null;
  readonly after: Row;
}

/** All that one batch of an import adds and changes, kept until it is written in a few statements. */
export class CaseChanges implements Matters {
  readonly assessments: Matters['assessments'];
  readonly reviews: Matters['reviews'];
  readonly transfers: Matters['transfers'];
  readonly children: RowChange<StoredChild>[] = [];
  readonly plans: RowChange<Plan>[] = [];
  readonly allocations: RowChange<AllocationEntity>[] = [];

  constructor(
    readonly authorityId: string,
    readonly source: ImportSource,
  ) {
    this.assessments = new MatterChanges(ASSESSMENT_STEPS, source);
    this.reviews = new MatterChanges(REVIEW_STEPS, source);
    this.transfers = new MatterChanges(TRANSFER_STEPS, source);
  }

  /** Writes everything in the order that the tables ask for, the lines of history last. */
  async write(tx: Tx): Promise<void> {
    const changed = this.children.flatMap(({ before, after }) => (before ? [after] : []));
    if (changed.length > 0) await tx.upsert(ChildEntity, changed.map(asRow), ['authorityId', 'id']);
    await insertRows(tx, ChildEntity, added(this.children));
    await writeRows(tx, AllocationEntity, this.allocations);
    await writeRows(tx, PlanEntity, this.plans);
    await writeMatters(tx, this, this.source.today);
    const lines = [...this.assessments.lines, ...this.reviews.lines, ...this.transfers.lines];
    if (lines.length > 0) await appendHistory(tx, this.authorityId, lines);
  }
}

const asRow = (child: StoredChild) => ({ ...child, senTypes: [...child.senTypes] });

/** Changed rows first: a plan that has ended makes room for the one after it. */
async function writeRows<Row extends { readonly id: string }>(
  tx: Tx,
  entity: typeof PlanEntity | typeof AllocationEntity,
  changes: readonly RowChange<Row>[],
): Promise<void> {
  const before = changes.flatMap((change) => change.before ?? []);
  const after = changes.flatMap((change) => (change.before ? [change.after] : []));
  await saveChangedRows(tx, entity, before, after);
  await insertRows(tx, entity, added(changes));
}

const added = <Row>(changes: readonly RowChange<Row>[]): Row[] =>
  changes.flatMap(({ before, after }) => (before ? [] : [after]));
