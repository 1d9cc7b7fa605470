import {
  Database,
  NoticeRepository,
  type Attempted,
  type NoticeEntity,
  type NoticeToSend,
} from '@ehc/persistence';
import { Clock, NotDelivered, Undeliverable, type MailCarrier } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import { failureReason } from '../timer/failure-reason';

export interface SendNoticeCommand extends NoticeToSend {
  /** Who takes it to the mail server; null where there is none, and the message is kept in our own mailbox. */
  readonly carrier: MailCarrier | null;
}

/** After so many attempts a message is given up: somebody should look at the mail server, and ring meanwhile. */
const ATTEMPTS_ALLOWED = 50;

/**
 * Sends one message of the outbox, or drops it where what it asks for has come meanwhile. Its row stays locked until
 * it is sent and recorded, so no two workers send it. A worker that is killed between the two leaves it to be sent
 * again, under the same message id. False: it did not get through this time, and should be tried again.
 */
@Injectable()
export class SendNotice {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly notices: NoticeRepository,
  ) {}

  run({ authorityId, id, carrier }: SendNoticeCommand): Promise<boolean> {
    return this.database.transaction(authorityId, async (tx) => {
      const notice = await this.notices.takeToSend(tx, id);
      if (!notice) return true;
      const isNeeded = await this.notices.isStillNeeded(tx, notice, this.clock.today());
      const attempted = isNeeded ? await this.attempt(notice, carrier) : ({ state: 'notNeeded' } as const);
      await this.notices.settle(tx, id, attempted);
      return attempted.state !== undefined;
    });
  }

  private async attempt(
    { id, sentTo, subject, body, attempts }: NoticeEntity,
    carrier: MailCarrier | null,
  ): Promise<Attempted> {
    try {
      await carrier?.carry({ id, to: sentTo ?? '', subject, body });
      return { state: 'sent', sentAt: this.clock.now(), attempts: attempts + 1, error: null };
    } catch (error) {
      const isTheEnd = error instanceof Undeliverable || attempts + 1 >= ATTEMPTS_ALLOWED;
      const why = error instanceof NotDelivered ? error.message : failureReason(error);
      return { ...(isTheEnd && { state: 'failed' as const }), attempts: attempts + 1, error: why };
    }
  }
}
