const TWO_TO_32 = 4_294_967_296;

/** A weighted choice: the value, and how often it comes beside the others. */
export type Weighted<T> = readonly (readonly [value: T, weight: number])[];

/**
 * Chance that always falls the same way: two runs with one seed make the same caseload to the last id.
 * The generator is sfc32 (public domain).
 */
export class Chance {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(seed: string) {
    [this.a, this.b, this.c] = [hashOf(seed, 1), hashOf(seed, 2), hashOf(seed, 3)];
    for (let warmUp = 0; warmUp < 12; warmUp += 1) this.bits();
  }

  /** 32 random bits, as a whole number from 0. */
  bits(): number {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    return sum >>> 0;
  }

  /** From 0 up to, not including, 1. */
  fraction(): number {
    return this.bits() / TWO_TO_32;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1));
  }

  /** Like `whole`, but small numbers come more often the greater the skew (1: none). */
  skewed(least: number, most: number, skew: number): number {
    return least + Math.floor(this.fraction() ** skew * (most - least + 1));
  }

  /** True in that share of cases, 0 to 1. */
  happens(share: number): boolean {
    return this.fraction() < share;
  }

  pick<T>(from: readonly T[]): T {
    const picked = from[this.whole(0, from.length - 1)];
    if (picked === undefined) throw new RangeError('There is nothing to pick from');
    return picked;
  }

  weighted<T>(choices: Weighted<T>): T {
    let left = this.fraction() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of choices) {
      left -= weight;
      if (left < 0) return value;
    }
    throw new RangeError('There is nothing to choose from');
  }

  shuffled<T>(items: readonly T[]): T[] {
    return items
      .map((item) => ({ item, place: this.bits() }))
      .sort((x, y) => x.place - y.place)
      .map(({ item }) => item);
  }
}

function hashOf(text: string, salt: number): number {
  let hash = 2_166_136_261 ^ salt;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619);
  return hash ^ (hash >>> 15);
}
