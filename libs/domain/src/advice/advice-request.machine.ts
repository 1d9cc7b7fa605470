import { machineFor } from '../machine/machine';

/** What the rules need to know about a step on an advice request. */
export interface AdviceFacts {
  /** Why a nil return or a return for clarification was made. */
  readonly reason: string | null;
}

const reasonGiven = {
  code: 'reasonMissing',
  message: 'Give the reason',
  field: 'reason',
  holds: ({ reason }: AdviceFacts) => reason !== null && reason.trim() !== '',
};

const CASEWORK = ['caseworker', 'manager'] as const;

/** One request for advice, from asking to reading it. "Received late" is kept for ever: no state hides it. */
export const adviceRequestMachine = machineFor<AdviceFacts>()({
  name: 'adviceRequest',
  initial: 'notSent',
  states: {
    notSent: { label: 'To be asked for' },
    sent: { label: 'Asked for' },
    acknowledged: { label: 'Request acknowledged' },
    allocated: { label: 'Given to an adviser' },
    visitBooked: { label: 'Visit booked' },
    received: { label: 'Arrived, to be read' },
    returnedForClarification: { label: 'Sent back with questions' },
    accepted: { label: 'Accepted', final: true },
    nilReturn: { label: 'Nothing to say, with the reason', final: true },
    notRequired: { label: 'Not needed: existing advice is enough', final: true },
    cancelled: { label: 'Cancelled', final: true },
  },
  actions: {
    send: { label: 'Ask for the advice', from: ['notSent'], to: 'sent', by: CASEWORK },
    acknowledge: {
      label: 'Record that they have the request',
      from: ['sent'],
      to: 'acknowledged',
      by: CASEWORK,
    },
    allocate: {
      label: 'Record who will write it',
      from: ['sent', 'acknowledged'],
      to: 'allocated',
      by: CASEWORK,
    },
    bookVisit: {
      label: 'Record the visit date',
      from: ['sent', 'acknowledged', 'allocated'],
      to: 'visitBooked',
      by: CASEWORK,
    },
    recordReceived: {
      label: 'Record that advice arrived',
      from: ['sent', 'acknowledged', 'allocated', 'visitBooked', 'returnedForClarification'],
      to: 'received',
      by: CASEWORK,
    },
    accept: { label: 'Accept the advice', from: ['received'], to: 'accepted', by: CASEWORK },
    returnForClarification: {
      label: 'Send the advice back with questions',
      from: ['received'],
      to: 'returnedForClarification',
      by: CASEWORK,
      when: [reasonGiven],
    },
    recordNilReturn: {
      label: 'Record that they have nothing to say',
      from: ['sent', 'acknowledged', 'allocated', 'visitBooked', 'returnedForClarification'],
      to: 'nilReturn',
      by: CASEWORK,
      when: [reasonGiven],
    },
    markNotRequired: {
      label: 'Use existing advice instead',
      from: ['notSent', 'sent'],
      to: 'notRequired',
      by: CASEWORK,
      when: [reasonGiven],
    },
    cancel: {
      label: 'Cancel the request',
      from: ['notSent', 'sent', 'acknowledged', 'allocated', 'visitBooked'],
      to: 'cancelled',
      by: CASEWORK,
      when: [reasonGiven],
    },
  },
});

export type AdviceRequestState = keyof typeof adviceRequestMachine.states;
export type AdviceRequestAction = keyof typeof adviceRequestMachine.actions;
