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
      if (answer.status === 503) await sleep(PAUSE_MILLISECONDS);
      return answer.status === 401 || answer.status === 503 ? undefined : answer;
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
      const stranger = await inTime(Stranger.of(this.url), 'the document');
      await inTime(stranger.signIn('demo-caseworker'), 'a sign-in');
      this.stranger = stranger;
    } catch (error) {
      if ((error as Error).message.startsWith('no answer')) this.faults.add(String(error));
      this.stranger = undefined;
    }
  }
}

/** The server was not there, or said honestly that it cannot answer now (which every call may): try again. */
const isAbsence = (error: unknown): boolean =>
  /^(401|fetch failed|terminated)$|: the status 503 is not in the document$/.test((error as Error).message);

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
