export * from './advice/advice-request';
export * from './advice/advice-request.machine';
export * from './annual-review/annual-review';
export * from './annual-review/annual-review-deadlines';
export * from './annual-review/annual-review-file';
export * from './annual-review/annual-review-steps';
export * from './annual-review/annual-review-waits';
export {
  annualReviewMachine,
  REVIEW_OPEN_STATES,
  type AnnualReviewAction,
  type AnnualReviewState,
} from './annual-review/annual-review.machine';
export * from './annual-review/correct-review';
export * from './annual-review/next-review';
export * from './assessment/assessment';
export * from './assessment/assessment-deadlines';
export * from './assessment/assessment-file';
export * from './assessment/assessment-steps';
export * from './assessment/assessment-waits';
export * from './assessment/correct-assessment';
export {
  ASSESSMENT_OPEN_STATES,
  assessmentMachine,
  type AssessmentAction,
  type AssessmentState,
} from './assessment/assessment.machine';
export * from './calendar/bank-holidays';
export * from './calendar/working-days';
export * from './civil-date';
export * from './counting';
export * from './exception/exception-steps';
export * from './exception/recorded-exception';
export * from './exception/what-it-excuses';
export * from './identifiers';
export * from './machine/machine';
export * from './matter/chase';
export * from './matter/deadline';
export * from './matter/history-line';
export * from './matter/matter';
export * from './matter/parties';
export * from './matter/ring';
export * from './matter/step';
export * from './matter/verification';
export * from './matter/wait';
export * from './matter/work-item';
export * from './notice/served-on';
export * from './people/child';
export * from './people/organisation';
export * from './people/roles';
export * from './people/staff-member';
export * from './phase-transfer/phase-transfer';
export * from './phase-transfer/correct-transfer';
export * from './phase-transfer/phase-transfer-steps';
export * from './phase-transfer/phase-transfer.machine';
export * from './plan/plan';
export * from './result';
export * from './rule-set/rule-set';
export * from './rule-set/rule-sets';
export * from './school-year';
export * from './term-dates/closures-between';
export * from './term-dates/term';
export * from './timetable/appeal-timetable';
export * from './sen2';
export * from './timetable/assessment-timetable';
export * from './timetable/authority-transfer-timetable';
export * from './timetable/concession-timetable';
export * from './timetable/contract/document';
export type { CaseLimit, CaseTimetable } from './timetable/contract/case-timetable';
export type { Fault, FaultReason } from './timetable/contract/fault';
export type { BarRow, LimitRow, ResultRow, TimelinessRow } from './timetable/contract/result-row';
export * from './timetable/contract/timetable';
export * from './timetable/derivation';
export * from './timetable/direct-payment-timetable';
export * from './timetable/exceptions';
export * from './timetable/excusing-facts';
export * from './timetable/phase-transfer-timetable';
export * from './timetable/higher-education-timetable';
export * from './timetable/mediation-timetable';
export * from './timetable/plan-timeliness';
export * from './timetable/reassessment-timetable';
export * from './timetable/recommendation-timetable';
export * from './timetable/review-timetable';
export * from './timetable/row';
export * from './timetable/rules';
export * from './my-work/pressing-deadline';
export * from './my-work/things-to-do';
export * from './my-work/whose-turn';
export * from './my-work/work-order';
export * from './matter/deadline-derivation';
export * from './people/child-search';
export type { RuleInWords, RuleKind, StepOwner } from './timetable/rules/rule-in-words';
export * from './figures/age-bands';
export * from './figures/assessment-figures';
export * from './figures/figure';
export * from './figures/figures';
export * from './figures/lateness-bands';
export * from './figures/plan-figures';
export * from './figures/review-figures';
export * from './figures/rounding';
export * from './figures/timeliness-months';
export * from './timetable/tribunal-order-timetable';
export * from './timetable/young-person-timetable';
export * from './annual-review/comments-until';
