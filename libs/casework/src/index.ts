export * from './import-csv/import-caseload';
export type { CaseloadImportReport } from './import-csv/caseload-report';
export { caseloadFile, readCaseload, type CaseloadItem } from './import-csv/read-csv';
export type { CaseloadSource } from './import-csv/csv-rows';
export type { CaseloadFault } from './import-csv/fault';
export type * from './import-csv/records';
export { UnreadableFile } from './import-file/unreadable-file';
export * from './import-run';
export * from './import-sen2/import-sen2';
export type { Sen2ImportReport } from './import-sen2/sen2-tally';
export { fingerprintOf } from './import-sen2/fingerprint';
export { checkReadable, readSen2 } from './import-sen2/read-sen2';
export type { Sen2Item, Sen2PersonItem, Sen2Readable, Sen2Source } from './import-sen2/read-sen2';
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
export * from './exception/record-exception';
export * from './exception/show-exception';
export * from './exception/withdraw-exception';
export * from './health/check-readiness';
export * from './notice/list-notices';
export * from './notice/list-notices-to-send';
export * from './notice/send-notice';
export type { AddressesImportReport } from './organisation-address/addresses-report';
export * from './organisation-address/import-addresses';
export * from './overdue-reviews/list-overdue-reviews';
export type * from './recording/receipt';
export * from './sign-in';
export * from './sign-in/actor';
export * from './term-dates/closures-for';
export * from './timer/list-failed-chases';
export * from './term-dates/import-term-dates';
export type { TermDatesImportReport } from './term-dates/term-dates-report';
export * from './timer/list-failed-rings';
export * from './timer/retry-failed-chases';
export * from './timer/retry-failed-rings';
export * from './timer/sweep-chases';
export * from './timer/sweep-deadlines';
export * from './verification/verify-history';
export * from './verification/verify-matters';
export * from './verification/verify-timers';
export * from './wait/chase-wait';
export { NO_ORGANISATION_ID, type TypedFilters } from './breakdown/case-filters';
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
