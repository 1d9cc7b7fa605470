import type {
  AnnualReview,
  AnnualReviewState,
  CivilDate,
  ReviewDecision,
  ReviewYearStart,
  SendingMethod,
} from '@ehc/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('annual_review')
export class AnnualReviewEntity implements AnnualReview {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') authorityId!: string;
  @Column('uuid') childId!: string;
  @Column('uuid') planId!: string;
  @Column('text') ruleSetId!: string;
  @Column('text') state!: AnnualReviewState;
  @Column('date') stateSince!: CivilDate;
  @Column('text') yearFrom!: ReviewYearStart;
  @Column('date') yearFromOn!: CivilDate;
  @Column('date') bornOn!: CivilDate;
  @Column('boolean') underFive!: boolean;
  @Column('text') ledBy!: 'setting' | 'authority';
  @Column('uuid', { nullable: true }) organisationId!: string | null;
  @Column('date', { nullable: true }) invitedOn!: CivilDate | null;
  @Column('date', { nullable: true }) meetingHeldOn!: CivilDate | null;
  @Column('date', { nullable: true }) reportReceivedOn!: CivilDate | null;
  @Column('text', { nullable: true }) decision!: ReviewDecision | null;
  @Column('date', { nullable: true }) decisionNotifiedOn!: CivilDate | null;
  @Column('date', { nullable: true }) amendmentNoticeSentOn!: CivilDate | null;
  @Column('text', { nullable: true }) noticeMethod!: SendingMethod | null;
  @Column('date', { nullable: true }) finalSentOn!: CivilDate | null;
  @Column('date', { nullable: true }) completedOn!: CivilDate | null;
  @Column('date', { nullable: true }) endedOn!: CivilDate | null;
}
