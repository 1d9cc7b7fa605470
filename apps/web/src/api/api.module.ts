import { Module } from '@nestjs/common';
import { BreakdownController } from './breakdown/breakdown.controller';
import { OpenApiController } from './openapi/openapi.controller';
import { OverdueReviewsApiController } from './overdue-reviews/overdue-reviews.controller';
import { SessionController } from './session.controller';

/** The REST API, a controller per capability. */
@Module({
  controllers: [BreakdownController, OpenApiController, OverdueReviewsApiController, SessionController],
})
export class ApiModule {}
