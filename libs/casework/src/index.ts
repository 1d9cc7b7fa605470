export * from './annual-review/decide-review';
export * from './annual-review/record-review-meeting';
export * from './annual-review/record-review-report';
export * from './assessment/record-advice-arrived';
export * from './authority/choose-authority';
export * from './breakdown/breakdown';
export * from './breakdown/breakdown-json';
export * from './breakdown/list-breakdown-cases';
export * from './breakdown/show-breakdown';
export * from './casework.module';
export * from './demonstration/load-demonstration';
export * from './desk';
export * from './health/check-readiness';
export * from './overdue-reviews/list-overdue-reviews';
export * from './sign-in';
export * from './sign-in/actor';
export * from './timer/list-failed-rings';
export * from './timer/retry-failed-rings';
export * from './timer/sweep-deadlines';
export * from './verification/verify-history';
export * from './verification/verify-matters';
export * from './wait/chase-wait';
export type * from './import-csv/records';
export type { CaseloadFault } from './import-csv/fault';
export type { CaseloadSource } from './import-csv/csv-rows';
export type { Sen2Item, Sen2PersonItem, Sen2Readable, Sen2Source } from './import-sen2/read-sen2';
export { NO_ORGANISATION_ID, type TypedFilters } from './breakdown/case-filters';
export { UnreadableFile } from './import-file/unreadable-file';
export { caseloadFile, readCaseload, type CaseloadItem } from './import-csv/read-csv';
export { checkReadable, readSen2 } from './import-sen2/read-sen2';
export { fingerprintOf } from './import-sen2/fingerprint';
export { migrate } from '@ehc/persistence';
export { type CaseCursor, type CaseRow } from '@ehc/persistence';
export { type OverdueReviewCursor, type OverdueReviewRow } from '@ehc/persistence';
export {
  OVERDUE_REVIEW_FILTERS,
  OVERDUE_STEPS,
  YEAR_FILTERS,
  type OverdueReviewFilter,
  type TypedOverdueReviewFilters,
} from './overdue-reviews/overdue-review-filters';
