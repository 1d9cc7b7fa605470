import type { AnnualReviewFile, AssessmentFile, Child, PhaseTransferFile, Plan } from '@ehc/domain';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AdviceRequestEntity } from '../advice/advice-request.entity';
import { AnnualReviewEntity } from '../annual-review/annual-review.entity';
import { AssessmentEntity } from '../assessment/assessment.entity';
import type { Tx } from '../database';
import { RecordedExceptionEntity } from '../exception/recorded-exception.entity';
import { DeadlineEntity } from '../matter/deadline.entity';
import { WaitEntity } from '../matter/wait.entity';
import { getChild } from '../people/child.repository';
import { OrganisationEntity } from '../people/organisation.entity';
import { StaffMemberEntity } from '../people/staff-member.entity';
import { PhaseTransferEntity } from '../phase-transfer/phase-transfer.entity';
import { PlanEntity } from '../plan/plan.entity';

/** All that is recorded of one child, but for the history. Matters come newest first. */
export interface ChildRecord {
  readonly child: Child;
  readonly caseworkerName: string | null;
  readonly plan: Plan | null;
  readonly assessments: readonly AssessmentFile[];
  readonly reviews: readonly AnnualReviewFile[];
  readonly transfers: readonly PhaseTransferFile[];
  /** The names of the organisations that the record mentions, by their ids. */
  readonly organisationNames: ReadonlyMap<string, string>;
  /** The names of those who found or withdrew an exception, by their ids. */
  readonly finderNames: ReadonlyMap<string, string>;
}

/** Reads a child's whole record in a fixed number of queries, however much there is. */
@Injectable()
export class ChildRecordRepository {
  async read(tx: Tx, authorityId: string, childId: string): Promise<ChildRecord> {
    const child = await getChild(tx, authorityId, childId);
    const where = { authorityId, childId };
    const assessments = await tx.find(AssessmentEntity, { where, order: { receivedOn: 'DESC', id: 'DESC' } });
    const reviews = await tx.find(AnnualReviewEntity, { where, order: { yearFromOn: 'DESC', id: 'DESC' } });
    const transfers = await tx.find(PhaseTransferEntity, {
      where,
      order: { transferOn: 'DESC', id: 'DESC' },
    });
    const [plan = null] = await tx.find(PlanEntity, { where, order: { issuedOn: 'DESC' }, take: 1 });
    const ids = [...assessments, ...reviews, ...transfers].map(({ id }) => id);
    const rows = await this.rowsOf(tx, authorityId, childId, ids);
    const waits = (matterId: string) => rows.waits.filter((wait) => wait.matterId === matterId);
    const deadlines = (matterId: string) => rows.deadlines.filter((row) => row.matterId === matterId);
    const hung = (matterId: string) => ({ waits: waits(matterId), deadlines: deadlines(matterId) });
    return {
      child,
      plan,
      caseworkerName: await this.nameOf(tx, child.caseworkerId),
      assessments: assessments.map((assessment) => ({
        assessment,
        adviceRequests: rows.advice.filter(({ assessmentId }) => assessmentId === assessment.id),
        exceptions: rows.exceptions.filter(({ assessmentId }) => assessmentId === assessment.id),
        ...hung(assessment.id),
      })),
      reviews: reviews.map((review) => ({ review, ...hung(review.id) })),
      transfers: transfers.map((transfer) => ({ transfer, ...hung(transfer.id) })),
      finderNames: await this.staffNames(
        tx,
        rows.exceptions.flatMap(({ foundBy, withdrawnBy }) => [foundBy, withdrawnBy]),
      ),
      organisationNames: await this.organisations(tx, [
        child.settingId,
        ...[...rows.waits, ...rows.advice, ...reviews].map(({ organisationId }) => organisationId),
      ]),
    };
  }

  private async rowsOf(tx: Tx, authorityId: string, childId: string, matterIds: string[]) {
    const where = { authorityId, childId };
    return {
      advice: await tx.find(AdviceRequestEntity, { where, order: { adviceType: 'ASC', id: 'ASC' } }),
      exceptions: await tx.find(RecordedExceptionEntity, { where, order: { foundOn: 'ASC', id: 'ASC' } }),
      waits: await tx.find(WaitEntity, { where, order: { startedOn: 'ASC', id: 'ASC' } }),
      deadlines: await tx.find(DeadlineEntity, {
        where: { authorityId, matterId: In(matterIds) },
        order: { dueBy: 'ASC', id: 'ASC' },
      }),
    };
  }

  private async nameOf(tx: Tx, staffId: string | null): Promise<string | null> {
    if (staffId === null) return null;
    return (await tx.findOne(StaffMemberEntity, { where: { id: staffId } }))?.name ?? null;
  }

  private async staffNames(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
    const wanted = [...new Set(ids.filter((id) => id !== null))];
    if (wanted.length === 0) return new Map();
    const found = await tx.find(StaffMemberEntity, { where: { id: In(wanted) } });
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  private async organisations(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
    const wanted = [...new Set(ids.filter((id) => id !== null))];
    const found = await tx.find(OrganisationEntity, { where: { id: In(wanted) } });
    return new Map(found.map(({ id, name }) => [id, name]));
  }
}
