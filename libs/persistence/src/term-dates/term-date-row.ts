import type { SettingKind } from '@ehc/domain';
import { Column, PrimaryColumn } from 'typeorm';

/** The columns that terms and closures share. Organisations are install-wide; their dates are each authority's own. */
export abstract class TermDateRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') authorityId!: string;
  @Column('uuid', { nullable: true }) organisationId!: string | null;
  @Column('text') setting!: SettingKind;
  @Column('integer') schoolYear!: number;
  @Column('text') name!: string;
}
