import type { CivilDate, Party, WaitStep } from '@ehc/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TimedWait } from './chase-timer';
import { MatterRow } from './matter-row';

@Entity('wait')
export class WaitEntity extends MatterRow implements TimedWait {
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
  /** The day on which the timer next writes to the party; null where there is nothing more to write. */
  @Column('date', { nullable: true }) nextChaseOn!: CivilDate | null;
  @Column('integer') chaseFailures!: number;
  @Column('text', { nullable: true }) chaseError!: string | null;
}
