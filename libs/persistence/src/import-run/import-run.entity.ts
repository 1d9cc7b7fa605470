import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What can be uploaded. */
export type ImportKind = 'sen2' | 'caseload' | 'termDates' | 'addresses';

export type ImportState =
  | 'receiving'
  | 'uploaded'
  | 'checking'
  | 'checked'
  | 'confirmed'
  | 'importing'
  | 'imported'
  | 'failed'
  | 'cancelled';

/** How many records the files hold and what becomes of them, and how many things there are to look at. */
export interface ImportCounts {
  readonly read: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly aside: number;
  readonly mattersAdded: number;
  readonly mattersCorrected: number;
  readonly withoutStage: number;
  readonly errors: number;
  readonly queries: number;
  readonly guesses: number;
}

/** Files that belong together, on their way in: received, checked, confirmed by a person, brought in. */
@Entity('import_run')
export class ImportRunEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') authorityId!: string;
  @Column('text') kind!: ImportKind;
  @Column('text') state!: ImportState;
  @Column('uuid') uploadedBy!: string;
  @Column('timestamptz') uploadedAt!: Date;
  @Column('uuid', { nullable: true }) confirmedBy!: string | null;
  @Column('timestamptz', { nullable: true }) confirmedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) checkedAt!: Date | null;
  /** When the worker last said how far it is. */
  @Column('timestamptz', { nullable: true }) progressedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) finishedAt!: Date | null;
  /** How often the check, or the import, has been begun. */
  @Column('integer') attempts!: number;
  @Column('integer') done!: number;
  @Column('integer', { nullable: true }) total!: number | null;
  @Column('jsonb', { nullable: true }) counts!: ImportCounts | null;
  @Column('text', { nullable: true }) problemCode!: string | null;
  /** Why it failed, in words for the person who uploaded it. */
  @Column('text', { nullable: true }) problem!: string | null;
}
