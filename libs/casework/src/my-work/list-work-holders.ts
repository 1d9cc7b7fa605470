import { Database, StaffListRepository } from '@ehc/persistence';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../sign-in/actor';

/** A member of staff whose list of work others may look at. */
export interface WorkHolder {
  readonly id: string;
  readonly name: string;
}

/** Whose lists this person may look at: everyone's who holds cases, or for a caseworker nobody's but their own. */
@Injectable()
export class ListWorkHolders {
  constructor(
    private readonly database: Database,
    private readonly staff: StaffListRepository,
  ) {}

  async run(actor: Actor): Promise<WorkHolder[]> {
    if (actor.role === 'caseworker') return [];
    const { authorityId } = actor;
    const holders = await this.database.report(authorityId, (tx) => this.staff.holdingCases(tx, authorityId));
    return holders.map(({ id, name }) => ({ id, name }));
  }
}
