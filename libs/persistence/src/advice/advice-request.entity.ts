import type { AdviceRequest, AdviceRequestState, AdviceType, CivilDate } from '@ehc/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('advice_request')
export class AdviceRequestEntity implements AdviceRequest {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') authorityId!: string;
  @Column('uuid') childId!: string;
  @Column('uuid') assessmentId!: string;
  @Column('text') adviceType!: AdviceType;
  @Column('uuid', { nullable: true }) organisationId!: string | null;
  @Column('text') state!: AdviceRequestState;
  @Column('date') stateSince!: CivilDate;
  @Column('date', { nullable: true }) sentOn!: CivilDate | null;
  @Column('date', { nullable: true }) bodyReceivedOn!: CivilDate | null;
  @Column('date', { nullable: true }) receivedOn!: CivilDate | null;
}
