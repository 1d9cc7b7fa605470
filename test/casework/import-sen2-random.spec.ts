import fc from 'fast-check';
import { ImportWorld } from '../import/import-world';
import {
  activeXml,
  assessmentXml,
  personXml,
  requestXml,
  returnXml,
  upnOf,
  type ActiveXml,
} from '../import/sen2-return';

const PERSONS = 120;

const dayIn = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const active = (year: number) =>
  fc.record({
    setting: maybe(fc.constantFrom('EHE', 'NEET', 'EYP')),
    meeting: maybe(dayIn(`${year - 1}-01-02`, `${year - 1}-12-20`)),
    outcome: maybe(fc.constantFrom('M', 'A', 'C')),
    last: maybe(dayIn(`${year - 1}-01-02`, `${year - 1}-12-20`)),
    draft: maybe(dayIn(`${year - 1}-01-02`, `${year - 1}-12-20`)),
    transferDue: maybe(dayIn(`${year}-02-01`, `${year}-03-31`)),
    transferFinal: maybe(dayIn(`${year - 1}-10-01`, `${year}-01-10`)),
  }) as fc.Arbitrary<ActiveXml>;

const request = (year: number) =>
  fc
    .record({
      received: maybe(dayIn(`${year - 2}-06-01`, `${year - 1}-12-20`)),
      decided: maybe(dayIn(`${year - 2}-07-01`, `${year - 1}-12-20`)),
      outcome: fc.constantFrom('Y', 'N', 'A', 'W', 'H'),
      assessed: fc.constantFrom('Y', 'N', 'A', 'W', 'H', ''),
      assessedOn: maybe(dayIn(`${year - 1}-01-02`, `${year - 1}-12-20`)),
      start: maybe(dayIn('2019-01-02', `${year - 1}-12-20`)),
      cease: fc.option(dayIn(`${year - 1}-01-02`, `${year - 1}-12-20`), { nil: undefined, freq: 5 }),
      exported: fc.option(fc.constantFrom('878', 'XXX'), { nil: undefined, freq: 9 }),
      active: maybe(active(year)),
    })
    .map(({ assessed, assessedOn, start, cease, exported, active: plan, ...parts }) => {
      const named =
        assessed === 'Y' || assessed === 'H'
          ? { ...(start === undefined ? {} : { start }), ...(cease === undefined ? {} : { cease }) }
          : undefined;
      const assessment = assessed === '' ? '' : assessmentXml(assessed, assessedOn, named);
      const more = `${exported === undefined ? '' : `<Exported>${exported}</Exported>`}${assessment}${plan ? activeXml(plan) : ''}`;
      const { received, decided, outcome } = parts;
      return requestXml({
        outcome,
        more,
        ...(received === undefined ? {} : { received }),
        ...(decided === undefined ? {} : { decided }),
      });
    });

const persons = (year: number) =>
  fc
    .array(fc.array(request(year), { minLength: 1, maxLength: 3 }), {
      minLength: PERSONS,
      maxLength: PERSONS,
    })
    .map((all) =>
      all.map((requests, at) =>
        personXml({
          surname: `Ash${at}`,
          born: `${2005 + (at % 15)}-05-0${1 + (at % 9)}`,
          upn: upnOf(at),
          requests: requests.join(''),
        }),
      ),
    );

/** Whatever a return says, right or wrong: what came in is lawful, and the same return changes nothing more. */
describe('any SEN2 return at all', () => {
  it('leaves nothing that verify finds wrong, in its year, when corrected, and in the next', async () => {
    const imports = await ImportWorld.create();
    const seed = 20260303;
    const [first = [], corrected = []] = fc.sample(persons(2025), { numRuns: 2, seed });
    const [next = []] = fc.sample(persons(2026), { numRuns: 1, seed: seed + 1 });
    for (const xml of [
      returnXml(first, 2025),
      returnXml(corrected, 2025),
      returnXml(next),
      returnXml(first),
    ]) {
      const report = await imports.sen2(xml);
      expect(report.persons.read).toBe(PERSONS);
      expect(await imports.wrong()).toEqual([]);
      const before = await imports.contents();
      const again = await imports.sen2(xml);
      expect(again.persons).toMatchObject({ added: 0, updated: 0 });
      expect(await imports.contents()).toEqual(before);
    }
    await imports.end();
  }, 120_000);
});
