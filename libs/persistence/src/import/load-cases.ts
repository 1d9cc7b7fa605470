import type { AnnualReviewFile, AssessmentFile, PhaseTransferFile, Plan } from '@ehc/domain';
import { In } from 'typeorm';
import { AdviceRequestEntity } from '../advice/advice-request.entity';
import { AnnualReviewEntity } from '../annual-review/annual-review.entity';
import { AssessmentEntity } from '../assessment/assessment.entity';
import type { Tx } from '../database';
import { PhaseTransferEntity } from '../phase-transfer/phase-transfer.entity';
import { PlanEntity } from '../plan/plan.entity';
import { exceptionsOf, groupBy, rowsOf } from '../verification/matter-batches';

/** Where a matter comes from, by its history. */
export interface MatterOrigin {
  /** The note of the last line by which an import brought it in or corrected it; null where none did. */
  readonly importNote: string | null;
  /** Somebody has worked on it since. Rings of the timer are no work. */
  readonly worked: boolean;
}

/** All that is stored of one child beside the child: what an import compares its record with. */
export interface StoredCase {
  readonly plans: readonly Plan[];
  readonly assessments: readonly AssessmentFile[];
  readonly reviews: readonly AnnualReviewFile[];
  readonly transfers: readonly PhaseTransferFile[];
  readonly origins: ReadonlyMap<string, MatterOrigin>;
}

export const EMPTY_CASE: StoredCase = {
  plans: [],
  assessments: [],
  reviews: [],
  transfers: [],
  origins: new Map(),
};

/** The cases of several children, in a handful of queries. Their matters are locked until the transaction ends. */
export async function loadCases(
  tx: Tx,
  authorityId: string,
  childIds: readonly string[],
): Promise<(childId: string) => StoredCase> {
  if (childIds.length === 0) return () => EMPTY_CASE;
  const find = { where: { authorityId, childId: In([...childIds]) }, order: { id: 'ASC' } } as const;
  const locked = { ...find, lock: { mode: 'pessimistic_write' } } as const;
  const assessments = await tx.find(AssessmentEntity, locked);
  const reviews = await tx.find(AnnualReviewEntity, locked);
  const transfers = await tx.find(PhaseTransferEntity, locked);
  const plans = byChild(await tx.find(PlanEntity, locked));
  const advice = groupBy(await tx.find(AdviceRequestEntity, find), ({ assessmentId }) => assessmentId);
  const exceptions = await exceptionsOf(tx, assessments);
  const rows = await rowsOf(tx, [...assessments, ...reviews, ...transfers]);
  const origins = await originsOf(tx, authorityId, childIds);
  const filed = {
    assessments: byChild(assessments),
    reviews: byChild(reviews),
    transfers: byChild(transfers),
  };
  return (childId) => ({
    plans: plans.get(childId) ?? [],
    assessments: (filed.assessments.get(childId) ?? []).map((assessment) => ({
      assessment,
      adviceRequests: advice.get(assessment.id) ?? [],
      exceptions: exceptions(assessment.id),
      ...rows(assessment.id),
    })),
    reviews: (filed.reviews.get(childId) ?? []).map((review) => ({ review, ...rows(review.id) })),
    transfers: (filed.transfers.get(childId) ?? []).map((transfer) => ({ transfer, ...rows(transfer.id) })),
    origins,
  });
}

const byChild = <Row extends { readonly childId: string }>(rows: readonly Row[]): Map<string, Row[]> =>
  groupBy(rows, ({ childId }) => childId);

async function originsOf(
  tx: Tx,
  authorityId: string,
  childIds: readonly string[],
): Promise<Map<string, MatterOrigin>> {
  const found = await tx.query<({ matterId: string } & MatterOrigin)[]>(
    `SELECT matter_id AS "matterId",
       (array_agg(note ORDER BY seq DESC) FILTER (WHERE action IN ('broughtIn', 'corrected')))[1] AS "importNote",
       bool_or(role <> 'timer' AND action NOT IN ('broughtIn', 'corrected')) AS worked
     FROM history WHERE authority_id = $1 AND child_id = ANY($2::uuid[]) GROUP BY matter_id`,
    [authorityId, childIds],
  );
  return new Map(found.map(({ matterId, ...origin }) => [matterId, origin]));
}
