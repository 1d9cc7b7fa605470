import type { AnnualReviewFile, CivilDate, Result, Step, Stepped } from '@ehc/domain';
import { annualReviewRef } from '@ehc/domain';
import { AnnualReviewRepository, appendHistory, Database, type Tx } from '@ehc/persistence';
import { Clock } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../sign-in/actor';
import { receiptFor, type Receipt, type StepTerms } from './receipt';
import { orRefuse, stepBy } from './step-by';
import { expectVersion, onceOnly } from './step-terms';

/** One step of an annual review. */
export interface ReviewAdvance extends StepTerms {
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

  run(advance: ReviewAdvance): Promise<Receipt> {
    const { actor, once } = advance;
    return this.database.transaction(actor.authorityId, (tx) =>
      onceOnly(tx, { actor, once, clock: this.clock }, () => this.take(tx, advance)),
    );
  }

  private async take(tx: Tx, advance: ReviewAdvance): Promise<Receipt> {
    const { actor, reviewId, on, note, take, then, expectedVersion } = advance;
    const { authorityId } = actor;
    const step = stepBy(actor, on, this.clock);
    const before = await this.reviews.getFileForUpdate(tx, authorityId, reviewId);
    await expectVersion(tx, before.review, expectedVersion);
    const { file, line } = orRefuse(take(before, step));
    await this.reviews.saveFile(tx, before, file, step.on, step.today);
    const matter = annualReviewRef(file.review);
    const recordedAt = this.clock.now();
    const version = await appendHistory(tx, authorityId, [{ draft: line, matter, step, recordedAt, note }]);
    await then?.(tx, file, step);
    const { subjectId } = line;
    return receiptFor(matter, { state: file.review.state, subjectId, version });
  }
}
