import { Module } from '@nestjs/common';
import { ChildApiController } from './child/child.controller';
import { MyWorkApiController } from './my-work/my-work.controller';
import { SessionController } from './session.controller';

/** The REST API, a controller per capability. */
@Module({ controllers: [ChildApiController, MyWorkApiController, SessionController] })
export class ApiModule {}
