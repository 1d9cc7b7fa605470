import type { CivilDate, MatterRef } from '@ehc/domain';
import { Database, RingRepository } from '@ehc/persistence';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../sign-in/actor';

/** An open deadline that nobody is told about any more, because telling them has failed three times. */
export interface FailedRing extends MatterRef {
  readonly deadlineId: string;
  readonly rule: string;
  readonly dueBy: CivilDate;
  readonly failures: number;
  /** Codes and ids that a technician can act on. */
  readonly reason: string;
}

const MOST_SHOWN = 25;

/** What the administrator must put right: until then these deadlines pass without a warning. */
@Injectable()
export class ListFailedRings {
  constructor(
    private readonly database: Database,
    private readonly rings: RingRepository,
  ) {}

  async run({
    actor: { authorityId },
  }: {
    readonly actor: Actor;
  }): Promise<{ readonly first: FailedRing[]; readonly total: number }> {
    const [deadlines, total] = await this.database.report(authorityId, (tx) =>
      this.rings.leftOut(tx, authorityId, MOST_SHOWN),
    );
    const first = deadlines.map(
      ({ id, childId, matterKind, matterId, rule, dueBy, ringFailures, ringError }) => ({
        ...{ authorityId, childId, matterKind, matterId, deadlineId: id, rule, dueBy },
        failures: ringFailures,
        reason: ringError ?? '',
      }),
    );
    return { first, total };
  }
}
