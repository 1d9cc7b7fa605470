import type { AnnualReviewFile, Result, Step, Stepped } from '@ehc/domain';
import { annualReviewRef } from '@ehc/domain';
import { AnnualReviewRepository, appendHistory, type Tx } from '@ehc/persistence';
import { Clock } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../sign-in/actor';
import { orRefuse } from './step-by';

/** One step of an annual review, inside a transaction that is already open. */
export interface ReviewAdvance {
  readonly actor: Actor;
  readonly reviewId: string;
  readonly step: Step;
  readonly note: string | null;
  readonly take: (file: AnnualReviewFile) => Result<Stepped<AnnualReviewFile>>;
}

/** Locks the review, asks its machine, and writes the row, its waits, its deadlines and one line of history. */
@Injectable()
export class AdvanceReview {
  constructor(
    private readonly reviews: AnnualReviewRepository,
    private readonly clock: Clock,
  ) {}

  async run(tx: Tx, { actor, reviewId, step, note, take }: ReviewAdvance): Promise<AnnualReviewFile> {
    const { authorityId } = actor;
    const before = await this.reviews.getFileForUpdate(tx, authorityId, reviewId);
    const { file, line } = orRefuse(take(before));
    await this.reviews.saveFile(tx, before, file, step.on);
    const matter = annualReviewRef(file.review);
    await appendHistory(tx, authorityId, [{ draft: line, matter, step, recordedAt: this.clock.now(), note }]);
    return file;
  }
}
