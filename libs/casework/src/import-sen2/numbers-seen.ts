import type { SeenNumbers } from '@ehc/domain';

/** The pupil and learner numbers that a file has given so far: some 60 bytes each, all that grows with the file. */
export class NumbersSeen implements SeenNumbers {
  private readonly numbers = new Set<string>();

  /** Keeps a copy: the text itself is a slice of the piece of file that it came in, and would keep it in memory. */
  readonly isNew = (number: string): boolean => {
    if (this.numbers.has(number)) return false;
    this.numbers.add(Buffer.from(number, 'latin1').toString('latin1'));
    return true;
  };
}
