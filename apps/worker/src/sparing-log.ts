import type { Logger } from '@ehc/platform';

const SILENCE_MILLISECONDS = 60_000;

/** Logs a fault that comes again and again once a minute, with how often it came, and not a thousand times. */
export class SparingLog {
  private readonly faults = new Map<string, { saidAt: number; unsaid: number }>();

  constructor(private readonly logger: Logger) {}

  error(what: string, error: unknown): void {
    const fault = this.faults.get(what);
    if (fault && performance.now() - fault.saidAt < SILENCE_MILLISECONDS) {
      fault.unsaid += 1;
      return;
    }
    this.logger.error({ err: error, ...(fault && { timesSinceLastSaid: fault.unsaid + 1 }) }, what);
    this.faults.set(what, { saidAt: performance.now(), unsaid: 0 });
  }
}
