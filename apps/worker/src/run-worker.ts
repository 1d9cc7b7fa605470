import {
  CaseworkModule,
  ListNoticesToSend,
  SendNotice,
  SweepChases,
  SweepDeadlines,
  SweepImports,
} from '@ehc/casework';
import { Clock, smtpCarrier, type Config, type Logger, type MailCarrier } from '@ehc/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { NestApplicationContextOptions } from '@nestjs/common/interfaces/nest-application-context-options.interface';
import { NestFactory } from '@nestjs/core';
import { runOutbox } from './run-outbox';
import { runTimers } from './run-timers';
import { SparingLog } from './sparing-log';
import { SWEEP_NAMES, SWEEPS, type Sweeps } from './sweeps';
import { keepTrying } from './waiting';

/**
 * One for each of the other sweeps and two for messages that are being sent. Two imports at once hold four each: two
 * locks, what they write, and how far they are.
 */
const DATABASE_CONNECTIONS = 12;
const MAILS_EACH_SECOND = 10;

/** What it logs once the database has answered, and its tables are the right ones. */
export const WORKER_STARTED = 'The worker has started';

/** We log ourselves, and a start that failed is tried again. */
const QUIET = Object.assign(new NestApplicationContextOptions(), {
  logger: false,
  abortOnError: false,
} as const);

export type WorkerSettings = Pick<Config, 'redisUrl' | 'fixedDay' | 'publicUrl' | 'mail' | 'mailDelivery'> & {
  readonly databaseUrl: string;
};

/**
 * Sweeps once at the start, and then whenever the queue says so, until the signal is aborted. Where the database or
 * the queue is away it keeps trying, and says so once a minute.
 */
export async function runWorker(
  settings: WorkerSettings,
  logger: Logger,
  signal: AbortSignal,
): Promise<void> {
  const log = new SparingLog(logger);
  const open = () => openCasework(settings);
  const casework = await keepTrying('The database does not answer', open, log, signal);
  if (!casework) return;
  logger.info(WORKER_STARTED);
  try {
    const sweeps = sweepsOf(casework, settings, logger);
    const { imports, ...times } = SWEEPS;
    const common = { home: settings, sweeps, log, signal };
    const queues = [
      { ...common, times },
      { ...common, queue: 'imports', times: { imports } },
    ];
    await Promise.all([
      ...SWEEP_NAMES.map((name) => keepTrying('A sweep failed', () => sweeps[name](signal), log, signal)),
      ...queues.map((queue) => keepTrying('The queue does not answer', () => runTimers(queue), log, signal)),
      keepTrying(
        'The queue does not answer',
        () => sendMessages(casework, settings, log, signal),
        log,
        signal,
      ),
    ]);
  } finally {
    await casework.close();
  }
}

function openCasework({ databaseUrl, fixedDay }: WorkerSettings): Promise<INestApplicationContext> {
  const casework = CaseworkModule.on(databaseUrl, new Clock(fixedDay), DATABASE_CONNECTIONS);
  return NestFactory.createApplicationContext(casework, QUIET);
}

/** Nothing is sent in production until there is a mail server: the messages wait, and the page Messages says why. */
async function sendMessages(
  casework: INestApplicationContext,
  { mail, mailDelivery, ...home }: WorkerSettings,
  log: SparingLog,
  signal: AbortSignal,
): Promise<void> {
  if (mailDelivery === 'none') return;
  const carrier: MailCarrier | null = mail ? smtpCarrier(mail) : null;
  const useCase = { strict: false };
  await runOutbox({
    toSend: () => casework.get(ListNoticesToSend, useCase).run(),
    send: (notice) => casework.get(SendNotice, useCase).run({ ...notice, carrier }),
    ...(mail && { mostEachSecond: MAILS_EACH_SECOND }),
    ...{ home, log, signal },
  });
}

function sweepsOf(
  casework: INestApplicationContext,
  { publicUrl: signInAt }: WorkerSettings,
  logger: Logger,
): Sweeps {
  return {
    deadlines: async (signal) => {
      const counts = await casework.get(SweepDeadlines, { strict: false }).run({ signal });
      if (counts.rung + counts.failed > 0) logger.info(counts, 'Deadlines rung');
    },
    chases: async (signal) => {
      const counts = await casework.get(SweepChases, { strict: false }).run({ signInAt, signal });
      if (counts.written + counts.failed > 0) logger.info(counts, 'Chases written');
    },
    imports: async (signal) => {
      const uploads = await casework.get(SweepImports, { strict: false }).run({ signal });
      if (uploads > 0) logger.info({ uploads }, 'Uploaded files worked on');
    },
  };
}
