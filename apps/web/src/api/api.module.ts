import { Module } from '@nestjs/common';
import { BreakdownController } from './breakdown/breakdown.controller';
import { ChildApiController } from './child/child.controller';
import { MyWorkApiController } from './my-work/my-work.controller';
import { OpenApiController } from './openapi/openapi.controller';
import { OverdueReviewsApiController } from './overdue-reviews/overdue-reviews.controller';
import { SessionController } from './session.controller';

/** The REST API, a controller per capability. */
@Module({
  controllers: [
    BreakdownController,
    ChildApiController,
    MyWorkApiController,
    OpenApiController,
    OverdueReviewsApiController,
    SessionController,
  ],
})
export class ApiModule {}
