import type { Audience, ChaseReason, CivilDate, Notice, NoticeState } from '@ehc/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { MatterRow } from '../matter/matter-row';

@Entity('notice')
export class NoticeEntity extends MatterRow implements Notice {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') waitId!: string;
  @Column('text') kind!: 'chase';
  @Column('text') reason!: ChaseReason;
  @Column('text') audience!: Audience;
  @Column('uuid', { nullable: true }) organisationId!: string | null;
  @Column('date') dueBy!: CivilDate;
  @Column('date', { nullable: true }) promisedFor!: CivilDate | null;
  @Column('text') reference!: string;
  @Column('text', { nullable: true }) sentTo!: string | null;
  @Column('text') subject!: string;
  @Column('text') body!: string;
  @Column('text') state!: NoticeState;
  @Column('integer') attempts!: number;
  @Column('text', { nullable: true }) error!: string | null;
  @Column('date') createdOn!: CivilDate;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) sentAt!: Date | null;
}
