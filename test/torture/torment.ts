import { newId } from '@ehc/platform';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runCommand } from '../support/command';
import { Caseload } from './caseload';
import { Client } from './client';
import { Faults } from './faults';
import { Ledger } from './ledger';
import type { Mishap, Victim } from './mishap';
import type { Queues } from './mishaps';
import type { Disk } from './own-postgres';
import { reckon } from './reckoning';
import { Service } from './service';
import { Watcher } from './watcher';

export interface Suffered {
  readonly mishap: string;
  /** From its mending until both web servers answer and a write is acknowledged. */
  readonly secondsUntilWell: number;
}

export interface Torment {
  readonly queues: Queues;
  readonly mishaps: readonly Mishap[];
  readonly disk: Disk;
  /** How much of each kind of work the client is given. */
  readonly work: number;
  /** Start everything again at the end, rather than wait up to a minute for the next sweep. */
  readonly impatient: boolean;
}

/** What came of it: the figures, and everything that is not as promised. */
export interface Outcome {
  readonly acknowledged: number;
  readonly refused: Readonly<Record<string, number>>;
  readonly refusedToRivals: number;
  readonly sentAgain: number;
  readonly pagesSeen: Readonly<Record<string, number>>;
  readonly slowestPageMilliseconds: number;
  readonly suffered: readonly Suffered[];
  readonly faults: readonly string[];
  readonly differences: readonly string[];
  readonly verification: string;
  /** What the processes logged as errors. */
  readonly complaints: Readonly<Record<string, number>>;
}

const LONGEST_RECOVERY_MILLISECONDS = 90_000;

/** Lets the mishaps happen one after the other to a service at work, and then holds what is kept against what was said. */
export async function torment({ queues, mishaps, disk, work, impatient }: Torment): Promise<Outcome> {
  const service = await Service.create(queues, disk);
  const caseload = await Caseload.create(service.postgres.url);
  const ledger = new Ledger(join(process.env['EHC_TEST_RUN'] ?? '', `acknowledged-${newId()}.jsonl`));
  const faults = new Faults();
  const client = new Client(service.urls, ledger, faults);
  const watcher = new Watcher(service.urls, faults);
  const victim = { service, caseload, faults };
  try {
    client.give(await caseload.add(work));
    await service.start();
    watcher.start();
    client.start();
    await untilWell(service, ledger);
    const suffered: Suffered[] = [];
    for (const mishap of mishaps) suffered.push(await suffer(mishap, victim, ledger));
    await client.stop();
    if (impatient) for (const what of await service.restartOn(service.today)) faults.add(what);
    await untilTimersAreDone(victim);
    await watcher.stop();
    for (const how of service.copies.flatMap(({ endedUnasked }) => endedUnasked)) faults.add(how);
    const verification = await verify(service);
    const differences = await reckon(service.postgres.url, ledger);
    const complaints = count(service.copies.flatMap((copy) => copy.complaints));
    return {
      ...figures(ledger, watcher),
      complaints,
      suffered,
      faults: faults.all,
      differences,
      verification,
    };
  } finally {
    await Promise.all([client.abandon(), watcher.stop()]);
    await caseload.close();
    await service.stop();
  }
}

async function suffer(mishap: Mishap, victim: Victim, ledger: Ledger): Promise<Suffered> {
  await mishap.happens(victim);
  await sleep(mishap.lastsSeconds * 1000);
  await mishap.mended(victim);
  const mendedAt = performance.now();
  await untilWell(victim.service, ledger);
  return { mishap: mishap.name, secondsUntilWell: Math.round((performance.now() - mendedAt) / 100) / 10 };
}

async function untilWell(service: Service, ledger: Ledger): Promise<void> {
  const [before, since] = [ledger.acknowledged, performance.now()];
  for (;;) {
    const ready = await Promise.all(service.urls.map(isReady));
    if (ready.every(Boolean) && ledger.acknowledged > before) return;
    if (performance.now() - since > LONGEST_RECOVERY_MILLISECONDS)
      throw new Error(`It did not recover: ${state(service, ready)}`);
    await sleep(50);
  }
}

/** The workers that are left find by themselves what their predecessors left: with the next sweep, within a minute. */
async function untilTimersAreDone({ caseload, service, faults }: Victim): Promise<void> {
  const since = performance.now();
  while ((await caseload.leftToDo(service.today)) > 0) {
    if (performance.now() - since > LONGEST_RECOVERY_MILLISECONDS) {
      faults.add('the timers have not caught up');
      return;
    }
    await sleep(200);
  }
}

const state = ({ copies, postgres }: Service, ready: readonly boolean[]): string =>
  JSON.stringify({
    ready,
    runs: copies.map((copy) => `${copy.app} ${copy.runs}`),
    ended: copies.flatMap((copy) => copy.endedUnasked),
    complaints: count(copies.flatMap((copy) => copy.complaints)),
    log: copies.map((copy) => copy.logged.slice(-600)),
    postgres: postgres.log.slice(-1500),
  });

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5000) }).then(
    ({ ok }) => ok,
    () => false,
  );

async function verify({ postgres, today }: Service): Promise<string> {
  const ran = await runCommand(['verify'], { DATABASE_URL: postgres.url, EHC_CLOCK: today });
  return `${ran.stdout}${ran.stderr}status ${ran.status ?? 'none'}`;
}

function figures(ledger: Ledger, { seen, slowestMilliseconds }: Watcher) {
  const entries = ledger.read();
  return {
    acknowledged: ledger.acknowledged,
    refused: count(entries.flatMap(({ refused }) => refused)),
    refusedToRivals: entries.filter(({ status }) => status === 409).length,
    sentAgain: entries.filter(({ tries }) => tries > 1).length,
    pagesSeen: Object.fromEntries(seen),
    slowestPageMilliseconds: Math.round(slowestMilliseconds),
  };
}

function count(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
