import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '@ehc/platform';
import type { Sent } from '../support/api-client';
import type { WorkToDo } from './caseload';
import type { Faults } from './faults';
import type { Ledger } from './ledger';
import { PatientCaller } from './patient-caller';

const LANES = 4;
const PAUSE_MILLISECONDS = 25;
const HAPPENED_ON = '2026-03-05';

interface Job {
  readonly operationId: string;
  readonly subject: string;
  readonly params: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, string>>;
  /** Done once: whoever else tries is refused. */
  readonly once: boolean;
}

/**
 * Does a caseworker's work at both web servers. Some calls are sent twice at once with one key, and some steps are
 * taken by two rivals with keys of their own. A call without an answer is sent again, with its key, until it has one.
 */
export class Client {
  private readonly callers: readonly PatientCaller[];
  private readonly steps: Job[] = [];
  private chases: Job[] = [];
  private working: Promise<unknown> = Promise.resolve();
  private stopped = false;
  private abandoned = false;
  private turn = 0;

  constructor(
    urls: readonly string[],
    private readonly ledger: Ledger,
    faults: Faults,
  ) {
    this.callers = urls.map((url) => new PatientCaller(url, faults));
  }

  give({ advice, reviewIds, waitIds }: WorkToDo): void {
    for (const [place, reviewId] of reviewIds.entries()) {
      this.steps.push(step('recordReviewMeeting', reviewId, { reviewId }, { heldOn: HAPPENED_ON }));
      const { adviceRequestId = '', assessmentId = '' } = advice[place] ?? {};
      const params = { assessmentId, adviceRequestId };
      this.steps.push(step('recordAdviceArrived', adviceRequestId, params, { arrivedOn: HAPPENED_ON }));
    }
    this.chases = waitIds.map((waitId) => ({
      ...step('chaseWait', waitId, { waitId }, { chasedOn: HAPPENED_ON }),
      once: false,
    }));
  }

  start(): void {
    this.working = Promise.all(Array.from({ length: LANES }, () => this.lane()));
  }

  /** Takes up nothing new, and waits until everything sent has been answered. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.working;
  }

  /** Gives up: what has not been answered yet is sent no more. */
  abandon(): Promise<void> {
    this.abandoned = true;
    return this.stop();
  }

  private async lane(): Promise<void> {
    while (!this.stopped) {
      const turn = this.turn++;
      const job = turn % 3 === 0 ? this.steps.shift() : undefined;
      const todo = job ?? this.chases[turn % this.chases.length];
      if (todo) await this.work(todo, turn);
      await sleep(PAUSE_MILLISECONDS);
    }
  }

  private async work(job: Job, turn: number): Promise<void> {
    const [mine, rivals] = [newId(), newId()];
    const second = job.once && turn % 2 === 0 ? rivals : mine;
    const twice = turn % 4 === 0 || second === rivals;
    await Promise.all([
      this.sendUntilAnswered(job, mine, turn),
      ...(twice ? [this.sendUntilAnswered(job, second, turn + 1)] : []),
    ]);
  }

  private async sendUntilAnswered(job: Job, key: string, from: number): Promise<void> {
    const { operationId, subject, params, body } = job;
    const sent: Sent = { params, body: { ...body, note: key }, headers: { 'idempotency-key': key } };
    for (let tries = 1; !this.abandoned; tries += 1) {
      const answer = await this.callers[(from + tries) % this.callers.length]?.call(operationId, sent);
      if (!answer) continue;
      const { status, headers, body: told } = answer;
      const refused = ((told['refusals'] ?? []) as { code: string }[]).map(({ code }) => code);
      this.ledger.write({ key, operationId, subject, status, refused, etag: headers.get('etag'), tries });
      return;
    }
  }
}

const step = (operationId: string, subject: string, params: Job['params'], body: Job['body']): Job => ({
  ...{ operationId, subject, params, body },
  once: true,
});
