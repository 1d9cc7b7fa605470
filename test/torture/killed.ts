import { setTimeout as sleep } from 'node:timers/promises';
import type { Mishap, Victim } from './mishap';

const RINGS = 60;
const MESSAGES = 60;
const LONGEST_WAIT_MILLISECONDS = 15_000;
/** Each a little later into the sweep than the one before, so that all of its moments are met. */
const LATER_MILLISECONDS = 17;
const LATEST_MILLISECONDS = 250;

/** Killed as by the system when memory runs out: no time to say goodbye. `which` tells the two copies apart. */
export const webKilled = (which: number): Mishap => ({
  name: 'a web server is killed',
  lastsSeconds: 0.5,
  happens: async ({ service }) => {
    await service.webs[which % 2]?.end('SIGKILL');
  },
  mended: async ({ service }) => service.webs[which % 2]?.start(),
});

/** Killed as soon as it has begun to ring and to write: it is started on new work for the timers, and watched. */
export const workerKilled = (which: number): Mishap => ({
  name: 'a worker is killed in the middle of a sweep',
  lastsSeconds: 0.5,
  happens: async (victim) => {
    const worker = victim.service.workers[which % 2];
    await worker?.end('SIGKILL');
    await victim.caseload.addForTimers({ rings: RINGS, messages: MESSAGES });
    const before = await victim.caseload.madeByTimers();
    void worker?.start();
    await untilAtWork(victim, before);
    await sleep((which * LATER_MILLISECONDS) % LATEST_MILLISECONDS);
    await worker?.end('SIGKILL');
  },
  mended: async ({ service }) => service.workers[which % 2]?.start(),
});

async function untilAtWork({ caseload }: Victim, before: number): Promise<void> {
  const since = performance.now();
  while ((await caseload.madeByTimers()) <= before) {
    if (performance.now() - since > LONGEST_WAIT_MILLISECONDS) return;
    await sleep(5);
  }
}
