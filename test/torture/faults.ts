const MOST_KEPT = 50;

/** What a person or a program was shown that nobody should ever be shown. */
export class Faults {
  private readonly kept = new Map<string, number>();

  add(what: string): void {
    const known = this.kept.get(what);
    if (known !== undefined || this.kept.size < MOST_KEPT) this.kept.set(what, (known ?? 0) + 1);
  }

  get all(): string[] {
    return [...this.kept].map(([what, times]) => `${what} (${times} times)`);
  }
}
