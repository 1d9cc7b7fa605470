import { SMTPServer } from 'smtp-server';
import { freePort } from './free-port';

/** A real little mail server, which refuses what it is told to refuse. */
export interface TestMailServer {
  readonly url: string;
  /** The messages it has taken, as they came over the line. */
  readonly taken: readonly string[];
  /** Decides about each recipient: an answer such as 451 or 550 refuses it. */
  answer: (recipient: string) => number;
  stop(): Promise<void>;
}

export async function startMailServer(): Promise<TestMailServer> {
  const port = await freePort();
  const taken: string[] = [];
  const mails: TestMailServer = {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    answer: () => 250,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo({ address }, _session, done) {
      const responseCode = mails.answer(address);
      done(responseCode < 400 ? null : Object.assign(new Error(`No ${address} here`), { responseCode }));
    },
    onData(stream, _session, done) {
      let text = '';
      stream.on('data', (part: Buffer) => (text += part.toString()));
      stream.on('end', () => {
        taken.push(text);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  return mails;
}
