const EVERY_MILLISECONDS = 1000;

/** The import is to end now: the worker is asked to go, or somebody has cancelled it. */
export class Stopped extends Error {}

/** Writes now and then how far an import is, outside the import's own transactions, and ends it where it must. */
export class RunProgress {
  private writing: Promise<void> | null = null;
  private failure: Error | null = null;
  private writtenAt = 0;

  constructor(
    /** False where the import is not to go on. */
    private readonly write: (done: number, total: number) => Promise<boolean>,
    private readonly signal: AbortSignal | undefined,
  ) {}

  /** Throws where the import is to end. */
  readonly check = (): void => {
    if (this.failure !== null) throw this.failure;
    if (this.signal?.aborted === true) throw new Stopped();
  };

  readonly tell = (done: number, total: number): void => {
    this.check();
    if (this.writing || performance.now() - this.writtenAt < EVERY_MILLISECONDS) return;
    this.writing = this.keep(done, total);
  };

  /** After this nothing more is written. */
  async end(): Promise<void> {
    await this.writing;
  }

  private async keep(done: number, total: number): Promise<void> {
    try {
      if (!(await this.write(done, total))) this.failure = new Stopped();
    } catch (error) {
      this.failure = error instanceof Error ? error : new Error(String(error));
    }
    this.writtenAt = performance.now();
    this.writing = null;
  }
}
