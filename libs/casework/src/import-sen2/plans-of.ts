import {
  CEASE_REASONS,
  laterOf,
  type CivilDate,
  type Plan,
  type Sen2ActivePlans,
  type Sen2Person,
  type Sen2Request,
} from '@ehc/domain';
import { requestPath, type Guesses } from './guesses';

/** A plan that the return names, and what it says of its present course. */
export interface PlanTold extends Pick<
  Plan,
  'state' | 'firstMadeOn' | 'issuedOn' | 'ceasedOn' | 'ceaseReason'
> {
  /** The place of its request in the file. */
  readonly place: number;
  readonly active: Sen2ActivePlans | null;
}

/** The plans that a person has or had. A child has one plan in force at most: of several, the newest. */
export function plansTold(person: Sen2Person, places: readonly number[], guesses: Guesses): PlanTold[] {
  const plans = person.requests.flatMap(
    (request, at) => planTold(request, places[at] ?? at + 1, guesses) ?? [],
  );
  const inForce = plans.filter(({ state }) => state === 'current').sort(newestFirst);
  const [kept, ...others] = inForce;
  for (const { place } of others) {
    const message = `Two plans of this person are in force. We brought in the one that began on ${kept?.firstMadeOn ?? ''}: end the other, or take it out.`;
    guesses.query(`${namedPlanPath(place)}/StartDate`, 'secondPlan', message);
  }
  return plans.filter((plan) => !others.includes(plan));
}

const newestFirst = (a: PlanTold, b: PlanTold): number => (a.firstMadeOn < b.firstMadeOn ? 1 : -1);
const namedPlanPath = (place: number): string => `${requestPath(place)}/Assessment/NamedPlan`;

function planTold(request: Sen2Request, place: number, guesses: Guesses): PlanTold | null {
  const named = request.assessment?.namedPlan;
  if (!named) return null;
  const firstMadeOn = startOf(request, place, guesses);
  if (firstMadeOn === null) return null;
  const { ceaseDate: ceasedOn, ceaseReason } = named;
  const sentAgainOn = request.activePlans?.phaseTransferFinalDate ?? firstMadeOn;
  return {
    place,
    active: request.activePlans,
    state: ceasedOn === null ? 'current' : 'ceased',
    firstMadeOn,
    issuedOn: laterOf(firstMadeOn, sentAgainOn),
    ceasedOn,
    ceaseReason: ceaseReason === null ? null : CEASE_REASONS[ceaseReason],
  };
}

/** The day of the plan; where it is missing, the day on which the assessment ended in a plan. */
function startOf({ assessment }: Sen2Request, place: number, guesses: Guesses): CivilDate | null {
  const start = assessment?.namedPlan?.startDate ?? null;
  if (start !== null) return start;
  const issued = assessment?.assessmentOutcome === 'Y' ? assessment.assessmentOutcomeDate : null;
  const path = `${namedPlanPath(place)}/StartDate`;
  if (issued === null) {
    const message =
      'No day tells when this plan was made, so the plan and its reviews stay out. Give StartDate and bring the file in again.';
    guesses.query(path, 'planLeftOut', message);
  } else {
    const message = `The day of this plan is not here. We took the day on which the assessment ended, ${issued}.`;
    guesses.query(path, 'dayGuessed', message);
  }
  return issued;
}
