import type { CivilDate, Plan, PlanState } from '@ehc/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('plan')
export class PlanEntity implements Plan {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') authorityId!: string;
  @Column('uuid') childId!: string;
  @Column('text') state!: PlanState;
  @Column('date') firstMadeOn!: CivilDate;
  @Column('date') issuedOn!: CivilDate;
  @Column('date', { nullable: true }) ceasedOn!: CivilDate | null;
  @Column('text', { nullable: true }) ceaseReason!: string | null;
}
