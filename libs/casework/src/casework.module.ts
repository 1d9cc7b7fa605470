import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '@ehc/persistence';
import { Clock } from '@ehc/platform';
import { CheckReadiness } from './health/check-readiness';
import { signInUseCases } from './sign-in';

const useCases = [CheckReadiness, ...signInUseCases];

/** What an app needs to be told before it can offer the use cases. */
export interface CaseworkOptions {
  readonly databaseUrl: string;
  readonly clock: Clock;
}

/** Offers every use case to the app that imports it. The database closes with the app. */
@Global()
@Module({})
export class CaseworkModule implements OnApplicationShutdown {
  constructor(private readonly database: Database) {}

  /** Rejects where the database does not answer. */
  static async open({ databaseUrl, clock }: CaseworkOptions): Promise<DynamicModule> {
    const database = await Database.open(databaseUrl);
    const providers = [{ provide: Database, useValue: database }, { provide: Clock, useValue: clock }, ...useCases];
    return { module: CaseworkModule, providers, exports: [Clock, ...useCases] };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}
