import { machineFor } from '../machine/machine';

/** A move between phases of education: open until a plan names the new setting. */
export const phaseTransferMachine = machineFor<Record<string, never>>()({
  name: 'phaseTransfer',
  initial: 'due',
  states: {
    due: { label: 'New setting to be named' },
    named: { label: 'New setting named in the plan', final: true },
    notNeeded: { label: 'No transfer after all', final: true },
  },
  actions: {
    nameSetting: {
      label: 'Record the plan that names the new setting',
      from: ['due'],
      to: 'named',
      by: ['caseworker', 'backlogOfficer', 'manager'],
    },
    markNotNeeded: {
      label: 'Record that there is no transfer',
      from: ['due'],
      to: 'notNeeded',
      by: ['caseworker', 'backlogOfficer', 'manager'],
    },
  },
});

export type PhaseTransferState = keyof typeof phaseTransferMachine.states;
export type PhaseTransferAction = keyof typeof phaseTransferMachine.actions;
