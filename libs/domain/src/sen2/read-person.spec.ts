import { civilDate } from '../civil-date';
import { SEN2_RULES } from './check-person';
import type { Sen2Element } from './element';
import { readSen2Person } from './read-person';
import { withoutRepeatedNumbers } from './repeated-identifiers';

/** A person as nested names; a list for what is repeated. Lines count up in the order of writing. */
interface Tree {
  [name: string]: string | Tree | Tree[];
}

function element(name: string, content: string | Tree, counter = { line: 0 }): Sen2Element {
  const line = ++counter.line;
  if (typeof content === 'string') return { name, line, text: content, children: [] };
  const children = Object.entries(content).flatMap(([child, inside]) =>
    (Array.isArray(inside) ? inside : [inside]).map((one) => element(child, one, counter)),
  );
  return { name, line, text: '', children };
}

const sound = (): Tree => ({
  Surname: 'Example',
  Forename: 'Robin',
  PersonBirthDate: '2012-05-04',
  Sex: 'F',
  Ethnicity: 'WBRI',
  PostCode: 'aa11aa',
  UPN: 'B820199923001',
  Requests: [
    {
      ReceivedDate: '2025-02-03',
      RequestSource: '2',
      RYA: '0',
      RequestOutcomeDate: '2025-03-10',
      RequestOutcome: 'Y',
      RequestMediation: '0',
      RequestTribunal: 'false',
      Assessment: {
        AssessmentOutcome: 'Y',
        AssessmentOutcomeDate: '2025-06-20',
        AssessmentMediation: '0',
        AssessmentTribunal: '0',
        OtherMediation: '0',
        OtherTribunal: '0',
        Week20: 'TRUE',
        NamedPlan: {
          StartDate: '2025-06-20',
          PlanDetail: [
            { URN: '100000', PlacementRank: '1', SENunitIndicator: '0', ResourcedProvisionIndicator: '1' },
          ],
          PB: '0',
          OA: '0',
        },
      },
      ActivePlans: {
        PlacementDetail: [
          {
            URN: '100000',
            PlacementRank: '1',
            EntryDate: '2025-09-01',
            SENunitIndicator: '0',
            ResourcedProvisionIndicator: '1',
          },
        ],
        SENneed: [{ SENtype: 'SLCN', SENtypeRank: '1' }],
      },
    },
  ],
});

/** The sound person with the values at these paths changed; null takes an element out. */
function personWith(changes: Readonly<Record<string, string | Tree | Tree[] | null>>): Sen2Element {
  const tree = sound();
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split('/');
    const last = steps.pop() ?? '';
    let at = tree;
    for (const step of steps) {
      const next = at[step];
      at = (Array.isArray(next) ? next[0] : next) as Tree;
    }
    if (value === null) Reflect.deleteProperty(at, last);
    else at[last] = value;
  }
  return element('Person', tree);
}

const FACTS = { year: 2026, referenceDate: civilDate('2026-01-15'), lea: '820' };
const read = (changes: Parameters<typeof personWith>[0], facts = FACTS) =>
  readSen2Person(personWith(changes), 1, facts);
const brief = (changes: Parameters<typeof personWith>[0], facts = FACTS) =>
  read(changes, facts).faults.map(
    ({ code, severity, path }) => `${code} ${severity} ${path.slice('Person[1]/'.length)}`,
  );

const R = 'Requests';
const A = `${R}/Assessment`;
const P = `${A}/NamedPlan`;
const V = `${R}/ActivePlans`;
const R1 = 'Requests[1]';
const A1 = `${R1}/Assessment`;
const P1 = `${A1}/NamedPlan`;
const V1 = `${R1}/ActivePlans`;

describe('reading a sound person', () => {
  it('finds nothing wrong and reads every form', () => {
    const { person, faults } = read({});
    expect(faults).toEqual([]);
    expect(person).toMatchObject({ surname: 'Example', postCode: 'AA1 1AA', personBirthDate: '2012-05-04' });
    expect(person?.requests[0]).toMatchObject({ requestTribunal: false, rya: false });
    expect(person?.requests[0]?.assessment).toMatchObject({
      week20: true,
      namedPlan: { oa: false, pb: false },
    });
  });

  it('takes OA 0 beside PB 0, a plan from another authority, and a request decided long ago', () => {
    const moved = {
      [`${R}/RequestOutcome`]: 'H',
      [`${A}/AssessmentOutcome`]: 'H',
      [`${V}/TransferLA`]: '878',
    };
    const old = { [`${R}/ReceivedDate`]: null, [`${R}/RYA`]: null, [`${R}/RequestOutcomeDate`]: null };
    expect(brief({ ...moved, ...old, [`${P}/StartDate`]: '2025-01-20', [`${A}/Week20`]: null })).toEqual([]);
  });
});

describe('a faulty field', () => {
  it.each<[string, Parameters<typeof personWith>[0], string[]]>([
    ['no ethnicity', { Ethnicity: null }, ['S2-04 error Ethnicity']],
    ['a sex of another set', { Sex: 'U' }, ['S2-04 error Sex']],
    ['older than 25', { PersonBirthDate: '1999-08-31' }, ['S2-06 query PersonBirthDate']],
    ['no number at all', { UPN: null }, ['S2-07 error UPN']],
    ['a reason beside a number', { UPNunknown: 'UN2' }, ['S2-08 query UPNunknown']],
    ['a wrong check letter', { UPN: 'C820199923001' }, ['S2-09 error UPN']],
    ['a wrong check digit', { UniqueLearnerNumber: '1234567890' }, ['S2-11 error UniqueLearnerNumber']],
    ['the number of nobody yet', { UniqueLearnerNumber: '9999999999' }, []],
    ['UN4', { UPN: null, UPNunknown: 'UN4' }, ['S2-12 error UPNunknown']],
    ['UN1 at 13', { UPN: null, UPNunknown: 'UN1' }, ['S2-12 error UPNunknown']],
    ['UN9 at 13', { UPN: null, UPNunknown: 'UN9' }, ['S2-12 query UPNunknown']],
    ['not a postcode', { PostCode: 'NOWHERE' }, ['S2-13 query PostCode']],
    ['an empty RYA', { [`${R}/RYA`]: '' }, [`S2-16 error ${R1}/RYA`]],
    ['a day that is not', { [`${R}/ReceivedDate`]: '2025-02-30' }, [`S2-16 error ${R1}/ReceivedDate`]],
    ['nobody asked', { [`${R}/RequestSource`]: null }, [`S2-17 error ${R1}/RequestSource`]],
    ['no decision day', { [`${R}/RequestOutcomeDate`]: null }, [`S2-18 error ${R1}/RequestOutcomeDate`]],
    [
      'decided too early',
      { [`${R}/RequestOutcomeDate`]: '2025-01-31' },
      [`S2-19 error ${R1}/RequestOutcomeDate`],
    ],
    [
      'decided the year before',
      { [`${R}/ReceivedDate`]: '2024-11-01', [`${R}/RequestOutcomeDate`]: '2024-12-12' },
      [`S2-21 query ${R1}/RequestOutcomeDate`],
    ],
    ['no mediation flag', { [`${R}/RequestMediation`]: null }, [`S2-22 error ${R1}/RequestMediation`]],
    ['moved, yet a plan', { [`${R}/Exported`]: '878' }, [`S2-23 error ${R1}/Exported`]],
    ['moved nowhere', { [`${R}/Exported`]: '999' }, [`S2-23 error ${R1}/Exported`]],
    ['no assessment', { [A]: null, [V]: null }, [`S2-25 error ${A1}`]],
    ['no issue day', { [`${A}/AssessmentOutcomeDate`]: null }, [`S2-26 error ${A1}/AssessmentOutcomeDate`]],
    [
      'issued too early',
      { [`${A}/AssessmentOutcomeDate`]: '2025-03-09' },
      [`S2-27 error ${A1}/AssessmentOutcomeDate`],
    ],
    ['no plan', { [P]: null, [V]: null }, [`S2-29 error ${P1}`]],
    ['no week 20 flag', { [`${A}/Week20`]: null }, [`S2-30 error ${A1}/Week20`]],
    ['plan before request', { [`${P}/StartDate`]: '2025-02-02' }, [`S2-31 error ${P1}/StartDate`]],
    ['two issue days', { [`${P}/StartDate`]: '2025-06-21' }, [`S2-32 query ${P1}/StartDate`]],
    ['no detail', { [`${P}/PlanDetail`]: [] }, [`S2-34 error ${P1}/PlanDetail`]],
    ['two numbers', { [`${P}/PlanDetail/UKPRN`]: '10001234' }, [`S2-35 error ${P1}/PlanDetail[1]/UKPRN`]],
    ['no number', { [`${P}/PlanDetail/URN`]: null }, [`S2-35 error ${P1}/PlanDetail[1]/URN`]],
    ['a short number', { [`${P}/PlanDetail/URN`]: '1234' }, [`urnForm error ${P1}/PlanDetail[1]/URN`]],
    [
      'NEET in a plan',
      { [`${P}/PlanDetail/URN`]: null, [`${P}/PlanDetail/SENSetting`]: 'NEET' },
      [`S2-36 error ${P1}/PlanDetail[1]/SENSetting`],
    ],
    [
      'explained for nothing',
      { [`${P}/PlanDetail/SENSettingOther`]: 'x' },
      [`S2-37 query ${P1}/PlanDetail[1]/SENSettingOther`],
    ],
    [
      'unit and resourced',
      { [`${P}/PlanDetail/SENunitIndicator`]: '1' },
      [`S2-38 query ${P1}/PlanDetail[1]/ResourcedProvisionIndicator`],
    ],
    ['payment without budget', { [`${P}/DP`]: 'E' }, [`S2-41 error ${P1}/DP`]],
    ['arranged without budget', { [`${P}/OA`]: '1' }, [`S2-41 error ${P1}/OA`]],
    ['budget of nothing', { [`${P}/PB`]: '1' }, [`S2-41 error ${P1}/DP`]],
    ['ended without reason', { [`${P}/CeaseDate`]: '2025-12-01' }, [`S2-42 error ${P1}/CeaseReason`]],
    [
      'ended for age',
      { [`${P}/CeaseDate`]: '2025-12-01', [`${P}/CeaseReason`]: '1' },
      [`S2-44 query ${P1}/CeaseReason`],
    ],
    ['in force, nothing active', { [V]: null }, [`S2-45 error ${V1}`]],
    ['from ourselves', { [`${V}/TransferLA`]: '909' }, [`S2-46 error ${V1}/TransferLA`]],
    ['no placement', { [`${V}/PlacementDetail`]: [] }, [`S2-47 error ${V1}/PlacementDetail`]],
    [
      'left before entry',
      { [`${V}/PlacementDetail/LeavingDate`]: '2025-08-31' },
      [`S2-48 error ${V1}/PlacementDetail[1]/LeavingDate`],
    ],
    [
      'left before the census',
      { [`${V}/PlacementDetail/LeavingDate`]: '2025-10-31' },
      [`S2-49 query ${V1}/PlacementDetail`],
    ],
    ['no need', { [`${V}/SENneed`]: [] }, [`S2-51 error ${V1}/SENneed`]],
    [
      'decision before meeting',
      {
        [`${V}/ReviewMeeting`]: '2025-12-08',
        [`${V}/LastReview`]: '2025-12-07',
        [`${V}/ReviewOutcome`]: 'M',
      },
      [`S2-52 error ${V1}/LastReview`],
    ],
    [
      'decision without outcome',
      { [`${V}/ReviewMeeting`]: '2025-12-01', [`${V}/LastReview`]: '2025-12-07' },
      [`S2-53 error ${V1}/ReviewOutcome`],
    ],
    [
      'decision after 29 days',
      {
        [`${V}/ReviewMeeting`]: '2025-11-01',
        [`${V}/LastReview`]: '2025-11-30',
        [`${V}/ReviewOutcome`]: 'M',
      },
      [`S2-55 query ${V1}/LastReview`],
    ],
    [
      'decision after 28 days',
      {
        [`${V}/ReviewMeeting`]: '2025-11-01',
        [`${V}/LastReview`]: '2025-11-29',
        [`${V}/ReviewOutcome`]: 'M',
      },
      [],
    ],
    [
      'final without due',
      { [`${V}/PhaseTransferFinalDate`]: '2025-11-01' },
      [`S2-57 error ${V1}/PhaseTransferDueDate`],
    ],
    [
      'an element of 2023',
      { [`${V}/PlacementDetail/AttendancePattern`]: 'FT' },
      [`S2-58 error ${V1}/PlacementDetail[1]/AttendancePattern`],
    ],
    ['an unknown element', { [`${V}/Colour`]: 'red' }, [`unknownElement query ${V1}/Colour`]],
    [
      'an element within a value',
      { Ethnicity: { b: 'WBRI' } },
      ['S2-04 error Ethnicity', 'unknownElement query Ethnicity/b'],
    ],
  ])('%s', (_name, changes, expected) => {
    const { person } = read(changes);
    expect(brief(changes).sort()).toEqual([...expected].sort());
    expect(person).not.toBeNull();
  });

  it('is left out, with the line of its tag or of the parent that lacks it', () => {
    const { person, faults } = read({
      [`${R}/RequestOutcomeDate`]: '2035-03-10',
      [`${R}/RequestSource`]: null,
    });
    expect(person?.requests[0]).toMatchObject({ requestOutcomeDate: null, receivedDate: '2025-02-03' });
    expect(faults.map(({ field, line }) => [field, line])).toEqual([
      ['RequestSource', 9],
      ['RequestOutcomeDate', 12],
    ]);
  });

  it('is blamed once: a day far off does not spoil the days that are compared with it', () => {
    expect(brief({ [`${R}/ReceivedDate`]: '2026-12-01' })).toEqual([`S2-19 error ${R1}/ReceivedDate`]);
    expect(read({ [`${R}/ReceivedDate`]: '2026-12-01' }).person?.requests[0]?.requestOutcomeDate).toBe(
      '2025-03-10',
    );
  });

  it('never repeats a name, a birth date or a number that tells who somebody is', () => {
    const secret = {
      UPN: 'SECRET-1',
      UniqueLearnerNumber: 'SECRET-2',
      PersonBirthDate: 'SECRET-3',
      PostCode: 'SECRET-4',
    };
    expect(JSON.stringify(read(secret).faults)).not.toContain('SECRET');
  });
});

describe('putting aside', () => {
  it.each<[string, Parameters<typeof personWith>[0]]>([
    ['no surname', { Surname: '' }],
    ['no forename', { Forename: null }],
    ['no birth date', { PersonBirthDate: null }],
    ['an impossible birth date', { PersonBirthDate: '2012-02-30' }],
    ['born after the reference date', { PersonBirthDate: '2026-01-16' }],
    ['no request', { Requests: [] }],
    ['no usable request', { [`${R}/RequestOutcome`]: 'T' }],
  ])('%s', (_name, changes) => {
    const { person, faults } = read(changes);
    expect(person).toBeNull();
    expect(faults.some(({ severity }) => severity === 'error')).toBe(true);
  });

  it('takes someone born on the reference date, and drops only the request that has no outcome', () => {
    expect(read({ PersonBirthDate: '2026-01-15' }).person).not.toBeNull();
    const [first] = sound().Requests as Tree[];
    const two = read({ Requests: [{ ReceivedDate: '2025-01-01' }, first ?? {}] });
    expect(two.person?.requests).toHaveLength(1);
  });
});

describe('a refusal that was overturned', () => {
  it('keeps the plan and reports the contradiction', () => {
    const { person, faults } = read({ [`${R}/RequestOutcome`]: 'N' });
    expect(faults.map(({ code }) => code)).toEqual(['S2-20', 'S2-20']);
    expect(person?.requests[0]?.assessment?.namedPlan?.startDate).toBe('2025-06-20');
  });
  it('leaves out an assessment that led to no plan', () => {
    const { person } = read({
      [`${R}/RequestOutcome`]: 'N',
      [P]: null,
      [V]: null,
      [`${A}/AssessmentOutcome`]: 'A',
    });
    expect(person?.requests[0]?.assessment).toBeNull();
  });
});

describe('the shapes of the years', () => {
  const in2023 = { year: 2023, referenceDate: civilDate('2023-01-19'), lea: '820' };
  const in2023Dates = {
    [`${R}/ReceivedDate`]: '2022-02-03',
    [`${R}/RequestOutcomeDate`]: '2022-03-10',
    [`${A}/AssessmentOutcomeDate`]: '2022-06-20',
    [`${P}/StartDate`]: '2022-06-20',
    [`${V}/PlacementDetail/EntryDate`]: '2022-09-01',
    [`${R}/RequestSource`]: null,
    Sex: null,
  };
  it('2023: GenderCurrent, and residence beside the placements; a decision needs no outcome', () => {
    const changes = {
      ...in2023Dates,
      GenderCurrent: '1',
      [`${V}/Res`]: 'B',
      [`${V}/LastReview`]: '2022-12-01',
    };
    const { person, faults } = read(changes, in2023);
    expect(faults).toEqual([]);
    expect(person).toMatchObject({
      sex: 'M',
      requests: [{ activePlans: { res: 'B', lastReview: '2022-12-01' } }],
    });
  });
  it('later: residence on the placement, and names in any capitals', () => {
    const { person } = read({ [`${V}/PlacementDetail/RES`]: 'A' });
    expect(person?.requests[0]?.activePlans?.placements[0]?.res).toBe('A');
  });
  it('2025 does not ask yet who asked; Down Syndrome is no type before it', () => {
    expect(brief({ [`${R}/RequestSource`]: null }, { ...FACTS, year: 2025 })).not.toContain(
      `S2-17 error ${R1}/RequestSource`,
    );
    const ds = { ...in2023Dates, GenderCurrent: '2', [`${V}/SENneed/SENtype`]: 'DS' };
    expect(brief(ds, in2023)).toEqual([`S2-51 error ${V1}/SENneed[1]/SENtype`]);
  });
});

describe('one number for two people', () => {
  it('stays with the first', () => {
    const taken = new Set<string>();
    const seen = { isNew: (number: string) => taken.size < taken.add(number).size };
    const [first, second] = [1, 2].map((place) => withoutRepeatedNumbers(read({}), place, seen, () => 7));
    expect([first?.person?.upn, second?.person?.upn]).toEqual(['B820199923001', null]);
    expect(second?.faults).toMatchObject([
      { code: 'S2-10', path: 'Person[2]/UPN', severity: 'error', line: 7 },
    ]);
  });
});

describe('the list of checks', () => {
  it('has only ids of the form S2-nn', () => {
    expect(SEN2_RULES.every(({ id }) => /^S2-\d\d$/.test(id))).toBe(true);
    expect(new Set(SEN2_RULES.map(({ id }) => id)).size).toBeGreaterThan(45);
  });
});
