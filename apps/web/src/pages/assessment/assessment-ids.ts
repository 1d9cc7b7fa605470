/** What the address of every page about one assessment names. */
export interface AssessmentIds extends Record<string, string> {
  readonly childId: string;
  readonly assessmentId: string;
}

/** What the address of a page about one exception names. */
export interface ExceptionIds extends AssessmentIds {
  readonly exceptionId: string;
}

/** What the address of a page about one request for advice names. */
export interface AdviceIds extends AssessmentIds {
  readonly adviceRequestId: string;
}
