import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One uploaded file. Its name may hold a child's: it is kept here, and never in an address or a log. */
@Entity('import_file')
export class ImportFileEntity {
  @Column('uuid') authorityId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') runId!: string;
  @Column('integer') place!: number;
  @Column('text') name!: string;
  /** A whole number; the driver gives a bigint as text. */
  @Column('bigint') bytes!: string;
  /** Null until all of it has arrived. */
  @Column('text', { nullable: true }) sha256!: string | null;
}
