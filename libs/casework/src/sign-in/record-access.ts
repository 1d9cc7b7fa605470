import { Injectable } from '@nestjs/common';
import { addAccessLine, Database } from '@ehc/persistence';
import { Clock, newId } from '@ehc/platform';
import type { Actor } from './actor';

/** Somebody's use of a page or of the API. */
export interface Access {
  readonly actor: Actor;
  /** The event that the route names, such as `myWork.read`. */
  readonly event: string;
  /** The child whose record it was, if it was one child's. */
  readonly childId: string | null;
}

/** Leaves a line that says who did or read what, reads of a child's record included. */
@Injectable()
export class RecordAccess {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run({ actor, event, childId }: Access): Promise<void> {
    const { staffId, authorityId } = actor;
    const line = { id: newId(), authorityId, staffId, event, childId, at: this.clock.now() };
    await this.database.statement((tx) => addAccessLine(tx, line));
  }
}
