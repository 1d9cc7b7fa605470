import {
  civilDateOf,
  monthOf,
  phaseTransferYear,
  yearOf,
  type CivilDate,
  type PhaseTransfer,
  type Sen2Person,
} from '@ehc/domain';
import { requestPath, type Guesses } from './guesses';
import type { PlanTold } from './plans-of';

const SEPTEMBER = 9;

export type TransferTold = Pick<
  PhaseTransfer,
  'transfer' | 'transferOn' | 'state' | 'stateSince' | 'finalSentOn' | 'endedOn'
>;

/** The move to the next phase that the plan's due date speaks of. From which phase to which the child's age tells. */
export function transferTold(plan: PlanTold, person: Sen2Person, guesses: Guesses): TransferTold | null {
  const dueBy = plan.active?.phaseTransferDueDate ?? null;
  if (dueBy === null) return null;
  const transfer = phaseTransferYear(person.personBirthDate, dueBy)?.transfer;
  if (transfer === undefined) {
    const message =
      "By the person's age, no move to another phase of education is near, so we brought none in. Add it in the case if there is one.";
    guesses.query(`${requestPath(plan.place)}/ActivePlans/PhaseTransferDueDate`, 'transferUnknown', message);
    return null;
  }
  const final = plan.active?.phaseTransferFinalDate ?? null;
  const day = { finalSentOn: final, endedOn: final, stateSince: final ?? plan.firstMadeOn };
  return { transfer, transferOn: transferDay(dueBy), state: final === null ? 'due' : 'named', ...day };
}

/** The beginning of the school year after the one in which the plan is due. */
const transferDay = (dueBy: CivilDate): CivilDate =>
  civilDateOf(monthOf(dueBy) >= SEPTEMBER ? yearOf(dueBy) + 1 : yearOf(dueBy), SEPTEMBER, 1);
