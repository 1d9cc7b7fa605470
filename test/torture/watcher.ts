import { setTimeout as sleep } from 'node:timers/promises';
import type { Faults } from './faults';

const EVERY_MILLISECONDS = 200;
const LONGEST_ANSWER_MILLISECONDS = 15_000;

/** Looks at a page of each web server again and again, as somebody with a browser would, and judges what is shown. */
export class Watcher {
  private stopped = false;
  private watching: Promise<unknown> = Promise.resolve();
  /** How many pages of each status were seen; 0 is "nobody answered". */
  readonly seen = new Map<number, number>();
  slowestMilliseconds = 0;

  constructor(
    private readonly urls: readonly string[],
    private readonly faults: Faults,
  ) {}

  start(): void {
    this.watching = Promise.all(this.urls.map((url) => this.watch(url)));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.watching;
  }

  private async watch(url: string): Promise<void> {
    while (!this.stopped) {
      const startedAt = performance.now();
      const status = await this.look(`${url}/my-work`);
      this.seen.set(status, (this.seen.get(status) ?? 0) + 1);
      if (status !== 0) {
        this.slowestMilliseconds = Math.max(this.slowestMilliseconds, performance.now() - startedAt);
      }
      await sleep(EVERY_MILLISECONDS);
    }
  }

  private async look(address: string): Promise<number> {
    try {
      const signal = AbortSignal.timeout(LONGEST_ANSWER_MILLISECONDS);
      const answer = await fetch(address, { redirect: 'manual', signal });
      const fault = faultOf(answer.status, await answer.text());
      if (fault !== undefined) this.faults.add(fault);
      return answer.status;
    } catch (error) {
      if ((error as Error).name === 'TimeoutError') this.faults.add('a page hung');
      return 0;
    }
  }
}

/** Sign-in, or an honest "not available" in the ordinary layout; nothing else may be shown. */
function faultOf(status: number, text: string): string | undefined {
  if (/\n\s+at .+:\d+|QueryFailedError|ECONN|postgresql:\/\//.test(text))
    return `a page with a trace, ${status}`;
  if (status === 302 || status === 303) return undefined;
  if (status !== 503) return `a page with the status ${status}`;
  const honest = text.includes('govuk-template') && /not available[\s\S]*Nothing was lost/.test(text);
  return honest ? undefined : `a 503 without the ordinary layout: ${text.slice(0, 300)}`;
}
