import { setTimeout as sleep } from 'node:timers/promises';
import type { Mishap } from './mishap';

/** Filled again and again: what PostgreSQL frees as it struggles is gone at once. */
export function diskFull(lastsSeconds: number): Mishap {
  const full = new AbortController();
  let filling: Promise<void> = Promise.resolve();
  return {
    name: 'the disk of the data folder is full',
    lastsSeconds,
    happens: ({ service }) => {
      filling = keepFull(() => service.postgres.disk?.fill(), full.signal);
      return Promise.resolve();
    },
    mended: async ({ service }) => {
      full.abort();
      await filling;
      service.postgres.disk?.clear();
      await service.postgres.recover();
    },
  };
}

async function keepFull(fill: () => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    fill();
    await sleep(100);
  }
}
