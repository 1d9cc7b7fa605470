import { ClassifyReviewController } from './annual-review/classify/page.controller';
import { DecideReviewController } from './annual-review/decide/page.controller';
import { RecordMeetingController } from './annual-review/record-meeting/page.controller';
import { RecordReportController } from './annual-review/record-report/page.controller';
import { ClassifyAssessmentController } from './assessment/classify/page.controller';
import { AdviceArrivedController } from './assessment/record-advice-arrived/page.controller';
import { ChildController } from './child/page.controller';
import { RecordExceptionController } from './exception/record/page.controller';
import { ExceptionController } from './exception/show/page.controller';
import { WithdrawExceptionController } from './exception/withdraw/page.controller';
import { ChaseController } from './wait/chase/page.controller';

/** A child's case, and a form for each step that can be taken there. */
export const caseControllers = [
  AdviceArrivedController,
  ChaseController,
  ChildController,
  ClassifyAssessmentController,
  ClassifyReviewController,
  DecideReviewController,
  ExceptionController,
  RecordExceptionController,
  RecordMeetingController,
  RecordReportController,
  WithdrawExceptionController,
];
