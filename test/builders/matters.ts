import {
  civilDate,
  ruleSetInForceOn,
  scheduledReview,
  type AdviceRequest,
  type AdviceType,
  type AnnualReview,
  type Assessment,
  type Child,
  type CivilDate,
  type Organisation,
  type Plan,
  type Step,
} from '@ehc/domain';
import { newId } from '@ehc/platform';

/** A step that the system itself takes, recorded on the day on which it happened. */
export const stepOn = (on: CivilDate, changes: Partial<Step> = {}): Step => ({
  on,
  today: on,
  by: { staffId: null, role: 'caseworker' },
  newId,
  ...changes,
});

/** A review that nothing has happened to yet. */
export function aReview({ bornOn }: Child, plan: Plan, setting: Organisation | null = null): AnnualReview {
  const { authorityId, childId, id: planId, firstMadeOn: yearFromOn } = plan;
  const ledBy = setting ? 'setting' : 'authority';
  const beginning = { id: newId(), authorityId, childId, planId, yearFromOn, bornOn, ledBy } as const;
  return scheduledReview({ ...beginning, yearFrom: 'planFirstMade', organisationId: setting?.id ?? null });
}

/** A request for an assessment that has just been logged. */
export function anAssessment({ authorityId, id }: Child, receivedOn = civilDate('2026-02-03')): Assessment {
  return {
    id: newId(),
    authorityId,
    childId: id,
    kind: 'first',
    ruleSetId: ruleSetInForceOn(receivedOn).id,
    state: 'requested',
    stateSince: receivedOn,
    receivedOn,
    requestedBy: 'family',
    decisionNotifiedOn: null,
    refusalNotifiedOn: null,
    draftSentOn: null,
    draftMethod: null,
    finalSentOn: null,
    endedOn: null,
    exceptionReported: false,
  };
}

/** A request for advice that is still to be sent. */
export function anAdviceRequest(
  { authorityId, childId, id }: Assessment,
  adviceType: AdviceType,
  organisationId: string | null = null,
  from = civilDate('2026-03-03'),
): AdviceRequest {
  const beginning = {
    id: newId(),
    authorityId,
    childId,
    assessmentId: id,
    adviceType,
    organisationId,
  } as const;
  return {
    ...beginning,
    state: 'notSent',
    stateSince: from,
    sentOn: null,
    bodyReceivedOn: null,
    receivedOn: null,
  };
}
