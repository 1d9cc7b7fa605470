import type { CivilDate } from '@ehc/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who held a child's case, from when to when: what caseloads on a past day are counted from. */
@Entity('allocation')
export class AllocationEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') authorityId!: string;
  @Column('uuid') childId!: string;
  @Column('uuid') staffId!: string;
  @Column('date') fromOn!: CivilDate;
  /** First day on which somebody else, or nobody, held it. */
  @Column('date', { nullable: true }) untilOn!: CivilDate | null;
  @Column('text') reason!: string;
}
