import type { CivilDate, Step, Stepped } from '@ehc/domain';
import type { MatterOrigin, Unchained } from '@ehc/persistence';
import { newId } from '@ehc/platform';
import type { AnyFile, MatterKindSteps } from './matter-kinds';
import { isSame } from './same';

/** Which import this is, and when. */
export interface ImportSource {
  /** Ends the sentences "Brought in from …" and "Corrected from …": `SEN2 2026`. */
  readonly name: string;
  /** Whose matters it may correct: those that notes like this brought in, and nobody has worked on since. */
  readonly mayCorrect: (importNote: string) => boolean;
  readonly today: CivilDate;
  readonly recordedAt: Date;
  /** Who brings it in; null where a command does. */
  readonly staffId: string | null;
}

const broughtInNote = (source: string): string => `Brought in from ${source}`;
const correctedNote = (source: string): string => `Corrected from ${source}`;

/** Whether this very import (of the same collection) last told what is stored. */
export const isFromSame = (origin: MatterOrigin | undefined, source: string): boolean =>
  origin?.importNote === broughtInNote(source) || origin?.importNote === correctedNote(source);

/** What became of a matter that a record tells of. */
export type Settled = 'added' | 'same' | 'corrected' | 'leftAlone';

/** The matters of one kind that a batch adds and corrects, until they are written. */
export class MatterChanges<Facts extends object, File extends AnyFile & Facts> {
  readonly added: File[] = [];
  readonly corrected: { readonly before: File; readonly after: File }[] = [];
  readonly lines: Unchained[] = [];

  constructor(
    private readonly kind: MatterKindSteps<Facts, File>,
    private readonly source: ImportSource,
  ) {}

  /**
   * Brings the matter in, or corrects the stored one where the record tells it otherwise and nobody has worked on it
   * since. `adjust` carries over what the old record knows about its waits.
   */
  put(
    stored: File | null,
    origin: MatterOrigin | undefined,
    facts: Facts,
    adjust: (file: File) => File = (file) => file,
  ): Settled {
    if (!stored) {
      const step = this.stepOn(facts);
      const opened = this.kind.open(facts, step);
      this.added.push(adjust(opened.file));
      this.note(opened, facts, step, broughtInNote(this.source.name));
      return 'added';
    }
    const sameFacts = isSame(this.kind.facts(stored), facts);
    const isOurs = origin?.importNote != null && !origin.worked && this.source.mayCorrect(origin.importNote);
    if (!isOurs) return sameFacts ? 'same' : 'leftAlone';
    return this.correct(stored, facts, sameFacts, adjust);
  }

  private correct(stored: File, facts: Facts, sameFacts: boolean, adjust: (file: File) => File): Settled {
    const step = this.stepOn(facts);
    const stepped = this.kind.correct(stored, facts, step);
    const after = adjust(stepped.file);
    if (sameFacts && isSame(stored.waits, after.waits)) return 'same';
    this.corrected.push({ before: stored, after });
    this.note(stepped, facts, step, correctedNote(this.source.name));
    return 'corrected';
  }

  private stepOn(facts: Facts): Step {
    const on = this.kind.stateSince(facts);
    const { today, staffId } = this.source;
    return { on, today, by: { staffId, role: 'administrator' }, newId };
  }

  private note({ line }: Stepped<File>, facts: Facts, step: Step, note: string): void {
    const { recordedAt } = this.source;
    this.lines.push({ draft: line, matter: this.kind.ref(facts), step, recordedAt, note });
  }
}
