import type { StaffMember, StaffRole } from '@ehc/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('staff_member')
export class StaffMemberEntity implements StaffMember {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') authorityId!: string;
  @Column('text') teamName!: string;
  @Column('text') subject!: string;
  @Column('text') name!: string;
  @Column('text') role!: StaffRole;
  @Column('real') fte!: number;
}
