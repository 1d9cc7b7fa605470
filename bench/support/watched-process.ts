import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/** How a process ended, how long it took in milliseconds, and how much memory it held at most in KiB. */
export interface Watched {
  readonly status: number | null;
  readonly took: number;
  /** Most memory by 10 %, 50 % and 100 % of its time. Noughts where the system does not tell (only Linux does). */
  readonly peaks: readonly number[];
}

const LOOK_EVERY = 200;

/** Waits for a process to end and looks at its memory five times a second. */
export async function watched(child: ChildProcess): Promise<Watched> {
  const startedAt = performance.now();
  const samples: { readonly at: number; readonly memory: number }[] = [];
  const looking = setInterval(() => {
    const at = performance.now() - startedAt;
    void memoryOf(child.pid ?? 0).then((memory) => samples.push({ at, memory }));
  }, LOOK_EVERY);
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(looking);
  const took = performance.now() - startedAt;
  const peaks = [0.1, 0.5, 1].map((share) =>
    Math.max(0, ...samples.filter(({ at }) => at <= share * took).map(({ memory }) => memory)),
  );
  return { status, took, peaks };
}

async function memoryOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+)/m.exec(text)?.[1] ?? 0);
}
