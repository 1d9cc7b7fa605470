import type { CivilDate } from '../civil-date';
import type { PhaseTransfer as TransferKind } from '../timetable/phase-transfer-timetable';
import type { PhaseTransferState } from './phase-transfer.machine';

/** A child's move from one phase of education to the next, with its own hard date. */
export interface PhaseTransfer {
  readonly id: string;
  readonly authorityId: string;
  readonly childId: string;
  readonly ruleSetId: string;
  readonly state: PhaseTransferState;
  readonly stateSince: CivilDate;
  /** From which phase to which. */
  readonly transfer: TransferKind;
  readonly transferOn: CivilDate;
  readonly finalSentOn: CivilDate | null;
  readonly endedOn: CivilDate | null;
}
