import type { CivilDate } from '../civil-date';
import type { TransferKind } from '../timetable/phase-transfer-timetable';
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

/** The moves for which the plan must name the new setting before 15 February: they lead the list of work. */
export const FEBRUARY_TRANSFERS: readonly TransferKind[] = [
  'earlyYearsToSchool',
  'infantToJunior',
  'primaryToMiddle',
  'primaryToSecondary',
  'middleToSecondary',
];

export const TRANSFER_LABELS: Readonly<Record<TransferKind, string>> = {
  earlyYearsToSchool: 'Early years to school',
  infantToJunior: 'Infant to junior school',
  primaryToMiddle: 'Primary to middle school',
  primaryToSecondary: 'Primary to secondary school',
  middleToSecondary: 'Middle to secondary school',
  secondaryToPost16: 'Secondary school to post-16',
  post16ToPost16: 'Between post-16 institutions',
  secondaryToSchoolSixthForm: 'Secondary school to school sixth form',
  secondaryToSecondary: 'Between secondary schools',
  withinSchool: 'Within the same school',
};
