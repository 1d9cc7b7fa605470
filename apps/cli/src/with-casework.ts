import { CaseworkModule, migrate } from '@ehc/casework';
import { Clock, type Config } from '@ehc/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { withDatabase } from './with-database';

type Work<T> = (app: INestApplicationContext) => Promise<T>;

/** Runs a command's work with the casework's use cases, on a database that is up to date. */
export function withCasework<T>(config: Config, work: Work<T>): Promise<T> {
  return withDatabase(config, async ({ url }) => {
    await migrate(url);
    return onCasework(config, url, work);
  });
}

/** Runs work with the casework's use cases on a database that is there and up to date. */
export async function onCasework<T>(config: Config, url: string, work: Work<T>): Promise<T> {
  const module = CaseworkModule.on(url, new Clock(config.fixedDay));
  const app = await NestFactory.createApplicationContext(module, { logger: ['error'], abortOnError: false });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
