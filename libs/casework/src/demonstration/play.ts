import type { CivilDate, Deadline, HistoryDraft, Result, Step, StepBy, Stepped, Wait } from '@ehc/domain';
import { Refused } from '@ehc/platform';
import type { Book } from './book';

/** What every file of a matter carries. */
export interface MatterFile {
  readonly waits: readonly Wait[];
  readonly deadlines: readonly Deadline[];
}

/** One thing that somebody did on a day, as the rules take it. */
export interface Act<File> {
  readonly on: CivilDate;
  readonly by: StepBy;
  readonly take: (file: File, step: Step) => Result<Stepped<File>>;
  readonly note?: string;
}

/** How a matter came to be. */
export interface Opening<File> {
  readonly on: CivilDate;
  readonly by: StepBy;
  readonly open: (step: Step) => Stepped<File>;
  /** Opens it again as the record that the old system handed over at this stage. */
  readonly bringIn: (file: File, step: Step) => Stepped<File>;
}

/** A matter played to its end: the file, its lines, and the day on which each deadline's date came to be. */
export interface Played<File> {
  readonly file: File;
  readonly lines: readonly {
    readonly draft: HistoryDraft;
    readonly by: StepBy;
    readonly note: string | null;
  }[];
  readonly datedOn: ReadonlyMap<string, CivilDate>;
}

/**
 * Plays a matter's story through the real rules; a step that they refuse is a fault of the story, and thrown.
 * What happened up to the day on which the old records were brought in is one record brought in on that day.
 */
export function play<File extends MatterFile>(
  book: Book,
  opening: Opening<File>,
  acts: readonly Act<File>[],
): Played<File> {
  const { broughtInOn } = book.span;
  const opened = opening.open(book.stepOn(opening.on, opening.by));
  const isOld = opening.on <= broughtInOn;
  const early = isOld ? acts.filter(({ on }) => on <= broughtInOn) : [];
  const story = new Story(opened, opening.by, opening.on);
  for (const act of early) story.take(book, act);
  if (isOld) {
    const by = { staffId: null, role: 'administrator' } as const;
    story.restart(opening.bringIn(story.file, book.stepOn(broughtInOn, by)), by, broughtInOn);
  }
  for (const act of acts.slice(early.length)) story.take(book, act);
  return story;
}

class Story<File extends MatterFile> implements Played<File> {
  file!: File;
  lines: { draft: HistoryDraft; by: StepBy; note: string | null }[] = [];
  datedOn = new Map<string, CivilDate>();
  private dates = new Map<string, CivilDate>();

  constructor(opened: Stepped<File>, by: StepBy, on: CivilDate) {
    this.follow(opened, by, on, null);
  }

  take(book: Book, { on, by, take, note }: Act<File>): void {
    const result = take(this.file, book.stepOn(on, by));
    if (!result.ok) throw new Refused(result.refusals);
    this.follow(result.value, by, on, note ?? null);
  }

  restart(opened: Stepped<File>, by: StepBy, on: CivilDate): void {
    this.lines = [];
    this.datedOn = new Map();
    this.dates = new Map();
    this.follow(opened, by, on, null);
  }

  private follow({ file, line }: Stepped<File>, by: StepBy, on: CivilDate, note: string | null): void {
    this.file = file;
    this.lines.push({ draft: line, by, note });
    for (const { id, dueBy } of file.deadlines) {
      if (this.dates.get(id) === dueBy) continue;
      this.dates.set(id, dueBy);
      this.datedOn.set(id, on);
    }
  }
}
