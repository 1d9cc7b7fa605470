import { dueByOf } from '../assessment/assessment-deadlines';
import type { Stepped } from '../assessment/assessment-file';
import { addMonths } from '../civil-date';
import { attempt } from '../machine/machine';
import type { DatedRule, Deadline } from '../matter/deadline';
import { followDeadlines } from '../matter/deadline';
import type { MatterRef } from '../matter/matter';
import type { Step } from '../matter/step';
import { stepDayRefusals } from '../matter/step';
import type { DeclaredWait, Wait } from '../matter/wait';
import { followWaits } from '../matter/wait';
import type { Result } from '../result';
import { accepted, refused } from '../result';
import { ruleSet } from '../rule-set/rule-sets';
import { phaseTransferTimetable } from '../timetable/phase-transfer-timetable';
import type { PhaseTransfer } from './phase-transfer';
import type { PhaseTransferAction } from './phase-transfer.machine';
import { phaseTransferMachine } from './phase-transfer.machine';

/** A phase transfer with all that hangs on it. */
export interface PhaseTransferFile {
  readonly transfer: PhaseTransfer;
  readonly waits: readonly Wait[];
  readonly deadlines: readonly Deadline[];
}

/** Names the transfer in its waits, deadlines and lines of history. */
export const phaseTransferRef = ({ authorityId, childId, id }: PhaseTransfer): MatterRef => ({
  authorityId,
  childId,
  matterKind: 'phaseTransfer',
  matterId: id,
});

/** Which rule binds this transfer, with its date. */
export function phaseTransferDeadlines(transfer: PhaseTransfer): DatedRule[] {
  const { transfer: kind, transferOn, finalSentOn, ruleSetId, endedOn } = transfer;
  const rows = phaseTransferTimetable({ transfer: kind, transferOn, finalSentOn }, ruleSet(ruleSetId));
  return rows.map((row) => ({ ...row, over: endedOn !== null }));
}

/** Nobody is waited on until the transfer is twelve months away, when the duty begins to bite; then us. */
export function phaseTransferWaits(
  { state, stateSince, transferOn }: PhaseTransfer,
  rows: readonly DatedRule[],
): DeclaredWait[] {
  if (state !== 'due') return [];
  const dueBy = dueByOf(rows, 'PHASE-15FEB') ?? dueByOf(rows, 'PHASE-31MAR') ?? dueByOf(rows, 'POST16-5M');
  const bites = addMonths(transferOn, -12);
  const name = { step: 'nameSetting', waitingOn: 'caseworker', dueBy } as const;
  if (bites <= stateSince) return [{ ...name, from: stateSince }];
  return [
    { step: 'reviewLater', waitingOn: 'nobody', from: stateSince, until: bites },
    { ...name, from: bites },
  ];
}

/** Takes one step of a phase transfer, or says every reason why not. */
export function takeTransferStep(
  file: PhaseTransferFile,
  action: PhaseTransferAction,
  step: Step,
): Result<Stepped<PhaseTransferFile>> {
  const { transfer } = file;
  const dayRefusals = stepDayRefusals(step, transfer.stateSince);
  if (dayRefusals.length > 0) return refused(...dayRefusals);
  const next = attempt(phaseTransferMachine, { from: transfer.state, action, role: step.by.role, facts: {} });
  if (!next.ok) return next;
  const finalSentOn = action === 'nameSetting' ? step.on : null;
  const changed = { ...transfer, state: next.value, stateSince: step.on, finalSentOn, endedOn: step.on };
  return accepted(
    settleTransfer({ ...file, transfer: changed }, step, {
      action,
      fromState: transfer.state,
      toState: next.value,
    }),
  );
}

/** Opens a phase transfer: planned a year ahead, or brought in. */
export function openTransfer(
  transfer: PhaseTransfer,
  action: 'plan' | 'broughtIn',
  step: Step,
): Stepped<PhaseTransferFile> {
  const line = { action, fromState: null, toState: transfer.state };
  return settleTransfer({ transfer, waits: [], deadlines: [] }, step, line);
}

/** Brings the waits and deadlines into line with the facts as they now are, and words the line of history. */
export function settleTransfer(
  file: PhaseTransferFile,
  step: Step,
  line: { action: string; fromState: string | null; toState: string },
): Stepped<PhaseTransferFile> {
  const { transfer } = file;
  const rows = phaseTransferDeadlines(transfer);
  const ref = phaseTransferRef(transfer);
  const waits = followWaits(file.waits, phaseTransferWaits(transfer, rows), ref, step);
  const { deadlines, moved } = followDeadlines(file.deadlines, rows, ref, transfer.ruleSetId, step);
  const draft = { ...line, subjectId: null, happenedOn: step.on, movedDeadlines: moved };
  return { file: { transfer, waits, deadlines }, line: draft };
}
