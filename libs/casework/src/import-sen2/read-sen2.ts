import { createReadStream } from 'node:fs';
import { childrenNamed, lineAt, readSen2Header, readSen2Person, withoutRepeatedNumbers } from '@ehc/domain';
import type { HeaderRead, PersonRead, Sen2Element, Sen2Fault, Sen2Person } from '@ehc/domain';
import { UnreadableFile } from '../import-file/unreadable-file';
import { decodeXml } from './decode-xml';
import { ElementReader } from './element-reader';
import type { Complete } from './element-reader';
import { fingerprintOf } from './fingerprint';
import { NumbersSeen } from './numbers-seen';

/** A file's path, or what opens its bytes: it is opened twice. */
export type Sen2Source = string | (() => AsyncIterable<Uint8Array>);

/** What a SEN2 file gives, in the order of the file: its header, then each person; and what lies between them unknown. */
export type Sen2Item =
  | ({ readonly kind: 'header' } & HeaderRead)
  | ({ readonly kind: 'person' } & Sen2PersonItem)
  | { readonly kind: 'unknown'; readonly faults: readonly Sen2Fault[] };

export interface Sen2PersonItem extends PersonRead {
  /** Null where the person is put aside. */
  readonly person: Sen2Person | null;
  /** The same for the same record, whatever its line: tells whether anything changed since the last import. */
  readonly fingerprint: string | null;
  /** Counted from 1. */
  readonly place: number;
  /** The line of the person's start tag. */
  readonly line: number;
  /** The line of what lies at a path below the person, or of the nearest thing above it. */
  readonly lineAt: (path: string) => number;
}

/** The first reading of a file: whose return it is, and how many persons it holds. */
export interface Sen2Readable extends HeaderRead {
  readonly persons: number;
}

/**
 * Reads the whole file once and throws `UnreadableFile` where it is not a SEN2 return from beginning to end. Do this
 * before anything is stored: a file that breaks off in its last line must change nothing.
 */
export async function checkReadable(source: Sen2Source): Promise<Sen2Readable> {
  let header: HeaderRead | null = null;
  let persons = 0;
  for await (const { kind, element } of completeElements(source)) {
    if (kind === 'person') persons += 1;
    if (kind === 'header' && header === null) header = soundHeader(element);
  }
  if (header === null)
    throw new UnreadableFile('The file has no Header, so nobody can tell whose return it is. Add it.');
  return { ...header, persons };
}

/**
 * Reads a SEN2 file: first all of it, to be sure that it can be read, then person by person. One person at a time is in
 * memory, however long the file is, and the next is read when the caller asks. A file that was checked is not checked
 * again.
 */
export async function* readSen2(source: Sen2Source, checked?: Sen2Readable): AsyncGenerator<Sen2Item> {
  const { header, faults } = checked ?? (await checkReadable(source));
  yield { kind: 'header', header, faults };
  const seen = new NumbersSeen();
  let place = 0;
  let headers = 0;
  for await (const complete of completeElements(source)) {
    if (complete.kind === 'person') {
      place += 1;
      yield personItem(complete.element, place, (element) => readSen2Person(element, place, header), seen);
    } else {
      if (complete.kind === 'header') headers += 1;
      if (complete.kind === 'unknown' || headers > 1)
        yield { kind: 'unknown', faults: [unknownElement(complete)] };
    }
  }
}

function personItem(
  element: Sen2Element,
  place: number,
  read: (element: Sen2Element) => PersonRead,
  seen: NumbersSeen,
): Sen2Item {
  const lineOf = (field: string) => childrenNamed(element, field)[0]?.line ?? element.line;
  const asRead = withoutRepeatedNumbers(read(element), place, seen, lineOf);
  const fingerprint = asRead.person ? fingerprintOf(asRead.person) : null;
  const lineOfPath = (path: string) => lineAt(element, path);
  return { kind: 'person', ...asRead, fingerprint, place, line: element.line, lineAt: lineOfPath };
}

async function* completeElements(source: Sen2Source): AsyncGenerator<Complete> {
  const reader = new ElementReader();
  const chunks = typeof source === 'string' ? createReadStream(source) : source();
  for await (const piece of decodeXml(chunks)) yield* reader.write(piece);
  yield* reader.end();
}

function soundHeader(element: Sen2Element): HeaderRead {
  const [details] = childrenNamed(element, 'CollectionDetails');
  const [collection] = details ? childrenNamed(details, 'Collection') : [];
  if (collection && collection.text !== '' && collection.text.toUpperCase() !== 'SEN2')
    throw new UnreadableFile(
      `The file is a return of the collection ${collection.text.slice(0, 40)}, not SEN2.`,
      collection.line,
    );
  return readSen2Header(element);
}

function unknownElement({ kind, element, within }: Complete): Sen2Fault {
  const field = element.name;
  const path = `${within}/${field}`;
  if (kind === 'header') {
    const message = 'There is a second Header. We read the first: take this one out.';
    return { line: element.line, path, field, code: 'repeatedElement', message, severity: 'error' };
  }
  const message = `${field} is not an element that we know here. We took no notice of it: check its name and place.`;
  return { line: element.line, path, field, code: 'unknownElement', message, severity: 'query' };
}
