import type { Wait } from '@ehc/domain';
import { NotFound } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../database';
import { saveChangedRows } from '../rows';
import { lockMatter } from './matter-version';
import { WaitEntity } from './wait.entity';

/** Storage for single waits: chases and promises. Opening and ending them is the matters' business. */
@Injectable()
export class WaitRepository {
  /** Locks the wait's matter and then the wait, in the order in which every step takes them. Gives the matter's stage too. */
  async getForUpdate(tx: Tx, authorityId: string, id: string): Promise<{ wait: WaitEntity; state: string }> {
    const where = { authorityId, id };
    const found = await tx.findOne(WaitEntity, { where });
    if (!found) throw new NotFound('wait', id);
    const { state } = await lockMatter(tx, found);
    const lock = { mode: 'pessimistic_write' } as const;
    const wait = await tx.findOne(WaitEntity, { where, lock });
    if (!wait) throw new NotFound('wait', id);
    return { wait, state };
  }

  async save(tx: Tx, before: Wait, after: Wait): Promise<void> {
    await saveChangedRows(tx, WaitEntity, [before], [after]);
  }
}
