import type {
  Assessment,
  AssessmentKind,
  AssessmentState,
  CivilDate,
  RequestSource,
  SendingMethod,
} from '@ehc/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('assessment')
export class AssessmentEntity implements Assessment {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') authorityId!: string;
  @Column('uuid') childId!: string;
  @Column('text') kind!: AssessmentKind;
  @Column('text') ruleSetId!: string;
  @Column('text') state!: AssessmentState;
  @Column('date') stateSince!: CivilDate;
  @Column('date') receivedOn!: CivilDate;
  @Column('text') requestedBy!: RequestSource;
  @Column('date', { nullable: true }) decisionNotifiedOn!: CivilDate | null;
  @Column('date', { nullable: true }) refusalNotifiedOn!: CivilDate | null;
  @Column('date', { nullable: true }) draftSentOn!: CivilDate | null;
  @Column('text', { nullable: true }) draftMethod!: SendingMethod | null;
  @Column('date', { nullable: true }) finalSentOn!: CivilDate | null;
  @Column('date', { nullable: true }) endedOn!: CivilDate | null;
  @Column('boolean') exceptionReported!: boolean;
}
