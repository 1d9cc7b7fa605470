import type { MatterKind, MatterRef } from '@ehc/domain';
import { Column } from 'typeorm';

/** The columns of every row that belongs to a matter. */
export abstract class MatterRow implements MatterRef {
  @Column('uuid') authorityId!: string;
  @Column('uuid') childId!: string;
  @Column('text') matterKind!: MatterKind;
  @Column('uuid') matterId!: string;
}
