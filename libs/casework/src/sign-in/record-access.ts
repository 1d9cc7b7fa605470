import { Injectable } from '@nestjs/common';
import { Clock } from '@ehc/platform';
import { AccessLog } from './access-log';
import type { Actor } from './actor';

/** Leaves a line that says who did or read what, reads of a child's record included. */
@Injectable()
export class RecordAccess {
  constructor(
    private readonly log: AccessLog,
    private readonly clock: Clock,
  ) {}

  async run({ actor, event, childId }: { actor: Actor; event: string; childId: string | null }): Promise<void> {
    await this.log.add({ actor, event, childId, at: this.clock.now() });
  }
}
