import {
  adviceRequestMachine,
  annualReviewMachine,
  assessmentMachine,
  phaseTransferMachine,
  WORK_ITEM_KINDS,
} from '@ehc/domain';
import { HISTORY_WORDS } from './history-words';

const machines = [adviceRequestMachine, annualReviewMachine, assessmentMachine, phaseTransferMachine];
const actions = machines.flatMap((machine) => Object.keys(machine.actions));

it.each([...new Set([...actions, ...WORK_ITEM_KINDS])])('%s has words for the timeline', (action) => {
  expect(HISTORY_WORDS[action]).toEqual(expect.any(String));
});
