import { childrenNamed } from './element';
import type { Sen2Element } from './element';
import type { Sen2Finding, Sen2Severity } from './fault';

/** What is the same for every block of one person or header. */
export interface Reading {
  readonly year: number;
  /** Paths of what a check found wrong, to be read as missing. */
  readonly leftOut: ReadonlySet<string>;
  readonly report: (finding: Sen2Finding) => void;
}

/** How one value is read: its text becomes a value, or null where it is not sound. */
export interface Form<T> {
  readonly read: (text: string) => T | null;
  /** Ends the sentence "PersonBirthDate is not …". */
  readonly wanted: string;
  readonly severity?: Sen2Severity;
  /** Whether the report may repeat the value. Names and numbers that tell who a person is never are. */
  readonly mayQuote?: boolean;
}

/** The collection years in which an element exists. */
export interface Years {
  readonly from?: number;
  readonly to?: number;
}

/**
 * One block of the file, read element by element. It notes which elements were asked for, so that what is left
 * over at the end is unknown.
 */
export class Block {
  private readonly leaves = new Set<string>();
  private readonly inner = new Set<string>();

  constructor(
    private readonly element: Sen2Element,
    /** Empty, or ending in a slash. */
    private readonly at: string,
    private readonly reading: Reading,
  ) {}

  /** The value of an element; null where it is missing, left out, or not sound, which is reported under `code`. */
  value<T>(name: string, code: string, form: Form<T>, years: Years = {}): T | null {
    this.leaves.add(name.toLowerCase());
    const element = this.first(name, years);
    if (!element || element.text === '' || this.reading.leftOut.has(this.at + name)) return null;
    const value = form.read(element.text);
    if (value !== null) return value;
    const quoted = form.mayQuote === true ? ` says "${shortened(element.text)}", which` : '';
    this.report(
      name,
      code,
      `${name}${quoted} is not ${form.wanted}. We left it out: correct it.`,
      form.severity,
    );
    return null;
  }

  /** A block that may be there once. */
  block<T>(name: string, read: (block: Block) => T, repeatedCode = 'repeatedElement'): T | null {
    this.inner.add(name.toLowerCase());
    const element = this.first(name, {}, repeatedCode);
    if (!element || this.reading.leftOut.has(this.at + name)) return null;
    return this.read(element, name, read);
  }

  /** A block that may be there many times. */
  blocks<T>(name: string, read: (block: Block) => T): T[] {
    this.inner.add(name.toLowerCase());
    return childrenNamed(this.element, name).map((element, place) =>
      this.read(element, `${name}[${place + 1}]`, read),
    );
  }

  private read<T>(element: Sen2Element, name: string, read: (block: Block) => T): T {
    const inner = new Block(element, `${this.at}${name}/`, this.reading);
    const value = read(inner);
    inner.reportTheRest();
    return value;
  }

  private first(
    name: string,
    { from = 0, to = Infinity }: Years,
    repeatedCode = 'repeatedElement',
  ): Sen2Element | null {
    const [first, ...more] = childrenNamed(this.element, name);
    more.forEach((_again, place) => {
      const again = `${name} is here more than once. We read the first: take this one out.`;
      this.report(name, repeatedCode, again, 'error', `${name}[${place + 2}]`);
    });
    const known = this.reading.year >= from && this.reading.year <= to;
    if (first && first.text !== '' && !known)
      this.report(name, 'S2-58', `${name} ${whenKnown(from, to, this.reading.year)}`);
    return known ? (first ?? null) : null;
  }

  /** Reports what nobody asked for. */
  reportTheRest(): void {
    for (const child of this.element.children) {
      const name = child.name.toLowerCase();
      if (this.leaves.has(name))
        child.children.forEach((within) => {
          this.unknown(within, child, `${child.name}/`);
        });
      else if (!this.inner.has(name)) this.unknown(child, this.element, '');
    }
  }

  private unknown(element: Sen2Element, parent: Sen2Element, within: string): void {
    const name = shortened(element.name);
    const place = childrenNamed(parent, element.name).indexOf(element) + 1;
    const message = `${name} is not an element that we know here. We took no notice of it: check its name and place.`;
    this.report(
      name,
      'unknownElement',
      message,
      'query',
      `${within}${element.name}${place > 1 ? `[${place}]` : ''}`,
    );
  }

  private report(
    field: string,
    code: string,
    message: string,
    severity: Sen2Severity = 'error',
    path = field,
  ): void {
    this.reading.report({ path: this.at + path, field, code, message, severity });
  }
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

function whenKnown(from: number, to: number, year: number): string {
  const when = year < from ? `was not asked for before ${from}` : `was last asked for in ${to}`;
  return `${when}, and this return is for ${year}. We left it out: take it out, or correct the year.`;
}
