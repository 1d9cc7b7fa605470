import type { CivilDate, Deadline, DeadlineKind } from '@ehc/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { MatterRow } from './matter-row';

@Entity('deadline')
export class DeadlineEntity extends MatterRow implements Deadline {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') rule!: string;
  @Column('text') ruleSetId!: string;
  @Column('uuid', { nullable: true }) subjectId!: string | null;
  @Column('text') kind!: DeadlineKind;
  @Column('date') triggerOn!: CivilDate;
  @Column('date') dueBy!: CivilDate;
  @Column('date', { nullable: true }) altDueBy!: CivilDate | null;
  @Column('boolean') earliestDay!: boolean;
  @Column('boolean') excusable!: boolean;
  @Column('text', { array: true }) excusedBy!: string[];
  @Column('date', { nullable: true }) metOn!: CivilDate | null;
  @Column('date', { nullable: true }) lapsedOn!: CivilDate | null;
  /** The day on which the timer next rings for it; null where there is nothing more to ring. */
  @Column('date', { nullable: true }) ringsOn!: CivilDate | null;
  @Column('integer') ringFailures!: number;
  @Column('text', { nullable: true }) ringError!: string | null;
}
