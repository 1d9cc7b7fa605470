import { createTransport } from 'nodemailer';
import type { MailConfig } from '../config';

const SECONDS = 1000;

/** One e-mail, in plain text. */
export interface Mail {
  /** The same for every attempt: a mailbox can tell a repeated message by it. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** Takes an e-mail out of the house. It throws where it could not. */
export interface MailCarrier {
  carry(mail: Mail): Promise<void>;
}

/** The mail server could not be reached, or asks us to come again later. Its message holds codes, and no address. */
export class NotDelivered extends Error {}

/** The mail server will never take this message: trying again would change nothing. */
export class Undeliverable extends NotDelivered {}

/** Carries e-mails to the authority's mail server (SMTP), one connection for each. */
export function smtpCarrier({ smtpUrl, from }: MailConfig): MailCarrier {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 10 * SECONDS,
    greetingTimeout: 10 * SECONDS,
    socketTimeout: 30 * SECONDS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
  return {
    async carry({ id, to, subject, body }) {
      const headers = { 'Auto-Submitted': 'auto-generated' };
      try {
        await transport.sendMail({ messageId: `<${id}@${domain}>`, from, to, subject, text: body, headers });
      } catch (error) {
        throw refusalOf(error);
      }
    },
  };
}

/** Where the server refuses this address or this text for good, that is the end; our own account is another matter. */
function refusalOf(error: unknown): NotDelivered {
  const { code, command, responseCode } = error as { code?: string; command?: string; responseCode?: number };
  const codes = [code, responseCode, command].filter((part) => part !== undefined).join(' ');
  const isForGood = responseCode !== undefined && responseCode >= 500;
  const isAboutThis = command === 'RCPT TO' || command === 'DATA';
  return isForGood && isAboutThis ? new Undeliverable(codes) : new NotDelivered(codes);
}
