import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADVICE_TYPES, civilDate, PARTIES, REQUEST_SOURCES } from '@ehc/domain';
import { UnreadableFile } from '../import-file/unreadable-file';
import type { CaseloadSource } from './csv-rows';
import type { CaseloadFault } from './fault';
import { COLUMNS, columnsOf, FILE_KINDS } from './file-kinds';
import { ADVICE_STATES, ASSESSMENT_STAGES } from './read-assessment';
import { caseloadFile, readCaseload } from './read-csv';
import type { CaseloadItem } from './read-csv';
import { REVIEW_DECISIONS, REVIEW_STAGES } from './read-review';

const DOCS = join(__dirname, '../../../../docs/import');
const AS_AT = civilDate('2026-01-15');

const file = (name: string, ...lines: (string | Uint8Array)[]): CaseloadSource => ({
  name,
  open: async function* () {
    for (const line of lines)
      yield await Promise.resolve(typeof line === 'string' ? Buffer.from(`${line}\n`) : line);
  },
});
const CHILDREN = file(
  'c.csv',
  'child_ref,surname,forename,born_on,plan_first_made_on',
  '1,Ash,Ann,2015-05-04,2022-06-20',
);
const ASSESSMENTS = file('a.csv', 'child_ref,received_on,stage', '1,2022-02-01,issued');

async function itemsOf(...files: CaseloadSource[]): Promise<CaseloadItem[]> {
  const items: CaseloadItem[] = [];
  for await (const item of readCaseload(files, AS_AT)) items.push(item);
  return items;
}
const recordsOf = async (...files: CaseloadSource[]) =>
  (await itemsOf(...files)).flatMap((item) => (item.kind === 'file' ? [] : [item.record]));
const faultsOf = async (...files: CaseloadSource[]): Promise<CaseloadFault[]> =>
  (await itemsOf(...files)).flatMap(({ faults }) => faults);
const brief = async (...files: CaseloadSource[]) =>
  (await faultsOf(...files)).map(
    ({ file: name, line, field, code, severity }) => `${name}:${line} ${field} ${code} ${severity}`,
  );

describe('the templates', () => {
  const templates = FILE_KINDS.map((kind) => caseloadFile(join(DOCS, `${kind}.csv`)));

  it('read without a fault, in whatever order they are given', async () => {
    const items = await itemsOf(...templates.toReversed());
    expect(items.flatMap(({ faults }) => faults)).toEqual([]);
    expect(items.map(({ kind }) => kind)).toEqual(FILE_KINDS.flatMap((kind) => ['file', kind, kind]));
    expect(items[2]).toMatchObject({ record: { childRef: 'C0002', bornOn: '2019-09-17', noPlace: true } });
  });

  it('hold every column', () => {
    for (const kind of FILE_KINDS) {
      const [header = ''] = readFileSync(join(DOCS, `${kind}.csv`), 'utf8').split('\n');
      expect(header.split(',').sort()).toEqual([...columnsOf(kind)].sort());
    }
  });

  it('are documented column by column, code by code', () => {
    const page = readFileSync(join(DOCS, 'caseload-csv.md'), 'utf8').replace(/ +/g, ' ');
    for (const kind of FILE_KINDS) {
      const part = page.split(`\n## ${kind}.csv\n`)[1]?.split('\n## ')[0] ?? '';
      for (const column of columnsOf(kind)) expect(part).toContain(`| \`${column}\` |`);
      for (const column of COLUMNS[kind].required)
        expect(part).toContain(`| \`${column}\` | Yes, in every row |`);
    }
    const codes = [...ASSESSMENT_STAGES, ...ADVICE_STATES, ...REVIEW_STAGES, ...REVIEW_DECISIONS];
    for (const code of [...codes, ...PARTIES, ...ADVICE_TYPES, ...REQUEST_SOURCES])
      expect(page).toContain(`\`${code}\``);
  });
});

describe('reading rows', () => {
  it('takes a byte order mark, spaces, capitals, quotation marks, and empty rows and columns of a spreadsheet', async () => {
    const odd = file(
      'c.csv',
      '\ufeffChild Ref , SURNAME,forename,Born-On,no_place,,',
      ' 7 ,"O\'Neil, Jr","A ""B""",4/5/2015,YES,,',
      ',,,,,,',
      '',
    );
    expect(await recordsOf(odd)).toMatchObject([
      { childRef: '7', surname: "O'Neil, Jr", forename: 'A "B"', bornOn: '2015-05-04', noPlace: true },
    ]);
    expect(await faultsOf(odd)).toEqual([]);
  });

  it('counts lines as an editor does, also after a value with a new line in it', async () => {
    const long = file(
      'c.csv',
      'child_ref,surname,forename,born_on',
      '1,"As\nh",A,2015-05-04',
      '',
      '2,Elm,E,2015-02-30',
    );
    expect(await brief(long)).toEqual(['c.csv:5 born_on noSuchDay error']);
    expect((await itemsOf(long)).map(({ line }) => line)).toEqual([1, 2, 5]);
  });
});

describe('refusing a file', () => {
  const header = 'child_ref,surname,forename,born_on';
  it.each<[string, CaseloadSource, RegExp]>([
    ['empty', file('x.csv'), /x\.csv is empty/],
    [
      'not UTF-8',
      file('x.csv', header, Buffer.from('1,Zo\xeb,A,2015-05-04\n', 'latin1')),
      /Line 2: x\.csv is not UTF-8.*CSV UTF-8/,
    ],
    ['UTF-16', file('x.csv', Buffer.from(`\ufeff${header}`, 'utf16le')), /not UTF-8/],
    [
      'a missing column',
      file('x.csv', 'child_ref,surname,born_on,sex'),
      /lacks the column forename. We found: child_ref, surname, born_on, sex/,
    ],
    ['a column twice', file('x.csv', `${header},surname`), /column surname twice/],
    [
      'an unknown kind',
      file('x.csv', 'name;colour', 'a;b'),
      /none of children\.csv, .*We found: name;colour/,
    ],
    ['an open quotation mark', file('x.csv', header, '1,"Ash,A,2015-05-04'), /never closed/],
  ])('%s', async (_name, source, why) => {
    await expect(itemsOf(CHILDREN, source)).rejects.toThrow(UnreadableFile);
    await expect(itemsOf(CHILDREN, source)).rejects.toThrow(why);
  });

  it('soon, where a row never ends', async () => {
    let pieces = 0;
    const endless: CaseloadSource = {
      name: 'x.csv',
      open: async function* () {
        yield await Promise.resolve(Buffer.from(`${header}\n1,"`));
        for (;;) {
          pieces += 1;
          yield await Promise.resolve(Buffer.alloc(1000, 'x'));
        }
      },
    };
    await expect(itemsOf(endless)).rejects.toThrow(/longer than 100,000 characters/);
    expect(pieces).toBeLessThan(500);
  });
});

describe('faults of children', () => {
  const child = (columns: string, ...rows: string[]) =>
    file('c.csv', `child_ref,surname,forename,born_on${columns}`, ...rows);

  it.each<[string, CaseloadSource, string[], number]>([
    ['born tomorrow', child('', '1,Ash,A,2026-01-16'), ['c.csv:2 born_on inFuture error'], 0],
    ['born today', child('', '1,Ash,A,15/01/2026'), [], 1],
    ['no name', child('', '1,,A,2015-05-04'), ['c.csv:2 surname missing error'], 0],
    [
      'one number twice',
      child('', '1,Ash,A,2015-05-04', '1,Elm,E,2015-05-04'),
      ['c.csv:3 child_ref repeatedRow error'],
      1,
    ],
    ['a comma too many', child('', '1,Ash,A,B,2015-05-04'), ['c.csv:2  wrongNumberOfCells error'], 0],
    [
      'plan before birth',
      child(',plan_first_made_on', '1,Ash,A,2015-05-04,2014-05-04'),
      ['c.csv:2 plan_first_made_on wrongOrder error'],
      1,
    ],
    [
      'a wrong check letter',
      child(',upn', '1,Ash,A,2015-05-04,C820199923001'),
      ['c.csv:2 upn upnForm error'],
      1,
    ],
    [
      'neither yes nor no',
      child(',no_place', '1,Ash,A,2015-05-04,perhaps'),
      ['c.csv:2 no_place unknownCode error'],
      1,
    ],
    [
      'an unknown column',
      child(',shoe_size', '1,Ash,A,2015-05-04,3'),
      ['c.csv:1 shoe_size unknownColumn query'],
      1,
    ],
  ])('%s', async (_name, source, faults, cameIn) => {
    expect(await brief(source)).toEqual(faults);
    expect((await recordsOf(source)).filter((record) => record !== null)).toHaveLength(cameIn);
  });

  it('one pupil number: the first keeps it, another child comes in without, the same child once', async () => {
    const row = (rest: string) => `${rest},2015-05-04,B820199923001`;
    const records = await recordsOf(child(',upn', row('1,Ash,A'), row('2,Elm,E'), row('3,ASH,a')));
    expect(records).toMatchObject([{ upn: 'B820199923001' }, { childRef: '2', upn: null }, null]);
  });

  it('says which codes are known', async () => {
    const [fault] = await faultsOf(child(',sex', '1,Ash,A,2015-05-04,girl'));
    expect(fault?.message).toBe('sex says "girl". We know: M, F. We left it out.');
  });
});

describe('faults of what belongs to a child', () => {
  const assessments = (row: string) =>
    file(
      'a.csv',
      'child_ref,received_on,stage,decision_notified_on,draft_sent_on,final_sent_on,ended_on',
      row,
    );
  const advice = (row: string) =>
    file('v.csv', 'child_ref,received_on,advice_type,state,sent_on,advice_received_on', row);
  const reviews = (row: string) =>
    file(
      'r.csv',
      'child_ref,review_year_from,stage,meeting_on,report_received_on,decision,decision_notified_on,amendment_notice_sent_on',
      row,
    );

  it.each<[string, CaseloadSource, string[]]>([
    ['requested tomorrow', assessments('1,2026-01-16,requested,,,,'), ['a.csv:2 received_on inFuture error']],
    [
      'a child that is not there',
      assessments('9,2025-01-16,requested,,,,'),
      ['a.csv:2 child_ref unknownChild error'],
    ],
    [
      'an unknown stage',
      assessments('1,2025-01-16,waiting,,,,'),
      ['a.csv:2 stage unknownCode error', 'a.csv:2 stage guessed guess'],
    ],
    [
      'draft before request',
      assessments('1,2025-01-16,draftSent,,2025-01-15,,'),
      ['a.csv:2 draft_sent_on wrongOrder error'],
    ],
    [
      'advice for a child that is not there',
      advice('9,,health,sent,,'),
      ['v.csv:2 child_ref unknownChild error'],
    ],
    [
      'advice for no assessment',
      advice('1,2023-01-01,health,sent,,'),
      ['v.csv:2 received_on unknownAssessment error'],
    ],
    ['advice of an unknown type', advice('1,,astrology,sent,,'), ['v.csv:2 advice_type unknownCode error']],
    [
      'a review before its plan',
      reviews('1,2022-06-19,scheduled,,,,,'),
      ['r.csv:2 review_year_from beforePlan error'],
    ],
    [
      'a meeting held tomorrow',
      reviews('1,2025-06-20,meetingHeld,2026-01-16,,,,'),
      ['r.csv:2 meeting_on inFuture error'],
    ],
    ['a meeting arranged for tomorrow', reviews('1,2025-06-20,invited,2026-01-16,,,,'), []],
  ])('%s', async (_name, source, faults) => {
    expect(await brief(source, CHILDREN, ASSESSMENTS)).toEqual(faults);
  });

  it('takes the only assessment where the advice does not say which', async () => {
    expect((await recordsOf(CHILDREN, ASSESSMENTS, advice('1,,health,sent,,'))).at(-1)).toMatchObject({
      receivedOn: '2022-02-01',
    });
  });

  it.each<[CaseloadSource, string]>([
    [assessments('1,2025-01-16,,,,,'), 'requested'],
    [assessments('1,2025-01-16,,2025-02-16,,,'), 'assessing'],
    [assessments('1,2025-01-16,,2025-02-16,2025-04-16,,'), 'draftSent'],
    [assessments('1,2025-01-16,,2025-02-16,2025-04-16,2025-05-16,'), 'issued'],
    [assessments('1,2025-01-16,,,,,2025-02-02'), 'withdrawn'],
    [reviews('1,2025-06-20,,,,,,'), 'stageUnknown'],
    [reviews('1,2025-06-20,,2026-01-16,,,,'), 'invited'],
    [reviews('1,2025-06-20,,2026-01-14,,,,'), 'meetingHeld'],
    [reviews('1,2025-06-20,,2026-01-10,2026-01-14,,,'), 'decisionDue'],
    [reviews('1,2025-06-20,,2026-01-10,2026-01-12,amend,2026-01-14,2026-01-14'), 'commentsWindow'],
    [reviews('1,2025-06-20,,2026-01-10,2026-01-12,maintain,2026-01-14,'), 'complete'],
  ])('guesses the stage from the days, and says so: %#', async (source, stage) => {
    const items = await itemsOf(CHILDREN, source);
    const last = items.at(-1);
    expect(last).toMatchObject({ record: { stage }, faults: [{ field: 'stage', severity: 'guess' }] });
    expect(last?.faults[0]?.message).toContain(`We took it to be ${stage}, because`);
  });
});
