import type { Sen2PersonAsRead } from '../records';
import type {
  ActivePlace,
  AssessmentPlace,
  PlacementPlace,
  PlanPlace,
  Place,
  RequestPlace,
  SettingPlace,
} from './rule';

export const personIn = (person: Sen2PersonAsRead): Place[] => [{ at: '', person }];

export const requestsIn = (person: Sen2PersonAsRead): RequestPlace[] =>
  person.requests.map((request, place) => ({ at: `Requests[${place + 1}]/`, person, request }));

export const assessmentsIn = (person: Sen2PersonAsRead): AssessmentPlace[] =>
  requestsIn(person).flatMap(({ at, request }) =>
    request.assessment ? [{ at: `${at}Assessment/`, person, request, assessment: request.assessment }] : [],
  );

export const plansIn = (person: Sen2PersonAsRead): PlanPlace[] =>
  assessmentsIn(person).flatMap((above) => {
    const plan = above.assessment.namedPlan;
    return plan ? [{ ...above, at: `${above.at}NamedPlan/`, plan }] : [];
  });

export const activePlansIn = (person: Sen2PersonAsRead): ActivePlace[] =>
  requestsIn(person).flatMap(({ at, request }) => {
    const { activePlans, assessment } = request;
    const plan = assessment?.namedPlan ?? null;
    return activePlans ? [{ at: `${at}ActivePlans/`, person, request, active: activePlans, plan }] : [];
  });

export const placementsIn = (person: Sen2PersonAsRead): PlacementPlace[] =>
  activePlansIn(person).flatMap((above) =>
    above.active.placements.map((setting, place) => ({
      ...above,
      at: `${above.at}PlacementDetail[${place + 1}]/`,
      setting,
    })),
  );

const planDetailsIn = (person: Sen2PersonAsRead): SettingPlace[] =>
  plansIn(person).flatMap(({ at, request, plan }) =>
    plan.planDetails.map((setting, place) => ({
      at: `${at}PlanDetail[${place + 1}]/`,
      person,
      request,
      setting,
    })),
  );

/** Every setting, named or attended. */
export const settingsIn = (person: Sen2PersonAsRead): SettingPlace[] => [
  ...planDetailsIn(person),
  ...placementsIn(person),
];
