import type { BatchDone, BatchFacts } from './sen2-batch';
import { readSen2, type Sen2Readable, type Sen2Source } from './read-sen2';
import { Sen2Tally } from './sen2-tally';
import { isSound, type SoundPerson } from './sound-person';

/** So many persons come in or stay out together. */
const PERSONS_IN_BATCH = 200;

type BringIn = (
  persons: readonly SoundPerson[],
  facts: Pick<BatchFacts, 'taken' | 'isLast'>,
) => Promise<BatchDone>;

/** One walk through a file, batch after batch; the persons that had to wait for its end come last. */
export class Sen2Run {
  private readonly tally = new Sen2Tally();
  private readonly later: SoundPerson[] = [];
  private readonly taken = new Set<string>();
  private batch: SoundPerson[] = [];

  constructor(
    private readonly bringIn: BringIn,
    private readonly onProgress: (persons: number) => void = () => undefined,
  ) {}

  async run(source: Sen2Source, checked: Sen2Readable): Promise<Sen2Tally> {
    for await (const item of readSen2(source, checked)) {
      if (item.kind !== 'person' || !isSound(item)) {
        this.tally.faults.push(...item.faults);
        if (item.kind === 'person') this.tally.aside += 1;
      } else {
        this.batch.push(item);
        if (this.batch.length >= PERSONS_IN_BATCH) await this.flush(false);
      }
    }
    await this.flush(false);
    while (this.later.length > 0) {
      this.batch = this.later.splice(0, PERSONS_IN_BATCH);
      await this.flush(true);
    }
    return this.tally;
  }

  private async flush(isLast: boolean): Promise<void> {
    if (this.batch.length === 0) return;
    const done = await this.bringIn(this.batch, { taken: this.taken, isLast });
    this.batch = [];
    for (const id of done.taken) this.taken.add(id);
    this.later.push(...done.later);
    this.tally.add(done.tally);
    this.onProgress(this.tally.children.read);
  }
}
