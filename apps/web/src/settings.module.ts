import { Global, Module, type DynamicModule } from '@nestjs/common';
import { WEB_SETTINGS, type WebSettings } from './web-settings';

/** Makes the settings known to every part. */
@Global()
@Module({})
export class SettingsModule {
  static with(settings: WebSettings): DynamicModule {
    return {
      module: SettingsModule,
      providers: [{ provide: WEB_SETTINGS, useValue: settings }],
      exports: [WEB_SETTINGS],
    };
  }
}
