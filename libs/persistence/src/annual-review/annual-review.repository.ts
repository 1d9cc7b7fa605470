import type { AnnualReviewFile, CivilDate } from '@ehc/domain';
import { NotFound } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../database';
import { loadMatterRows, lockMatterRows, saveMatterRows } from '../matter/matter-rows';
import { saveChangedRows } from '../rows';
import { AnnualReviewEntity } from './annual-review.entity';

/** Storage for annual reviews with all that hangs on them. */
@Injectable()
export class AnnualReviewRepository {
  /** Locks the review until the transaction ends, so two clicks cannot both move it. */
  async getFileForUpdate(tx: Tx, authorityId: string, id: string): Promise<AnnualReviewFile> {
    const lock = { mode: 'pessimistic_write' } as const;
    const review = await tx.findOne(AnnualReviewEntity, { where: { authorityId, id }, lock });
    if (!review) throw new NotFound('annual review', id);
    return { review, ...(await lockMatterRows(tx, authorityId, id)) };
  }

  async getFile(tx: Tx, authorityId: string, id: string): Promise<AnnualReviewFile> {
    const review = await tx.findOne(AnnualReviewEntity, { where: { authorityId, id } });
    if (!review) throw new NotFound('annual review', id);
    return { review, ...(await loadMatterRows(tx, authorityId, id)) };
  }

  /** The child's reviews, newest first. */
  async filesOfChild(tx: Tx, authorityId: string, childId: string): Promise<AnnualReviewFile[]> {
    const order = { yearFromOn: 'DESC', id: 'DESC' } as const;
    const reviews = await tx.find(AnnualReviewEntity, { where: { authorityId, childId }, order });
    const files: AnnualReviewFile[] = [];
    for (const review of reviews)
      files.push({ review, ...(await loadMatterRows(tx, authorityId, review.id)) });
    return files;
  }

  /** Saves what a step on a day changed, recorded today. */
  async saveFile(
    tx: Tx,
    before: AnnualReviewFile | null,
    after: AnnualReviewFile,
    on: CivilDate,
    today: CivilDate = on,
  ): Promise<void> {
    const oldReview = before ? [before.review] : [];
    await saveChangedRows(tx, AnnualReviewEntity, oldReview, [after.review]);
    await saveMatterRows(tx, before ?? { waits: [], deadlines: [] }, after, on, today);
  }
}
