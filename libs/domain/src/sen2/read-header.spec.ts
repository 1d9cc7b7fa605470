import { activityYear, collectionOf, schoolYearStart } from './collection';
import type { Sen2Element } from './element';
import { readSen2Header } from './read-header';

const leaf = (name: string, text: string): Sen2Element => ({ name, line: 3, text, children: [] });
const block = (name: string, line: number, fields: Readonly<Record<string, string>>): Sen2Element => ({
  name,
  line,
  text: '',
  children: Object.entries(fields).map(([field, text]) => leaf(field, text)),
});

const SOUND = {
  CollectionDetails: { Collection: 'SEN2', Year: '2026', ReferenceDate: '2026-01-15' },
  Source: { SourceLevel: 'L', LEA: '878', SerialNo: '001', DMO: 'Y', DCO: 'R', DSCO: 'N' },
};

function headerWith(details: Readonly<Record<string, string>>, source: Readonly<Record<string, string>>) {
  const children = [
    block('CollectionDetails', 1, { ...SOUND.CollectionDetails, ...details }),
    block('Source', 2, { ...SOUND.Source, ...source }),
  ];
  return readSen2Header({ name: 'Header', line: 1, text: '', children });
}

describe('reading a header', () => {
  it('takes a sound one', () => {
    const { header, faults } = headerWith({}, {});
    expect(faults).toEqual([]);
    expect(header).toMatchObject({
      year: 2026,
      referenceDate: '2026-01-15',
      lea: '878',
      dmo: 'Y',
      dco: 'R',
      dsco: 'N',
    });
  });

  it.each<[Record<string, string>, Record<string, string>, string[]]>([
    [{ Year: '2024' }, { DSCO: '' }, ['S2-01 error ReferenceDate']],
    [{ Year: '2022', ReferenceDate: '2022-01-20' }, { DSCO: '' }, ['S2-01 error Year']],
    [{ ReferenceDate: '2026-01-16' }, {}, ['S2-01 error ReferenceDate']],
    [{ Collection: '' }, {}, ['S2-01 error Collection']],
    [{}, { SourceLevel: 'S' }, ['S2-02 error SourceLevel']],
    [{}, { LEA: '820' }, ['S2-02 error LEA']],
    [{}, { LEA: '' }, ['S2-02 error LEA']],
    [{}, { SerialNo: '1' }, ['S2-02 error SerialNo']],
    [{}, { DMO: 'X' }, ['S2-03 error DMO']],
    [{}, { DSCO: '' }, ['S2-03 error DSCO']],
    [{ Year: '2025', ReferenceDate: '2025-01-16' }, { DSCO: '' }, ['S2-03 query DSCO']],
    [{ Year: '2024', ReferenceDate: '2024-01-18' }, { DSCO: 'Y' }, ['S2-58 error DSCO']],
    [{}, { Colour: 'red' }, ['unknownElement query Colour']],
  ])('%j %j: %j', (details, source, expected) => {
    const { faults } = headerWith(details, source);
    expect(faults.map(({ code, severity, field }) => `${code} ${severity} ${field}`)).toEqual(expected);
  });

  it('keeps the number of an authority that we do not know: somebody must own the records', () => {
    expect(headerWith({}, { LEA: '820' }).header.lea).toBe('820');
  });

  it('survives a header without anything in it', () => {
    const { header, faults } = readSen2Header({ name: 'Header', line: 5, text: '', children: [] });
    expect(header).toMatchObject({ year: 2027, lea: null });
    expect(faults.every(({ line }) => line === 5)).toBe(true);
  });
});

describe('the collection', () => {
  it.each([
    ['2025', '2025-01-18', 2025, '2025-01-16'],
    ['2024', '2023-01-18', 2024, '2024-01-18'],
    [null, '2025-01-16', 2025, '2025-01-16'],
    ['soon', '2026-01-15', 2026, '2026-01-15'],
    ['2031', '2031-01-16', 2031, '2031-01-16'],
    ['2031', null, 2031, '2031-01-15'],
    [null, null, 2027, '2027-01-21'],
  ])('year %s, reference date %s', (year, day, expected, referenceDate) => {
    expect(collectionOf(year, day)).toEqual({ year: expected, referenceDate });
  });

  it('counts the year before, and ages from the last 31 August', () => {
    const collection = collectionOf('2026', '2026-01-15');
    expect([activityYear(collection), schoolYearStart(collection)]).toEqual([2025, '2025-08-31']);
  });
});
