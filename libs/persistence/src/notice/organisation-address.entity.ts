import type { Audience } from '@ehc/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whom an authority writes to in an organisation. Each authority keeps its own: they know different people. */
@Entity('organisation_address')
export class OrganisationAddressEntity {
  @PrimaryColumn('uuid') authorityId!: string;
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('text') audience!: Exclude<Audience, 'family'>;
  @Column('text') email!: string;
}
