import type { CivilDate, ExceptionCode, ExceptionPerson, RecordedException } from '@ehc/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('recorded_exception')
export class RecordedExceptionEntity implements RecordedException {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') authorityId!: string;
  @Column('uuid') childId!: string;
  @Column('uuid') assessmentId!: string;
  @Column('text') fact!: ExceptionCode;
  @Column('text', { nullable: true }) who!: ExceptionPerson | null;
  @Column('date') fromOn!: CivilDate;
  @Column('date', { nullable: true }) toOn!: CivilDate | null;
  @Column('date', { nullable: true }) reopensOn!: CivilDate | null;
  @Column('uuid', { nullable: true }) adviceRequestId!: string | null;
  @Column('boolean') impractical!: boolean;
  @Column('text') reason!: string;
  @Column('text') evidence!: string;
  @Column('uuid') foundBy!: string;
  @Column('date') foundOn!: CivilDate;
  @Column('date', { nullable: true }) withdrawnOn!: CivilDate | null;
  @Column('uuid', { nullable: true }) withdrawnBy!: string | null;
  @Column('text', { nullable: true }) withdrawnReason!: string | null;
}
