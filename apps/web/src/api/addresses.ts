import type { MatterKind } from '@ehc/domain';

/** Every address of the API that an answer names. */
export const apiAddresses = {
  child: (childId: string) => `/api/v1/children/${childId}`,
  annualReview: (id: string) => `/api/v1/annual-reviews/${id}`,
  assessment: (id: string) => `/api/v1/assessments/${id}`,
  recordException: (assessmentId: string) => `/api/v1/assessments/${assessmentId}/record-exception`,
  withdrawException: (assessmentId: string, exceptionId: string) =>
    `/api/v1/assessments/${assessmentId}/exceptions/${exceptionId}/withdraw`,
  chase: (waitId: string) => `/api/v1/waits/${waitId}/chase`,
} as const;

/** Which call takes a step of a review. What is not here is not offered by the API yet. */
const REVIEW_CALLS: Readonly<Record<string, string>> = {
  classify: 'classify',
  recordMeeting: 'record-meeting',
  recordReport: 'record-report',
  maintainPlan: 'decide',
  proposeAmendments: 'decide',
  ceasePlan: 'decide',
};
const ASSESSMENT_CALLS: Readonly<Record<string, string>> = { classify: 'classify' };
const ADVICE_CALLS: Readonly<Record<string, string>> = { recordReceived: 'record-arrived' };

/** Where to read a matter by itself; null where there is no such address. */
export function matterHref(kind: MatterKind, id: string): string | null {
  return kind === 'phaseTransfer' ? null : apiAddresses[kind](id);
}

/** Where to send a step of a matter; null where the API does not offer it. */
export function stepHref(kind: MatterKind, id: string, action: string): string | null {
  const href = matterHref(kind, id);
  const call = kind === 'assessment' ? ASSESSMENT_CALLS[action] : REVIEW_CALLS[action];
  return href === null || call === undefined ? null : `${href}/${call}`;
}

/** Where to send a step of a request for advice. */
export function adviceHref(assessmentId: string, adviceRequestId: string, action: string): string | null {
  const call = ADVICE_CALLS[action];
  if (call === undefined) return null;
  return `${apiAddresses.assessment(assessmentId)}/advice-requests/${adviceRequestId}/${call}`;
}
