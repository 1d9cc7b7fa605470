/** What every question has: the name of its fact in the domain's contract, and its words. */
interface Asked {
  readonly name: string;
  readonly label: string;
  /** How a sentence calls the answer: "the day the council got the request". */
  readonly called: string;
  readonly hint?: string;
}

export interface Option {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
}

interface DayQuestion extends Asked {
  readonly kind: 'day';
}
interface ChoiceQuestion extends Asked {
  readonly kind: 'choice';
  readonly options: readonly Option[];
}
interface TicksQuestion extends Asked {
  readonly kind: 'ticks';
  readonly options: readonly Option[];
}
/** One box. `ticked` is the fact, or the code, that a tick states; an empty box states nothing. */
interface FlagQuestion extends Asked {
  readonly kind: 'flag';
  readonly ticked: boolean | string;
}

/** One question of a form. What its answer means, and whether it makes sense, the domain alone decides. */
export type Question = DayQuestion | ChoiceQuestion | TicksQuestion | FlagQuestion;

/**
 * Some questions about one thing. In a `list` their answers are one item of that list, with the `fixed` members,
 * and `prefix` keeps the names of their fields apart; a lone question with no name is itself the item.
 */
export interface Block {
  readonly questions: readonly Question[];
  readonly list?: { readonly name: string; readonly prefix: string; readonly fixed?: Facts };
}

type Facts = Readonly<Record<string, string>>;

/** Blocks under one heading. A folded section can be opened by whoever needs it. */
export interface Section {
  readonly heading?: string;
  readonly intro?: string;
  readonly folded?: boolean;
  readonly blocks: readonly Block[];
}

/** The form of one process of the contract. */
export interface ProcessForm {
  /** The last part of its address. */
  readonly slug: string;
  /** Its name in the domain's contract. */
  readonly process: string;
  /** What happened, as one of the answers on the first page. */
  readonly happened: string;
  readonly happenedHint?: string;
  readonly title: string;
  readonly datesTitle: string;
  readonly sections: readonly Section[];
  /** What this form does not ask or work out, in whole sentences. */
  readonly leavesOut: readonly string[];
}

type Words = readonly [name: string, label: string, called: string, hint?: string];

const asked = ([name, label, called, hint]: Words): Asked => ({
  name,
  label,
  called,
  ...(hint === undefined ? {} : { hint }),
});

/** A question that a day answers. */
export const day = (...words: Words): Question => ({ kind: 'day', ...asked(words) });

/** A question with one answer out of several. */
export const choice = (options: readonly Option[], ...words: Words): Question => ({
  kind: 'choice',
  options,
  ...asked(words),
});

/** A question with as many answers as hold. */
export const ticks = (options: readonly Option[], ...words: Words): Question => ({
  kind: 'ticks',
  options,
  ...asked(words),
});

/** A box whose tick states that it is so. */
export const flag = (...words: Words): Question => flagOf(true, ...words);

/** A box whose tick states something other than true. */
export const flagOf = (ticked: boolean | string, ...words: Words): Question => ({
  kind: 'flag',
  ticked,
  ...asked(words),
});

/** A section of plain questions. */
export const questions = (...all: readonly Question[]): Section => ({ blocks: [{ questions: all }] });

/** An answer that says no more than an empty field: a choice once made can be taken back only by another. */
export const noAnswer = (text: string): Option => ({ value: '', text });

/** An option: its code in the contract, its words, and more words where they are needed. */
export const option = (value: string, text: string, hint?: string): Option => ({
  value,
  text,
  ...(hint === undefined ? {} : { hint }),
});

export const EXAMPLE = 'For example, 3 2 2026';
