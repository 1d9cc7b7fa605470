import { ChaseRepository, Database, RingRepository } from '@ehc/persistence';
import { Injectable } from '@nestjs/common';

const MOST_NAMED = 1000;
const WHAT_TO_DO = 'Put it right, and let the timer try again on the page Messages';

/** Finds the deadlines that nobody is warned of any more, and the waits that nobody is written to about, as the timer gave up. */
@Injectable()
export class VerifyTimers {
  constructor(
    private readonly database: Database,
    private readonly rings: RingRepository,
    private readonly chases: ChaseRepository,
  ) {}

  /** Gives how many there are. */
  async run(authorityId: string, report: (fault: string) => void): Promise<number> {
    return this.database.report(authorityId, async (tx) => {
      const [rings, rung] = await this.rings.leftOut(tx, authorityId, MOST_NAMED);
      for (const { id, rule, dueBy, ringFailures, ringError } of rings)
        report(
          `deadline ${id}: nobody is warned of ${rule}, ${dueBy}: it failed ${ringFailures} times (${ringError ?? ''}). ${WHAT_TO_DO}`,
        );
      const [waits, chased] = await this.chases.leftOut(tx, authorityId, MOST_NAMED);
      for (const { id, waitingOn, chaseFailures, chaseError } of waits)
        report(
          `wait ${id}: nobody is written to, ${waitingOn}: it failed ${chaseFailures} times (${chaseError ?? ''}). ${WHAT_TO_DO}`,
        );
      return rung + chased;
    });
  }
}
