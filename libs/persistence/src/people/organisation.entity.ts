import type { Organisation, OrganisationKind } from '@ehc/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('organisation')
export class OrganisationEntity implements Organisation {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: OrganisationKind;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) urn!: string | null;
  @Column('text', { nullable: true }) ukprn!: string | null;
}
