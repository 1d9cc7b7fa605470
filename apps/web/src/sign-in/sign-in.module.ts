import { Module } from '@nestjs/common';
import { IdentityProvider } from './identity-provider';
import { SignInController } from './sign-in.controller';
import { Visitors } from './visitors';

@Module({ controllers: [SignInController], providers: [IdentityProvider, Visitors], exports: [Visitors] })
export class SignInModule {}
