import { RecordReviewMeeting } from '@ehc/casework';
import { civilDate } from '@ehc/domain';
import { appendHistory, lockImports, type Unchained } from '@ehc/persistence';
import { newId } from '@ehc/platform';
import { aStaffMember } from '../builders/people';
import { actorFor } from '../support/casework';
import { ImportWorld } from '../import/import-world';
import {
  activeXml,
  assessmentXml,
  personXml,
  planRequestXml,
  requestXml,
  returnXml,
  upnOf,
} from '../import/sen2-return';

const PLANNED = planRequestXml('2021-03-04', { meeting: '2025-05-02', outcome: 'M', last: '2025-05-20' });
const ULN = '1000000019';

describe('importing a SEN2 return', () => {
  let imports: ImportWorld;
  beforeEach(async () => {
    imports = await ImportWorld.create();
  });
  afterEach(() => imports.end());

  const one = async <Row>(sql: string): Promise<Row | undefined> => (await imports.rows<Row>(sql))[0];
  const reviews = () =>
    imports.rows(
      'SELECT state, state_since, year_from, year_from_on, decision, led_by FROM annual_review ORDER BY year_from_on, id',
    );

  it('makes the authority, adds its persons, and leaves nothing that verify finds wrong', async () => {
    const persons = [
      personXml({ surname: 'Ash', upn: upnOf(1), requests: PLANNED }),
      personXml({ surname: 'Elm', upn: upnOf(2) }),
      personXml({ surname: '', upn: upnOf(3) }),
    ];
    const report = await imports.sen2(returnXml(persons));
    expect(report.persons).toEqual({ read: 3, added: 2, updated: 0, unchanged: 0, aside: 1 });
    expect(report.authority).toEqual({ code: '886', name: 'Kent', isNew: true });
    expect(report.faults.map(({ code }) => code)).toEqual(['S2-04']);
    expect(await one('SELECT code, name, demonstration FROM authority')).toEqual({
      code: '886',
      name: 'Kent',
      demonstration: false,
    });
    expect(
      await imports.rows(
        'SELECT surname, upn, sen_types, import_fingerprint IS NOT NULL AS f FROM child ORDER BY surname',
      ),
    ).toEqual([
      { surname: 'Ash', upn: upnOf(1), sen_types: ['SLCN'], f: true },
      { surname: 'Elm', upn: upnOf(2), sen_types: [], f: true },
    ]);
    expect(await imports.rows('SELECT DISTINCT action, role, note FROM history')).toEqual([
      { action: 'broughtIn', role: 'administrator', note: 'Brought in from SEN2 2026' },
    ]);
    expect(await imports.wrong()).toEqual([]);
  });

  it('changes nothing the second time, not a row', async () => {
    const xml = returnXml([personXml({ upn: upnOf(1), requests: PLANNED }), personXml({ surname: 'Elm' })]);
    const first = await imports.sen2(xml);
    const before = await imports.contents();
    const second = await imports.sen2(xml);
    expect(second.persons).toEqual({ read: 2, added: 0, updated: 0, unchanged: 2, aside: 0 });
    expect(second.matched).toEqual({ upn: 1, uln: 0, name: 1 });
    expect(second.faults).toEqual(first.faults);
    expect(await imports.contents()).toEqual(before);
  });

  it('says the same on a dry run, and changes nothing, not even the authority', async () => {
    const xml = returnXml([
      personXml({ upn: upnOf(1), requests: PLANNED }),
      personXml({ surname: 'Elm' }),
      personXml({ surname: 'Elm' }),
      personXml({ surname: 'Fir', upn: upnOf(1) }),
    ]);
    const before = await imports.contents();
    const dry = await imports.sen2(xml, { dryRun: true });
    expect(await imports.contents()).toEqual(before);
    expect(dry).toEqual(await imports.sen2(xml));
    const after = await imports.contents();
    const again = await imports.sen2(xml.replaceAll('Robin', 'Robyn'), { dryRun: true });
    expect(again.persons).toMatchObject({ added: 3, updated: 1 });
    expect(await imports.contents()).toEqual(after);
  });

  it('matches by pupil number, then learner number, then name and birth date', async () => {
    await imports.sen2(
      returnXml([
        personXml({ surname: 'Ash', upn: upnOf(1) }),
        personXml({ surname: 'Elm', uln: ULN }),
        personXml({ surname: 'Fir' }),
        personXml({ surname: 'Oak' }),
      ]),
    );
    const report = await imports.sen2(
      returnXml([
        personXml({ surname: 'Married', upn: upnOf(1) }),
        personXml({ surname: 'Renamed', uln: ULN }),
        personXml({ surname: 'FÎR', forename: 'robin', requests: PLANNED }),
        personXml({ surname: 'Oak', born: '2014-05-05' }),
      ]),
    );
    expect(report.persons).toMatchObject({ added: 1, updated: 3 });
    expect(report.matched).toEqual({ upn: 1, uln: 1, name: 1 });
    expect((await imports.rows('SELECT id FROM child')).length).toBe(5);
  });

  it('never matches anybody by an invalid number', async () => {
    const wrong = `A${upnOf(1).slice(1)}`;
    await imports.sen2(
      returnXml([personXml({ surname: 'Ash', upn: wrong }), personXml({ surname: 'Elm', upn: wrong })]),
    );
    const report = await imports.sen2(returnXml([personXml({ surname: 'Fir', upn: wrong })]));
    expect(report.persons).toMatchObject({ added: 1, updated: 0 });
    expect(await imports.rows('SELECT upn FROM child WHERE upn IS NOT NULL')).toEqual([]);
  });

  it('lets the first of two people with one number keep it', async () => {
    const persons = [
      personXml({ surname: 'Ash', upn: upnOf(1) }),
      personXml({ surname: 'Elm', upn: upnOf(1) }),
    ];
    const report = await imports.sen2(returnXml(persons));
    expect(report.faults.map(({ code, severity }) => `${code} ${severity}`)).toContain('S2-10 error');
    expect(await imports.rows('SELECT surname, upn FROM child ORDER BY surname')).toEqual([
      { surname: 'Ash', upn: upnOf(1) },
      { surname: 'Elm', upn: null },
    ]);
  });

  it('keeps two children of one name apart, whichever comes first in the file', async () => {
    await imports.sen2(returnXml([personXml({ upn: upnOf(1) })]));
    const both = [personXml({ upn: upnOf(2) }), personXml({ upn: upnOf(1) })];
    const report = await imports.sen2(returnXml(both));
    expect(report.persons).toMatchObject({ added: 1, unchanged: 1 });
    expect((await imports.sen2(returnXml(both))).persons).toMatchObject({ unchanged: 2 });
    expect(await imports.wrong()).toEqual([]);
  });

  it('corrects what a corrected file tells otherwise, with one line of history that keeps the old dates', async () => {
    const wrong = requestXml({
      received: '2025-09-02',
      decided: '2025-10-10',
      outcome: 'Y',
      more: assessmentXml('A'),
    });
    await imports.sen2(returnXml([personXml({ upn: upnOf(1), requests: wrong })]));
    const right = wrong.replace('2025-09-02', '2025-09-09');
    const report = await imports.sen2(
      returnXml([personXml({ upn: upnOf(1), forename: 'Robyn', requests: right })]),
    );
    expect(report).toMatchObject({ persons: { updated: 1 }, matters: { added: 0, corrected: 1 } });
    expect(await imports.rows('SELECT forename, received_on FROM child, assessment')).toEqual([
      { forename: 'Robyn', received_on: '2025-09-09' },
    ]);
    const lines = await imports.rows<{ action: string; moved_deadlines: object[] }>(
      'SELECT action, note, moved_deadlines FROM history ORDER BY seq',
    );
    expect(lines).toMatchObject([
      { action: 'broughtIn' },
      { action: 'corrected', note: 'Corrected from SEN2 2026' },
    ]);
    expect(lines[1]?.moved_deadlines).toContainEqual({
      rule: 'PLAN-20W',
      subjectId: null,
      from: '2026-01-20',
      to: '2026-01-27',
    });
    expect(await imports.wrong()).toEqual([]);
  });

  it('carries a case on by the return of the next year', async () => {
    const lastYear = requestXml({
      received: '2024-11-01',
      decided: '2024-12-10',
      outcome: 'Y',
      more: assessmentXml('A'),
    });
    const other = planRequestXml('2021-03-04', { meeting: '2024-05-02', outcome: 'M', last: '2024-05-20' });
    await imports.sen2(
      returnXml(
        [
          personXml({ upn: upnOf(1), requests: lastYear }),
          personXml({ surname: 'Elm', upn: upnOf(2), requests: other }),
        ],
        2025,
      ),
    );
    const issued = requestXml({
      outcome: 'H',
      more: assessmentXml('Y', '2025-03-20', { start: '2025-03-20' }) + activeXml(),
    });
    const report = await imports.sen2(
      returnXml([
        personXml({ upn: upnOf(1), requests: issued }),
        personXml({ surname: 'Elm', upn: upnOf(2), requests: PLANNED }),
      ]),
    );
    expect(report.persons).toMatchObject({ updated: 2 });
    expect(await one('SELECT state, received_on, final_sent_on FROM assessment')).toEqual({
      state: 'issued',
      received_on: '2024-11-01',
      final_sent_on: '2025-03-20',
    });
    expect(
      await imports.rows(
        "SELECT r.state, year_from_on, completed_on FROM annual_review r JOIN child c ON c.id = child_id WHERE surname = 'Elm' ORDER BY year_from_on",
      ),
    ).toEqual([
      { state: 'complete', year_from_on: '2024-05-20', completed_on: '2025-05-20' },
      { state: 'scheduled', year_from_on: '2025-05-20', completed_on: null },
    ]);
    expect(await imports.wrong()).toEqual([]);
  });

  it('ends the review of a plan that has ended since', async () => {
    await imports.sen2(returnXml([personXml({ upn: upnOf(1), requests: PLANNED })], 2026));
    const ended = requestXml({
      outcome: 'H',
      more: assessmentXml('H', undefined, { start: '2021-03-04', cease: '2025-12-20' }),
    });
    await imports.sen2(returnXml([personXml({ upn: upnOf(1), requests: ended })]));
    expect(
      await imports.rows('SELECT plan.state, cease_reason, r.state AS review FROM plan, annual_review r'),
    ).toEqual([
      { state: 'ceased', cease_reason: 'Moved to another authority in England', review: 'planCeased' },
    ]);
    expect(await imports.wrong()).toEqual([]);
  });

  it('leaves alone, and reports, what somebody has worked on since', async () => {
    await imports.sen2(returnXml([personXml({ upn: upnOf(1), requests: PLANNED })]));
    const [review] = await imports.rows<{ id: string; authority_id: string }>(
      'SELECT id, authority_id FROM annual_review',
    );
    const caseworker = aStaffMember(review?.authority_id ?? '');
    await imports.world.given({ staff: [caseworker] });
    const actor = actorFor(caseworker);
    await imports.world
      .get(RecordReviewMeeting)
      .run({ actor, reviewId: review?.id ?? '', heldOn: civilDate('2026-02-10'), note: null });
    const moved = PLANNED.replace('2025-05-20', '2025-05-27');
    const report = await imports.sen2(returnXml([personXml({ upn: upnOf(1), requests: moved })]));
    expect(report.faults.map(({ code }) => code)).toContain('workedOnSince');
    expect(await reviews()).toMatchObject([{ state: 'meetingHeld', year_from_on: '2025-05-20' }]);
    expect(await imports.wrong()).toEqual([]);
  });

  it('is found out by verify where a correction comes after somebody has worked on it', async () => {
    await imports.sen2(returnXml([personXml({ upn: upnOf(1), requests: PLANNED })]));
    const [found] = await imports.rows<{ id: string; authorityId: string; childId: string }>(
      'SELECT id, authority_id AS "authorityId", child_id AS "childId" FROM annual_review',
    );
    if (!found) throw new Error('no review');
    const matter = { ...found, matterKind: 'annualReview', matterId: found.id } as const;
    const line = (action: string, fromState: string, toState: string): Unchained => ({
      draft: {
        action,
        fromState,
        toState,
        happenedOn: civilDate('2026-03-02'),
        subjectId: null,
        movedDeadlines: [],
      },
      matter,
      step: { by: { staffId: null, role: 'caseworker' }, newId },
      recordedAt: imports.world.clock.now(),
      note: null,
    });
    const lines = [line('invite', 'scheduled', 'invited'), line('corrected', 'invited', 'scheduled')];
    await imports.world.write((tx) => appendHistory(tx, found.authorityId, lines));
    expect(await imports.wrong()).toEqual([
      `history line 3 corrects matter ${found.id}, which was not only brought in`,
    ]);
  });

  it('leaves a person alone who is no longer in the file', async () => {
    await imports.sen2(returnXml([personXml({ surname: 'Ash' }), personXml({ surname: 'Elm' })]));
    await imports.sen2(returnXml([personXml({ surname: 'Ash' })]));
    expect((await imports.rows('SELECT id FROM child')).length).toBe(2);
  });

  it('leaves whole persons when it is broken off, and completes them the next time', async () => {
    const persons = Array.from({ length: 450 }, (_, at) =>
      personXml({ surname: `Ash${at}`, upn: upnOf(at), requests: PLANNED }),
    );
    const xml = returnXml(persons);
    const broken = imports.sen2(xml, {
      onProgress: () => {
        throw new Error('pulled the plug');
      },
    });
    await expect(broken).rejects.toThrow('pulled the plug');
    expect(
      await one(
        'SELECT (SELECT count(*)::int FROM child) AS children, (SELECT count(*)::int FROM annual_review) AS reviews',
      ),
    ).toEqual({ children: 200, reviews: 200 });
    expect(await imports.wrong()).toEqual([]);
    expect((await imports.sen2(xml)).persons).toEqual({
      read: 450,
      added: 250,
      updated: 0,
      unchanged: 200,
      aside: 0,
    });
    expect(await imports.wrong()).toEqual([]);
  });

  it('refuses a return that does not say whose it is, and changes nothing', async () => {
    const before = await imports.contents();
    await expect(imports.sen2(returnXml([personXml()]).replace('<LEA>886</LEA>', ''))).rejects.toThrow(
      /Give LEA/,
    );
    await expect(imports.sen2(returnXml([personXml()]).slice(0, -12))).rejects.toThrow(/ends too early/);
    expect(await imports.contents()).toEqual(before);
  });

  it('lets one import of an authority run at a time', async () => {
    await imports.world.write(async (tx) => {
      await lockImports(tx, '886');
      await expect(imports.sen2(returnXml([personXml()]))).rejects.toThrow(
        /Another import into authority 886/,
      );
    });
    expect((await imports.sen2(returnXml([personXml()]))).persons.added).toBe(1);
  });
});
