import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { ApiModule } from './api/api.module';
import { DemoSignInModule } from './demo-sign-in/demo-sign-in.module';
import { ErrorFilter } from './errors/error.filter';
import { HealthController } from './health/health.controller';
import { PagesModule } from './pages/pages.module';
import { AuditInterceptor } from './permission/audit.interceptor';
import { ForgeryGuard } from './permission/forgery.guard';
import { PermissionGuard } from './permission/permission.guard';
import { Routes } from './permission/routes';
import { SettingsModule } from './settings.module';
import { SignInModule } from './sign-in/sign-in.module';
import type { WebSettings } from './web-settings';

/** A global module that offers the use cases. */
export type Casework = DynamicModule | Type;

/** The web server: pages, API, sign-in, and what stands at each door. */
@Module({})
export class AppModule {
  static with(settings: WebSettings, casework: Casework): DynamicModule {
    const parts = [
      casework,
      SettingsModule.with(settings),
      DiscoveryModule,
      SignInModule,
      PagesModule,
      ApiModule,
    ];
    return {
      module: AppModule,
      imports: settings.signIn.kind === 'demonstration' ? [...parts, DemoSignInModule] : parts,
      controllers: [HealthController],
      providers: [
        Routes,
        { provide: APP_FILTER, useClass: ErrorFilter },
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_GUARD, useClass: ForgeryGuard },
        { provide: APP_INTERCEPTOR, useClass: AuditInterceptor },
      ],
    };
  }
}
