import type { CivilDate, Party, Wait, WaitStep } from '@ehc/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { MatterRow } from './matter-row';

@Entity('wait')
export class WaitEntity extends MatterRow implements Wait {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') step!: WaitStep;
  @Column('text') waitingOn!: Party;
  @Column('uuid', { nullable: true }) subjectId!: string | null;
  @Column('uuid', { nullable: true }) organisationId!: string | null;
  @Column('date') startedOn!: CivilDate;
  @Column('date', { nullable: true }) dueBy!: CivilDate | null;
  @Column('integer') chases!: number;
  @Column('date', { nullable: true }) lastChasedOn!: CivilDate | null;
  @Column('date', { nullable: true }) promisedFor!: CivilDate | null;
  @Column('text', { nullable: true }) blockedReason!: string | null;
  @Column('date', { nullable: true }) resolvedOn!: CivilDate | null;
}
