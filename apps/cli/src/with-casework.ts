import { CaseworkModule, migrate } from '@ehc/casework';
import { Clock, type Config } from '@ehc/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { withDatabase } from './with-database';

/** Runs a command's work with the casework's use cases, on a database that is up to date. */
export function withCasework<T>(
  config: Config,
  work: (app: INestApplicationContext) => Promise<T>,
): Promise<T> {
  return withDatabase(config, async ({ url }) => {
    await migrate(url);
    const module = CaseworkModule.on(url, new Clock(config.fixedDay));
    const app = await NestFactory.createApplicationContext(module, {
      logger: ['error'],
      abortOnError: false,
    });
    try {
      return await work(app);
    } finally {
      await app.close();
    }
  });
}
