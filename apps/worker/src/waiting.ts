import { setTimeout as sleep } from 'node:timers/promises';
import { WrongTables } from '@ehc/platform';
import type { SparingLog } from './sparing-log';

const FIRST_PAUSE_MILLISECONDS = 500;
const LONGEST_PAUSE_MILLISECONDS = 30_000;

/** Waits, but not beyond the abortion of the signal. */
export const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  sleep(milliseconds, undefined, { signal }).catch(() => undefined);

/** Waits for the work, but not beyond the abortion of the signal: what it then gives or throws is dropped. */
export function orAborted(work: Promise<unknown>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      resolve();
    };
    if (signal.aborted) end();
    signal.addEventListener('abort', end);
    work.then(end, reject).finally(() => {
      signal.removeEventListener('abort', end);
    });
  });
}

/**
 * Tries again, after longer and longer pauses, until it succeeds. Undefined when the signal was aborted first. No
 * patience helps against tables of another version: that is thrown.
 */
export async function keepTrying<T>(
  what: string,
  attempt: () => Promise<T>,
  log: SparingLog,
  signal: AbortSignal,
): Promise<T | undefined> {
  for (
    let wait = FIRST_PAUSE_MILLISECONDS;
    !signal.aborted;
    wait = Math.min(wait * 2, LONGEST_PAUSE_MILLISECONDS)
  ) {
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof WrongTables) throw error;
      log.error(what, error);
      await pause(wait, signal);
    }
  }
  return undefined;
}
