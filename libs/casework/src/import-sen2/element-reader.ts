import type { Sen2Element } from '@ehc/domain';
import sax from 'sax';
import type { SAXParser } from 'sax';
import { UnreadableFile } from '../import-file/unreadable-file';
import { whyNotXml } from './why-not-xml';

const MOST_CHARACTERS = 10_000;
const GREATEST_DEPTH = 50;
const LONGEST_NAME = 200;
const MOST_ATTRIBUTES = 100;
/** No child has so many requests and placements; a file that says so is not a return. */
const MOST_ELEMENTS = 10_000;
/** Control characters and halves of characters: no XML file may hold them, and no database takes them. */
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

const XML_ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What encloses headers and persons, by path in small letters; what is kept whole; all else is passed over. */
const CONTAINERS = ['message', 'message/persons'];
const KEPT = ['message/header', 'message/persons/person'];

type Role = 'container' | 'kept' | 'passedOver';

interface OpenElement {
  readonly name: string;
  readonly path: string;
  readonly role: Role;
  readonly line: number;
  text: string;
  readonly children: Sen2Element[];
}

/** A header or a person with all that is in it, or an element that does not belong between them. */
export interface Complete {
  readonly kind: 'header' | 'person' | 'unknown';
  readonly element: Sen2Element;
  /** `Message/Persons`, as written. */
  readonly within: string;
}

/**
 * Reads XML piece by piece and gives each header and each person once it is complete, so that one person at a time is
 * in memory. Whatever could swell (a value, nesting, attributes, a person) has a limit, and passing it refuses the file.
 */
export class ElementReader {
  private readonly parser: SAXParser = sax.parser(true, { position: true });
  private readonly above: OpenElement[] = [];
  private complete: Complete[] = [];
  private elements = 0;
  private attributes = 0;
  /** The beginning of the file, until the first element. */
  private head: string | null = '';

  constructor() {
    const { parser } = this;
    parser.ENTITIES = Object.assign(Object.create(null) as object, XML_ENTITIES);
    parser.onopentagstart = ({ name }) => {
      this.open(name.slice(name.indexOf(':') + 1));
    };
    parser.onattribute = ({ value }) => {
      this.attribute(value);
    };
    parser.onclosetag = () => {
      this.close();
    };
    parser.ontext = parser.oncdata = (text) => {
      this.text(text);
    };
    parser.onsgmldeclaration = parser.ondoctype = () => this.refuse(whyNotXml('', '<!DOCTYPE'));
    parser.onerror = ({ message }) => this.refuse(whyNotXml(message, this.head ?? ''));
  }

  /** The elements that the piece completes. */
  write(piece: string): Complete[] {
    if (this.head !== null && this.head.length < MOST_CHARACTERS)
      this.head += piece.slice(0, MOST_CHARACTERS);
    const control = NOT_XML.exec(piece);
    this.parser.write(control ? piece.slice(0, control.index) : piece);
    if (control) this.refuse('The file holds a character that XML does not allow. Take it out.');
    return this.taken();
  }

  /** Refuses a file that ends too early. */
  end(): Complete[] {
    this.parser.close();
    if (this.head !== null) this.refuse('The file is empty. Choose the XML file of a SEN2 return.');
    return this.taken();
  }

  private open(name: string): void {
    const parent = this.above.at(-1);
    if (!parent && this.head === null) this.refuse('The file holds a second document. Take one of them out.');
    this.head = null;
    const path = parent?.role === 'container' ? `${parent.path}/${name.toLowerCase()}` : name.toLowerCase();
    if (!parent && path !== 'message')
      this.refuse(`The file is XML, but not a SEN2 return: it begins with ${name.slice(0, 40)}.`);
    const role = parent && parent.role !== 'container' ? parent.role : roleAt(path);
    this.elements = parent?.role === 'container' ? 0 : this.elements + 1;
    this.attributes = 0;
    if (this.above.length >= GREATEST_DEPTH)
      this.refuse(`Elements lie more than ${GREATEST_DEPTH} deep. No return does that.`);
    if (this.elements > MOST_ELEMENTS)
      this.refuse('One person or header holds more than 10,000 elements. No return does that.');
    if (name.length > LONGEST_NAME) this.refuse('The name of an element is far too long. Correct it.');
    this.above.push({ name, path, role, line: this.line(), text: '', children: [] });
  }

  private attribute(value: string): void {
    this.attributes += 1;
    if (this.attributes > MOST_ATTRIBUTES)
      this.refuse('An element has more than 100 attributes. Take them out.');
    if (value.length > MOST_CHARACTERS)
      this.refuse('An attribute is longer than 10,000 characters. Shorten it.');
  }

  private text(piece: string): void {
    const current = this.above.at(-1);
    if (!current) return;
    current.text += current.role === 'container' ? piece.trim() : piece;
    if (current.text.length > MOST_CHARACTERS)
      this.refuse(`${current.name} is longer than 10,000 characters. Shorten it.`, current.line);
  }

  private close(): void {
    const closed = this.above.pop();
    const parent = this.above.at(-1);
    if (!closed || !parent || closed.role === 'container') return;
    const { name, line, text, children } = closed;
    const element = { name, line, text: text.trim(), children };
    if (parent.role === 'kept') parent.children.push(element);
    if (parent.role !== 'container') return;
    const within = this.above.map((enclosing) => enclosing.name).join('/');
    this.complete.push({ kind: kindOf(closed), element, within });
  }

  /** The line of the tag that is being read: a new line right after its name is already counted. */
  private line(): number {
    return this.parser.line + (this.parser.column === 0 ? 0 : 1);
  }

  private refuse(message: string, line = this.parser.line + 1): never {
    throw new UnreadableFile(message, line);
  }

  private taken(): Complete[] {
    const { complete } = this;
    this.complete = [];
    return complete;
  }
}

const roleAt = (path: string): Role => {
  if (CONTAINERS.includes(path)) return 'container';
  return KEPT.includes(path) ? 'kept' : 'passedOver';
};

function kindOf({ role, path }: OpenElement): Complete['kind'] {
  if (role !== 'kept') return 'unknown';
  return path === 'message/header' ? 'header' : 'person';
}
