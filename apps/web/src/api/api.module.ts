import { Module } from '@nestjs/common';
import { AnnualReviewApiController } from './annual-review/annual-review.controller';
import { AssessmentApiController } from './assessment/assessment.controller';
import { BreakdownController } from './breakdown/breakdown.controller';
import { ChildApiController } from './child/child.controller';
import { ExceptionApiController } from './exception/exception.controller';
import { MyWorkApiController } from './my-work/my-work.controller';
import { OpenApiController } from './openapi/openapi.controller';
import { OverdueReviewsApiController } from './overdue-reviews/overdue-reviews.controller';
import { SessionController } from './session/session.controller';
import { WaitApiController } from './wait/wait.controller';

/** The REST API, a controller per capability. */
@Module({
  controllers: [
    AnnualReviewApiController,
    AssessmentApiController,
    BreakdownController,
    ChildApiController,
    ExceptionApiController,
    MyWorkApiController,
    OpenApiController,
    OverdueReviewsApiController,
    SessionController,
    WaitApiController,
  ],
})
export class ApiModule {}
