import type { CivilDate, Wait } from '@ehc/domain';
import { NotFound } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../database';
import { saveChangedRows } from '../rows';
import { withChaseTimer, type TimedWait } from './chase-timer';
import { WaitEntity } from './wait.entity';

/** Storage for single waits: chases and promises. Opening and ending them is the matters' business. */
@Injectable()
export class WaitRepository {
  async getForUpdate(tx: Tx, authorityId: string, id: string): Promise<WaitEntity> {
    const lock = { mode: 'pessimistic_write' } as const;
    const wait = await tx.findOne(WaitEntity, { where: { authorityId, id }, lock });
    if (!wait) throw new NotFound('wait', id);
    return wait;
  }

  /** Saves what was recorded of a wait today, and sets its timer. */
  async save(tx: Tx, before: TimedWait, after: Wait, today: CivilDate): Promise<void> {
    await saveChangedRows(tx, WaitEntity, [before], [withChaseTimer(after, before, today)]);
  }
}
