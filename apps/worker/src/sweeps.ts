/** How often each sweep is woken. What it then finds to do stands in the database, never in the queue. */
export const SWEEPS = {
  deadlines: { everySeconds: 60 },
  chases: { everySeconds: 60 },
  imports: { everySeconds: 5 },
} as const;

export type SweepName = keyof typeof SWEEPS;
export type SweepTimes = Readonly<Record<SweepName, { readonly everySeconds: number }>>;

/** What each sweep does: one ordinary use case, which ends early, in good order, when the signal is aborted. */
export type Sweeps = Readonly<Record<SweepName, (signal: AbortSignal) => Promise<unknown>>>;

export const SWEEP_NAMES = Object.keys(SWEEPS) as SweepName[];

/** Whether a job of the queue is one of our sweeps: an older version may have left others. */
export const isSweepName = (name: string): name is SweepName => Object.hasOwn(SWEEPS, name);
