import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A local authority whose casework this install holds. */
@Entity('authority')
export class AuthorityEntity {
  @PrimaryColumn('uuid') id!: string;
  /** DfE number of the authority, three digits. */
  @Column('text') code!: string;
  @Column('text') name!: string;
  /** Made-up children only: the whole authority may be thrown away and made again. */
  @Column('boolean') demonstration!: boolean;
}
