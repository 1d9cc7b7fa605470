import type { CivilDate, HistoryLine, MovedDeadline, Role } from '@ehc/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { MatterRow } from '../matter/matter-row';

@Entity('history')
export class HistoryLineEntity extends MatterRow implements HistoryLine {
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') seq!: number;
  @Column('text') action!: string;
  @Column('text', { nullable: true }) fromState!: string | null;
  @Column('text', { nullable: true }) toState!: string | null;
  @Column('uuid', { nullable: true }) subjectId!: string | null;
  @Column('uuid', { nullable: true }) staffId!: string | null;
  @Column('text') role!: Role;
  @Column('date') happenedOn!: CivilDate;
  @Column('timestamptz') recordedAt!: Date;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('jsonb') movedDeadlines!: MovedDeadline[];
  @Column('text', { nullable: true }) seal!: string | null;
  @Column('text') previousHash!: string;
  @Column('text') hash!: string;
}
