import type { CivilDate, WorkItem, WorkItemKind } from '@ehc/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { MatterRow } from './matter-row';

@Entity('work_item')
export class WorkItemEntity extends MatterRow implements WorkItem {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') deadlineId!: string;
  @Column('text') kind!: WorkItemKind;
  @Column('date') dueBy!: CivilDate;
  @Column('uuid', { nullable: true }) staffId!: string | null;
  @Column('date') createdOn!: CivilDate;
  @Column('date', { nullable: true }) doneOn!: CivilDate | null;
}
