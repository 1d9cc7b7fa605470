import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sen2Fault } from '@ehc/domain';
import { UnreadableFile } from '../import-file/unreadable-file';
import { checkReadable, readSen2 } from './read-sen2';
import type { Sen2PersonItem, Sen2Source } from './read-sen2';

const HEADER = `<Header><CollectionDetails><Collection>SEN2</Collection><Year>2026</Year><ReferenceDate>2026-01-15</ReferenceDate></CollectionDetails>
<Source><SourceLevel>L</SourceLevel><LEA>878</LEA><SerialNo>001</SerialNo><DateTime>2026-02-02T09:00:00</DateTime><DMO>Y</DMO><DCO>R</DCO><DSCO>N</DSCO></Source></Header>`;
const person = (surname: string, upn = '<UPNunknown>UN2</UPNunknown>') =>
  `<Person><Surname>${surname}</Surname><Forename>Robin</Forename><PersonBirthDate>2012-05-04</PersonBirthDate>
<Sex>F</Sex><Ethnicity>WBRI</Ethnicity><PostCode>AA1 1AA</PostCode>${upn}<Requests><ReceivedDate>2025-12-01</ReceivedDate>
<RequestSource>1</RequestSource><RYA>0</RYA><RequestOutcome>A</RequestOutcome></Requests></Person>`;
const message = (persons: string, header = HEADER) =>
  `<Message>\n${header}\n<Persons>${persons}</Persons>\n</Message>`;

const bytes = (...pieces: (string | Uint8Array)[]): Sen2Source =>
  async function* () {
    for (const piece of pieces) yield await Promise.resolve(Buffer.from(piece));
  };

async function personsOf(source: Sen2Source): Promise<Sen2PersonItem[]> {
  const persons: Sen2PersonItem[] = [];
  for await (const item of readSen2(source)) if (item.kind === 'person') persons.push(item);
  return persons;
}

async function faultsOf(source: Sen2Source): Promise<Sen2Fault[]> {
  const faults: Sen2Fault[] = [];
  for await (const item of readSen2(source)) faults.push(...item.faults);
  return faults;
}

const surnames = async (source: Sen2Source) => (await personsOf(source)).map((item) => item.person?.surname);
const refusal = async (source: Sen2Source): Promise<string> => {
  const failure: unknown = await checkReadable(source).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(UnreadableFile);
  return failure instanceof UnreadableFile ? failure.message : '';
};

describe('reading a SEN2 file', () => {
  it('gives the header, then each person with line and path', async () => {
    const source = bytes(message(`${person('Ash')}\n${person('Elm').replace('<RYA>0</RYA>', '')}`));
    expect(await checkReadable(source)).toMatchObject({
      header: { lea: '878', year: 2026 },
      persons: 2,
      faults: [],
    });
    expect((await personsOf(source)).map(({ line, place }) => [line, place])).toEqual([
      [4, 1],
      [7, 2],
    ]);
    expect(await faultsOf(source)).toMatchObject([
      { line: 8, path: 'Person[2]/Requests[1]/RYA', field: 'RYA', code: 'S2-16', severity: 'error' },
    ]);
  });

  it('reads a return without anybody in it', async () => {
    expect(await checkReadable(bytes(message('')))).toMatchObject({ persons: 0 });
    expect(await checkReadable(bytes(`<Message>${HEADER}<Persons/></Message>`))).toMatchObject({
      persons: 0,
    });
  });

  it('does not mind order, capitals, prefixes, CDATA, comments or where the pieces are cut', async () => {
    const odd = `<m:MESSAGE xmlns:m="urn:x"><persons>${person('<![CDATA[O&]]>&apos;<!-- hm -->Neil &#233;')}</persons>${HEADER}</m:MESSAGE>`;
    expect(await surnames(bytes(odd))).toEqual(["O&'Neil é"]);
    expect(
      await surnames(
        bytes(
          ...Buffer.from(odd)
            .toString('latin1')
            .split('')
            .map((c) => Buffer.from(c, 'latin1')),
        ),
      ),
    ).toEqual(["O&'Neil é"]);
  });

  it('reads a file from disk', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sen2-'));
    const path = join(folder, 'return.xml');
    writeFileSync(path, message(person('Ash')));
    expect(await surnames(path)).toEqual(['Ash']);
    rmSync(folder, { recursive: true });
  });

  it('gives the second of two people with one number no number', async () => {
    const upn = '<UPN>B820199923001</UPN>';
    const source = bytes(message(person('Ash', upn) + person('Elm', upn)));
    expect((await personsOf(source)).map((item) => item.person?.upn)).toEqual(['B820199923001', null]);
    expect((await faultsOf(source)).map(({ code, path }) => `${code} ${path}`)).toEqual([
      'S2-10 Person[2]/UPN',
    ]);
  });

  it('gives the same fingerprint for the same record only', async () => {
    const other = person('Ash').replace('<Sex>F</Sex>', '').replace('<Surname>', '\n\n<Sex>F</Sex><Surname>');
    const [first, same, different] = await personsOf(bytes(message(person('Ash') + other + person('Elm'))));
    expect(first?.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(same?.fingerprint).toBe(first?.fingerprint);
    expect(different?.fingerprint).not.toBe(first?.fingerprint);
  });

  it('puts a person aside without a fingerprint', async () => {
    expect(await personsOf(bytes(message(person(''))))).toMatchObject([{ person: null, fingerprint: null }]);
  });

  it('reports faults of the header, and elements that belong nowhere, and goes on', async () => {
    const header = HEADER.replace('2026-01-15', '2026-01-16')
      .replace('>878<', '>820<')
      .replace('<DMO>Y</DMO>', '');
    const source = bytes(message(`<Pupil/>${person('Ash')}`, `${header}<Footer>x</Footer>`));
    expect((await faultsOf(source)).map(({ code, path }) => `${code} ${path}`)).toEqual([
      'S2-01 Header/CollectionDetails/ReferenceDate',
      'S2-03 Header/Source/DMO',
      'S2-02 Header/Source/LEA',
      'unknownElement Message/Footer',
      'unknownElement Message/Persons/Pupil',
    ]);
    expect(await surnames(source)).toEqual(['Ash']);
  });
});

describe('encodings', () => {
  const declared = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?>${message(person('Zoë’s €'))}`;
  const wide = (text: string, mark = true) => Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  const windows = (text: string) => Buffer.from(text.replace('’', '\u0092').replace('€', '\u0080'), 'latin1');

  it.each<[string, Sen2Source]>([
    ['UTF-8', bytes(declared('UTF-8'))],
    ['UTF-8 with its mark', bytes('\ufeff' + declared('utf-8'))],
    ['undeclared', bytes(message(person('Zoë’s €')))],
    ['UTF-16 little end first', bytes(wide(declared('UTF-16')))],
    ['UTF-16 big end first', bytes(wide(declared('UTF-16')).swap16())],
    ['UTF-16 without a mark', bytes(wide(declared('UTF-16LE'), false))],
    ['Windows-1252', bytes(windows(declared('windows-1252')))],
    ['ISO-8859-1', bytes(windows(declared('ISO-8859-1')))],
  ])('%s', async (_name, source) => {
    expect(await surnames(source)).toEqual(['Zoë’s €']);
  });

  it.each<[string, Sen2Source]>([
    ['Windows bytes as UTF-8', bytes(windows(declared('UTF-8')))],
    ['UTF-8 as UTF-16', bytes(declared('UTF-16'))],
    ['UTF-16 as UTF-8', bytes(wide(declared('UTF-8')))],
    [
      'a byte that Windows-1252 has not',
      bytes(declared('windows-1252').replace('Zo', ''), Buffer.from([0x81])),
    ],
    ['a letter as US-ASCII', bytes(declared('US-ASCII'))],
    ['half a character at the end', bytes(message(''), Buffer.from([0xc3]))],
    ['an encoding of elsewhere', bytes(declared('EBCDIC-CP-US'))],
  ])('refuses %s', async (_name, source) => {
    expect(await refusal(source)).toMatch(/encoding|UTF-8|says it is/);
  });
});

describe('refusing a file', () => {
  it.each<[string, string, RegExp]>([
    ['empty', '', /empty/],
    ['spaces', '  \n ', /empty/],
    ['not XML', 'child_ref,surname\n1,Ash', /^Line 1: The file is not XML/],
    ['a page of HTML', '<html><body></body></html>', /not a SEN2 return: it begins with html/],
    ['cut short', message(person('Ash')).slice(0, -30), /cut short/],
    ['cut in its last tag', message(person('Ash')).slice(0, -1), /cut short/],
    ['crossed tags', message('<Person><Surname>Ash</Person></Surname>'), /end tag/],
    ['a DOCTYPE', `<!DOCTYPE Message>${message('')}`, /DOCTYPE/],
    ['entities', `<!DOCTYPE m [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${message(person('&b;'))}`, /DOCTYPE/],
    [
      'an outside entity',
      `<!DOCTYPE m [<!ENTITY a SYSTEM "file:///etc/passwd">]>${message(person('&a;'))}`,
      /DOCTYPE/,
    ],
    ['an unknown entity', message(person('&eacute;')), /&amp;/],
    ['an entity named like a member of objects', message(person('&constructor;')), /&amp;/],
    ['a bare &', message(person('A & B')), /&amp;/],
    ['another collection', message('', HEADER.replace('SEN2', 'CIN')), /^Line 2: .*collection CIN, not SEN2/],
    ['no header', message('', ''), /no Header/],
    ['two documents', message('') + message(''), /second document|XML/],
    ['a control character', message(person('A\u0000sh')), /^Line 4: .*character/],
  ])('%s', async (_name, text, why) => {
    expect(await refusal(bytes(text))).toMatch(why);
  });

  it('says so before the first person is given', async () => {
    const given: string[] = [];
    const reading = async () => {
      for await (const item of readSen2(bytes(message(person('Ash')).slice(0, -5)))) given.push(item.kind);
    };
    await expect(reading()).rejects.toThrow(UnreadableFile);
    expect(given).toEqual([]);
  });
});

/** A file that never ends; counts how much of it was asked for. */
function endless(start: string, piece: string) {
  const asked = { pieces: 0 };
  const source = async function* () {
    yield await Promise.resolve(Buffer.from(start));
    for (;;) {
      asked.pieces += 1;
      yield await Promise.resolve(Buffer.from(piece));
    }
  };
  return { asked, source };
}

describe('a file made to swell', () => {
  const KILO = 1024;
  it.each<[string, string, string]>([
    ['a value', `${message('').split('</Persons>')[0] ?? ''}<Person><Surname>`, 'x'.repeat(KILO)],
    ['spaces for a value', `<Message>${HEADER}<Persons><Person><Surname>`, ' '.repeat(KILO)],
    ['a CDATA section', `<Message>${HEADER}<Persons><Person><Surname><![CDATA[`, 'x'.repeat(KILO)],
    ['many CDATA sections', `<Message>${HEADER}<Persons><Person><Surname>`, '<![CDATA[x]]>'.repeat(80)],
    ['characters by number', `<Message>${HEADER}<Persons><Person><Surname>`, '&#120;'.repeat(200)],
    ['a comment', '<Message><!--', 'x'.repeat(KILO)],
    ['an attribute', '<Message a="', 'x'.repeat(KILO)],
    ['the name of an element', '<', 'x'.repeat(KILO)],
    ['the name of an attribute', '<Message ', 'x'.repeat(KILO)],
    ['a processing instruction', '<?pi ', 'x'.repeat(KILO)],
    ['a DOCTYPE', '<!DOCTYPE m [', '<!ENTITY a "b">'.repeat(70)],
    ['an entity', '<Message>&', 'x'.repeat(KILO)],
    ['nesting', '<Message>', '<a>'.repeat(300)],
    ['elements of a person', `<Message>${HEADER}<Persons><Person>`, '<RYA>0</RYA>'.repeat(90)],
    ['text between persons', `<Message>${HEADER}<Persons>`, 'x'.repeat(KILO)],
  ])('%s is refused after at most 400 kilobytes', async (_name, start, piece) => {
    const { asked, source } = endless(start, piece);
    expect(await refusal(source)).toMatch(/long|deep|more than|DOCTYPE|XML/);
    expect(asked.pieces).toBeLessThan(400);
  });

  it('many attributes are refused', async () => {
    const many = Array.from({ length: 101 }, (_, place) => `a${place}="x"`).join(' ');
    expect(await refusal(bytes(`<Message ${many}></Message>`))).toMatch(/attributes/);
  });

  it('asks for the next piece only when the next person is wanted', async () => {
    const { asked, source } = endless(`<Message>${HEADER}<Persons>`, person('Ash'));
    const empty = bytes(message('')) as () => AsyncIterable<Uint8Array>;
    const openings = [empty, source];
    const items = readSen2(() => (openings.shift() ?? source)());
    for (let place = 0; place < 6; place += 1) await items.next();
    expect(asked.pieces).toBeLessThanOrEqual(6);
    await items.return(undefined);
  });
});
