import type { CivilDate, Wait } from '@ehc/domain';
import { NotFound } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../database';
import { saveChangedRows } from '../rows';
import { lockMatter } from './matter-version';
import { withChaseTimer, type TimedWait } from './chase-timer';
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

  /** Saves what was recorded of a wait today, and sets its timer. */
  async save(tx: Tx, before: TimedWait, after: Wait, today: CivilDate): Promise<void> {
    await saveChangedRows(tx, WaitEntity, [before], [withChaseTimer(after, before, today)]);
  }
}
