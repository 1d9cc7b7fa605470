import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who looked at or did what, reads included. */
@Entity('access_log')
export class AccessLogEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') authorityId!: string;
  @Column('uuid') staffId!: string;
  @Column('text') event!: string;
  @Column('uuid', { nullable: true }) childId!: string | null;
  @Column('timestamptz') at!: Date;
}
