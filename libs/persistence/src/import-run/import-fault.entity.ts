import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something about a line of an uploaded file: an error's value did not come in; a query or a guess wants a look. */
@Entity('import_fault')
export class ImportFaultEntity {
  @Column('uuid') authorityId!: string;
  @PrimaryColumn('uuid') runId!: string;
  /** From 1: errors, queries, guesses, each in the order of the files. */
  @PrimaryColumn('integer') place!: number;
  @Column('text') file!: string;
  @Column('integer') line!: number;
  @Column('text') field!: string;
  @Column('text') severity!: 'error' | 'query' | 'guess';
  @Column('text') code!: string;
  @Column('text') message!: string;
}
