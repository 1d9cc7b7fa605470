import type { Stepped } from '../assessment/assessment-file';
import type { Step } from '../matter/step';
import type { PhaseTransfer } from './phase-transfer';
import type { PhaseTransferFile } from './phase-transfer-steps';
import { settleTransfer } from './phase-transfer-steps';

/** Replaces what an old record told of a phase transfer that nobody has worked on since it was brought in. */
export const correctTransfer = (
  file: PhaseTransferFile,
  transfer: PhaseTransfer,
  step: Step,
): Stepped<PhaseTransferFile> =>
  settleTransfer({ ...file, transfer }, step, {
    action: 'corrected',
    fromState: file.transfer.state,
    toState: transfer.state,
  });
