import type { CivilDate, Result, Step } from '@ehc/domain';
import { newId, Refused, type Clock } from '@ehc/platform';
import type { Actor } from '../sign-in/actor';

/** The circumstances of a step that a person takes: on a day, recorded today. */
export function stepBy({ staffId, role }: Actor, on: CivilDate, clock: Clock): Step {
  return { on, today: clock.today(), by: { staffId, role }, newId };
}

/** The value, or the rule's refusal thrown, which rolls the transaction back. */
export function orRefuse<T>(result: Result<T>): T {
  if (!result.ok) throw new Refused(result.refusals);
  return result.value;
}
