import type { CivilDate, Term } from '@ehc/domain';
import { Column, Entity } from 'typeorm';
import { TermDateRow } from './term-date-row';

@Entity('term')
export class TermEntity extends TermDateRow implements Term {
  @Column('date') firstDayOn!: CivilDate;
  @Column('date') lastDayOn!: CivilDate;
}
