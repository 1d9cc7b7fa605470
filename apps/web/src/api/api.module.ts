import { Module } from '@nestjs/common';
import { SessionController } from './session.controller';

/** The REST API, a controller per capability. */
@Module({ controllers: [SessionController] })
export class ApiModule {}
