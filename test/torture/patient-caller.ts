import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from '../support/api-document';
import type { Sent } from '../support/api-client';
import { Stranger } from '../support/stranger';
import type { Faults } from './faults';

const LONGEST_ANSWER_MILLISECONDS = 15_000;
const PAUSE_MILLISECONDS = 200;

/** One program at one web server: signs in when it has to, and tells a broken connection from a broken answer. */
export class PatientCaller {
  private stranger: Stranger | undefined;
  private signingIn: Promise<void> | undefined;

  constructor(
    private readonly url: string,
    private readonly faults: Faults,
  ) {}

  /** The answer, or undefined where none came, or only that the service is not available. */
  async call(operationId: string, sent: Sent): Promise<Answer | undefined> {
    try {
      const stranger = this.stranger ?? (await this.signIn());
      const answer = await inTime(stranger.call(operationId, sent), operationId);
      if (answer.status === 401) this.stranger = undefined;
      if (answer.status === 500) this.faults.add(`${operationId} was answered with 500`);
      if ([401, 500, 503].includes(answer.status)) throw new Error(`${answer.status}`);
      return answer;
    } catch (error) {
      if (!isAbsence(error)) this.faults.add(`${operationId}: ${String(error)}`);
      await sleep(PAUSE_MILLISECONDS);
      return undefined;
    }
  }

  private async signIn(): Promise<Stranger> {
    this.signingIn ??= this.trySigningIn().finally(() => (this.signingIn = undefined));
    await this.signingIn;
    if (!this.stranger) throw new Error('401');
    return this.stranger;
  }

  /** A sign-in that is interrupted by whatever happens is simply begun again: nobody's work hangs on it. */
  private async trySigningIn(): Promise<void> {
    try {
      const stranger = await Stranger.of(this.url);
      await stranger.signIn('demo-caseworker');
      this.stranger = stranger;
    } catch {
      this.stranger = undefined;
    }
  }
}

/** The server was not there, or said honestly that it cannot answer now: try again. */
const isAbsence = (error: unknown): boolean =>
  /^(401|500|503|fetch failed|terminated)$/.test((error as Error).message);

async function inTime<T>(work: Promise<T>, what: string): Promise<T> {
  const gaveUp = new AbortController();
  const late = sleep(LONGEST_ANSWER_MILLISECONDS, undefined, { signal: gaveUp.signal }).then(() => {
    throw new Error(`no answer to ${what} within ${LONGEST_ANSWER_MILLISECONDS / 1000} seconds`);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    gaveUp.abort();
    late.catch(() => undefined);
  }
}
