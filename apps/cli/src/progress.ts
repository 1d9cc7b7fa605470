import type { WriteStream } from 'node:tty';

/** Tells a person at a terminal how far long work has come. */
export interface Progress {
  readonly at: (done: number, total?: number) => void;
  /** Clears the line, so that what follows begins on a clean one. */
  readonly end: () => void;
}

const STEP = 500;

/** Progress on one line of a terminal, every 500 things; none where nobody is watching. */
export function progressOn(stream: WriteStream, expected: number | null, things: string): Progress {
  if (!stream.isTTY) return { at: () => undefined, end: () => undefined };
  let shown = 0;
  return {
    at: (done, total = expected ?? done) => {
      if (done - shown < STEP && done < total) return;
      shown = done;
      stream.write(`\r${done} of ${total} ${things}`);
    },
    end: () => {
      if (shown > 0) stream.write('\r\u001b[K');
    },
  };
}
