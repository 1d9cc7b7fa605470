import type { CivilDate, PhaseTransfer, PhaseTransferState, TransferKind } from '@ehc/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('phase_transfer')
export class PhaseTransferEntity implements PhaseTransfer {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') authorityId!: string;
  @Column('uuid') childId!: string;
  @Column('text') ruleSetId!: string;
  @Column('text') state!: PhaseTransferState;
  @Column('date') stateSince!: CivilDate;
  @Column('text') transfer!: TransferKind;
  @Column('date') transferOn!: CivilDate;
  @Column('date', { nullable: true }) finalSentOn!: CivilDate | null;
  @Column('date', { nullable: true }) endedOn!: CivilDate | null;
}
