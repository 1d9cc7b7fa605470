import type {
  AdviceType,
  CivilDate,
  DeadlineKind,
  MatterKind,
  Party,
  Ranked,
  WaitStep,
  WorkDays,
  WorkGroup,
} from '@ehc/domain';
import { FAMILY_WINDOWS, FEBRUARY_TRANSFERS, LEGAL_KINDS } from '@ehc/domain';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../database';
import { preparedQuery } from '../prepared-query';
import { WORK_OF_NOBODY, WORK_OF_ONE } from './my-work.sql';

/** One thing to do, with all that its line in the list says. What comes from the wait is null where there is none. */
export interface WorkRow extends Ranked {
  readonly key: string;
  readonly group: WorkGroup;
  readonly childId: string;
  readonly forename: string;
  readonly surname: string;
  readonly bornOn: CivilDate;
  readonly matterKind: MatterKind;
  readonly matterId: string;
  readonly waitId: string | null;
  readonly step: WaitStep | null;
  readonly waitingOn: Party | null;
  readonly subjectId: string | null;
  readonly organisationName: string | null;
  readonly adviceType: AdviceType | null;
  readonly startedOn: CivilDate | null;
  readonly waitDueBy: CivilDate | null;
  readonly chases: number | null;
  readonly lastChasedOn: CivilDate | null;
  readonly promisedFor: CivilDate | null;
  readonly blockedReason: string | null;
  readonly deadlineId: string | null;
  readonly rule: string | null;
  readonly kind: DeadlineKind | null;
  readonly triggerOn: CivilDate | null;
  readonly excusedBy: readonly string[];
  readonly requestReceivedOn: CivilDate | null;
  /** The day on which the timer last told of the deadline. */
  readonly noticedOn: CivilDate | null;
  /** The last message to the party had no address, or did not arrive, and nobody has chased since. */
  readonly toRing: boolean;
}

export interface WorkCount {
  readonly group: WorkGroup;
  readonly count: number;
  readonly late: number;
}

/** Whose list it is, and as at when. `staffId` null: the children whom nobody holds. */
export interface WorkListOf {
  readonly authorityId: string;
  readonly staffId: string | null;
  readonly days: WorkDays;
  /** The parties whose work the reader does. */
  readonly actsFor: readonly Party[];
}

export interface WorkPage {
  readonly rows: readonly WorkRow[];
  readonly counts: readonly WorkCount[];
}

/** Reads "My work". */
@Injectable()
export class MyWorkRepository {
  /** One page, and the counts of the whole list: one query, so that they are of one moment. */
  async page(
    tx: Tx,
    list: WorkListOf,
    page: { readonly after: string | null; readonly group: WorkGroup | null; readonly size: number },
  ): Promise<WorkPage> {
    const parameters = [...parametersOf(list), page.after, page.group, page.size];
    const statement = list.staffId === null ? WORK_OF_NOBODY : WORK_OF_ONE;
    const [found] = await preparedQuery<WorkPage>(tx, statement, parameters);
    return found ?? { rows: [], counts: [] };
  }
}

const parametersOf = ({ authorityId, staffId, days, actsFor }: WorkListOf): unknown[] => [
  authorityId,
  staffId,
  days.today,
  days.soonBy,
  actsFor,
  LEGAL_KINDS,
  FAMILY_WINDOWS,
  FEBRUARY_TRANSFERS,
];
