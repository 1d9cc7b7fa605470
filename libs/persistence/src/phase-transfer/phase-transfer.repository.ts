import type { CivilDate, PhaseTransferFile } from '@ehc/domain';
import { NotFound } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../database';
import { loadMatterRows, lockMatterRows, saveMatterRows } from '../matter/matter-rows';
import { saveChangedRows } from '../rows';
import { PhaseTransferEntity } from './phase-transfer.entity';

/** Storage for phase transfers with all that hangs on them. */
@Injectable()
export class PhaseTransferRepository {
  async getFileForUpdate(tx: Tx, authorityId: string, id: string): Promise<PhaseTransferFile> {
    const lock = { mode: 'pessimistic_write' } as const;
    const transfer = await tx.findOne(PhaseTransferEntity, { where: { authorityId, id }, lock });
    if (!transfer) throw new NotFound('phase transfer', id);
    return { transfer, ...(await lockMatterRows(tx, authorityId, id)) };
  }

  /** The child's phase transfers, newest first. */
  async filesOfChild(tx: Tx, authorityId: string, childId: string): Promise<PhaseTransferFile[]> {
    const order = { transferOn: 'DESC', id: 'DESC' } as const;
    const transfers = await tx.find(PhaseTransferEntity, { where: { authorityId, childId }, order });
    const files: PhaseTransferFile[] = [];
    for (const transfer of transfers)
      files.push({ transfer, ...(await loadMatterRows(tx, authorityId, transfer.id)) });
    return files;
  }

  /** Saves what a step on a day changed, recorded today. */
  async saveFile(
    tx: Tx,
    before: PhaseTransferFile | null,
    after: PhaseTransferFile,
    on: CivilDate,
    today: CivilDate = on,
  ): Promise<void> {
    const old = before ? [before.transfer] : [];
    await saveChangedRows(tx, PhaseTransferEntity, old, [after.transfer]);
    await saveMatterRows(tx, before ?? { waits: [], deadlines: [] }, after, on, today);
  }
}
