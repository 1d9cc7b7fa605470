import type { CivilDate } from '../civil-date';
import type { MatterRef } from './matter';

export const WORK_ITEM_KINDS = ['dueIn10WorkingDays', 'dueIn3WorkingDays', 'passed'] as const;
export type WorkItemKind = (typeof WORK_ITEM_KINDS)[number];

/** What a sweep leaves in somebody's list: once for each deadline, kind and date. */
export interface WorkItem extends MatterRef {
  readonly id: string;
  readonly deadlineId: string;
  readonly kind: WorkItemKind;
  readonly dueBy: CivilDate;
  /** Whose list it is in; null is the list of unallocated work. */
  readonly staffId: string | null;
  readonly createdOn: CivilDate;
  readonly doneOn: CivilDate | null;
}
