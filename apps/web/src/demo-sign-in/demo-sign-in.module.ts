import { Module } from '@nestjs/common';
import { Provider } from 'oidc-provider';
import { WEB_SETTINGS } from '../web-settings';
import { DemoSignInController } from './demo-sign-in.controller';
import { demonstrationProvider } from './provider';

/** Signing in without accounts, for trying the service out. Never in production. */
@Module({
  controllers: [DemoSignInController],
  providers: [{ provide: Provider, inject: [WEB_SETTINGS], useFactory: demonstrationProvider }],
})
export class DemoSignInModule {}
