import type { AnnualReviewFile, CivilDate, Result, Step, Stepped } from '@ehc/domain';
import { annualReviewRef } from '@ehc/domain';
import { AnnualReviewRepository, appendHistory, Database, type Tx } from '@ehc/persistence';
import { Clock } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../sign-in/actor';
import { orRefuse, stepBy } from './step-by';

/** One step of an annual review. */
export interface ReviewAdvance {
  readonly actor: Actor;
  readonly reviewId: string;
  /** The day on which the step happened. */
  readonly on: CivilDate;
  readonly note: string | null;
  readonly take: (file: AnnualReviewFile, step: Step) => Result<Stepped<AnnualReviewFile>>;
  /** What follows from the step, in the same transaction. */
  readonly then?: (tx: Tx, file: AnnualReviewFile, step: Step) => Promise<void>;
}

/** Locks the review, asks its machine, and writes the row, its waits, its deadlines and one line of history. */
@Injectable()
export class AdvanceReview {
  constructor(
    private readonly database: Database,
    private readonly reviews: AnnualReviewRepository,
    private readonly clock: Clock,
  ) {}

  async run({ actor, reviewId, on, note, take, then }: ReviewAdvance): Promise<void> {
    const { authorityId } = actor;
    const step = stepBy(actor, on, this.clock);
    await this.database.transaction(authorityId, async (tx) => {
      const before = await this.reviews.getFileForUpdate(tx, authorityId, reviewId);
      const { file, line } = orRefuse(take(before, step));
      await this.reviews.saveFile(tx, before, file, step.on, step.today);
      const matter = annualReviewRef(file.review);
      const recordedAt = this.clock.now();
      await appendHistory(tx, authorityId, [{ draft: line, matter, step, recordedAt, note }]);
      await then?.(tx, file, step);
    });
  }
}
