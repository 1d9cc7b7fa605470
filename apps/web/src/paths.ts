/**
 * Every address of the service. Nothing personal is ever part of one: a child is named by an id,
 * and what is searched for stays in the session.
 */
export const paths = {
  home: () => '/',
  signIn: () => '/sign-in',
  signInCallback: () => '/sign-in/callback',
  signOut: () => '/sign-out',
  signedOut: () => '/signed-out',
  myWork: (filters: Filters = {}) => withFilters('/my-work', filters),
  overdueReviews: (filters: Filters = {}) => withFilters('/overdue-reviews', filters),
  waitingFor: (filters: Filters = {}) => withFilters('/waiting-for', filters),
  breakdownCases: (filters: Filters) => withFilters('/waiting-for/cases', filters),
  mailbox: (filters: Filters = {}) => withFilters('/mailbox', filters),
  timersTryAgain: () => '/mailbox/try-again',
  findAChild: () => '/find-a-child',
  classifyReview: (childId: string, reviewId: string) =>
    `/children/${childId}/annual-reviews/${reviewId}/classify`,
  child: (childId: string, filters: Filters = {}) => withFilters(`/children/${childId}`, filters),
  adviceArrived: (childId: string, assessmentId: string, adviceRequestId: string) =>
    `/children/${childId}/assessments/${assessmentId}/advice/${adviceRequestId}/arrived`,
  classifyAssessment: (childId: string, assessmentId: string) =>
    `/children/${childId}/assessments/${assessmentId}/classify`,
  recordException: (childId: string, assessmentId: string) =>
    `/children/${childId}/assessments/${assessmentId}/record-exception`,
  exception: (childId: string, assessmentId: string, exceptionId: string) =>
    `/children/${childId}/assessments/${assessmentId}/exceptions/${exceptionId}`,
  withdrawException: (childId: string, assessmentId: string, exceptionId: string) =>
    `/children/${childId}/assessments/${assessmentId}/exceptions/${exceptionId}/withdraw`,
  reviewMeeting: (childId: string, reviewId: string) =>
    `/children/${childId}/annual-reviews/${reviewId}/meeting`,
  reviewReport: (childId: string, reviewId: string) =>
    `/children/${childId}/annual-reviews/${reviewId}/report`,
  reviewDecision: (childId: string, reviewId: string) =>
    `/children/${childId}/annual-reviews/${reviewId}/decide`,
  chase: (childId: string, waitId: string) => `/children/${childId}/waits/${waitId}/chase`,
  imports: (filters: Filters = {}) => withFilters('/imports', filters),
  import: (importId: string, filters: Filters = {}) => withFilters(`/imports/${importId}`, filters),
  importStep: (importId: string, step: 'confirm' | 'cancel') => `/imports/${importId}/${step}`,
  importReport: (importId: string) => `/imports/${importId}/report`,
  timetable: () => '/timetable',
  timetableOf: (process: string) => `/timetable/${process}`,
  timetableCalendar: (process: string) => `/timetable/${process}/calendar`,
  helpOrder: () => '/help/order',
  helpDefinitions: () => '/help/definitions',
  accessibility: () => '/accessibility',
  asset: (file: string) => `/assets/${file}`,
} as const;

export type Filters = Readonly<Record<string, string | undefined>>;

function withFilters(path: string, filters: Filters): string {
  const chosen = Object.entries(filters).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return chosen.length > 0 ? `${path}?${new URLSearchParams(chosen).toString()}` : path;
}
