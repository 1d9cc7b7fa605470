import type { CivilDate, UnplannedClosure } from '@ehc/domain';
import { Column, Entity } from 'typeorm';
import { TermDateRow } from './term-date-row';

@Entity('unplanned_closure')
export class UnplannedClosureEntity extends TermDateRow implements UnplannedClosure {
  @Column('date') shutFromOn!: CivilDate;
  @Column('date') reopensOn!: CivilDate;
}
