import { CaseworkModule, OpenSession } from '@ehc/casework';
import { civilDate } from '@ehc/domain';
import { Clock } from '@ehc/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { createApp } from '../../apps/web/src/create-app';
import type { WebSettings } from '../../apps/web/src/web-settings';
import { buildAssetsOnce } from './assets';
import { freePort } from './free-port';

/** A web server of one test's own, that answers at `url`. */
export interface RunningWeb {
  readonly url: string;
  readonly app: NestFastifyApplication;
  close(): Promise<void>;
}

export interface WebOptions {
  readonly databaseUrl: string;
  readonly clock?: Clock;
  readonly settings?: Partial<WebSettings>;
  readonly port?: number;
}

/** Settings with the demonstration's sign-in, as `npm start` has them. */
export function testSettings(port: number, changes: Partial<WebSettings> = {}): WebSettings {
  return {
    publicUrl: `http://localhost:${port}`,
    host: 'localhost',
    port,
    production: false,
    serviceName: 'EHC casework',
    accentColour: '#00594f',
    helpContact: 'your service desk',
    mailDelivery: 'mailbox',
    signIn: { kind: 'demonstration' },
    ...changes,
  };
}

/** Starts the web server on a free port. Its day is Tuesday 3 March 2026 unless told otherwise. */
export async function startWeb({
  databaseUrl,
  clock,
  settings = {},
  port: wanted,
}: WebOptions): Promise<RunningWeb> {
  buildAssetsOnce();
  const port = wanted ?? (await freePort());
  const used = testSettings(port, settings);
  const today = clock ?? new Clock(civilDate('2026-03-03'));
  const casework = CaseworkModule.on(databaseUrl, today);
  const app = await createApp({
    settings: used,
    casework,
    logger: pino({ level: process.env['EHC_TEST_LOG'] ?? 'silent' }),
  });
  await app.listen(port, '127.0.0.1');
  return { url: used.publicUrl, app, close: () => app.close() };
}

/** The cookie of somebody who has signed in, and the token for their forms. */
export async function signedIn(
  web: RunningWeb,
  staffId: string,
): Promise<{ cookie: string; csrfToken: string }> {
  const opened = await web.app.get(OpenSession, { strict: false }).run({ staffId, data: {} });
  return { cookie: `ehc=${opened.token}`, csrfToken: opened.session.csrfToken };
}
