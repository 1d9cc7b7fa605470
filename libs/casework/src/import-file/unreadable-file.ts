import { BadInput } from '@ehc/platform';

/** Refuses a whole file, before anything of it is used. The message says what is wrong, where, and what to do. */
export class UnreadableFile extends BadInput {
  constructor(
    message: string,
    /** From 1; null where the fault has no one line. */
    readonly line: number | null = null,
  ) {
    super(line === null ? message : `Line ${line}: ${message}`);
    this.name = 'UnreadableFile';
  }
}
