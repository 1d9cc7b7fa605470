import { appendFileSync, readFileSync } from 'node:fs';

/** One call that was answered for good: recorded (200), or refused because a rival was first (409). */
export interface Entry {
  readonly key: string;
  readonly operationId: string;
  /** What it was about: a review, a request for advice or a wait. */
  readonly subject: string;
  readonly status: number;
  /** The codes of the refusals. */
  readonly refused: readonly string[];
  readonly etag: string | null;
  /** How often it was sent until that answer came. */
  readonly tries: number;
}

/** What the service has acknowledged, in a file of its own: it knows nothing of the database. */
export class Ledger {
  private count = 0;

  constructor(readonly file: string) {}

  get acknowledged(): number {
    return this.count;
  }

  write(entry: Entry): void {
    appendFileSync(this.file, `${JSON.stringify(entry)}\n`);
    if (entry.status === 200) this.count += 1;
  }

  read(): Entry[] {
    const lines = readFileSync(this.file, 'utf8').split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line) as Entry);
  }
}
