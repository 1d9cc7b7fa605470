import { ChaseWait } from '@ehc/casework';
import { civilDate } from '@ehc/domain';
import { aStaffMember } from '../builders/people';
import { childRow, csvOf } from '../import/caseload-csv';
import { ImportWorld } from '../import/import-world';
import { actorFor } from '../support/casework';

const ASSESSING = {
  child_ref: '1',
  received_on: '2025-11-03',
  stage: 'assessing',
  decision_notified_on: '2025-12-01',
};

describe('importing a caseload from spreadsheets', () => {
  let imports: ImportWorld;
  beforeEach(async () => {
    imports = await ImportWorld.create();
  });
  afterEach(() => imports.end());

  const waits = () =>
    imports.rows(
      `SELECT waiting_on, started_on, resolved_on, due_by, chases, promised_for, o.name, o.kind
       FROM wait LEFT JOIN organisation o ON o.id = organisation_id ORDER BY started_on, waiting_on`,
    );

  it('brings in children with all that is theirs, and nothing the second time', async () => {
    const files = {
      children: csvOf([
        childRow('1', { setting_name: 'Tamar Primary', setting_urn: '100001', no_place: 'no' }),
        childRow('2', {
          plan_first_made_on: '2021-03-04',
          last_review_completed_on: '2025-05-20',
          no_place: 'yes',
        }),
        childRow('', {}),
      ]),
      assessments: csvOf([ASSESSING]),
      advice: csvOf([
        {
          child_ref: '1',
          advice_type: 'health',
          organisation: 'Exmoor Trust',
          sent_on: '2025-12-02',
          body_received_on: '2025-12-04',
          state: 'sent',
          chases: '2',
          promised_for: '2026-03-20',
        },
      ]),
    };
    const first = await imports.csv(files);
    expect(first).toMatchObject({
      authority: { code: '886', isNew: true },
      children: { read: 3, added: 2, updated: 0, unchanged: 0, aside: 1 },
      matters: { added: 2, corrected: 0 },
    });
    expect(await waits()).toMatchObject([
      { waiting_on: 'nobody', started_on: '2025-05-20' },
      {
        waiting_on: 'health',
        started_on: '2025-12-02',
        due_by: '2026-01-15',
        chases: 2,
        promised_for: '2026-03-20',
        name: 'Exmoor Trust',
        kind: 'health',
      },
      { waiting_on: 'caseworker' },
    ]);
    expect(await imports.wrong()).toEqual([]);
    const before = await imports.contents();
    const second = await imports.csv(files);
    expect(second.children).toEqual({ read: 3, added: 0, updated: 0, unchanged: 2, aside: 1 });
    expect(await imports.contents()).toEqual(before);
  });

  it('changes nothing on a dry run, and says the same', async () => {
    const files = { children: csvOf([childRow('1')]), assessments: csvOf([ASSESSING]) };
    const before = await imports.contents();
    const dry = await imports.csv(files, { dryRun: true });
    expect(await imports.contents()).toEqual(before);
    expect(dry).toEqual(await imports.csv(files));
  });

  it.each([
    ['ep', 'epService'],
    ['health', 'health'],
    ['socialCare', 'socialCare'],
    ['setting', 'setting'],
    ['otherAdviser', 'otherAdviser'],
  ])('takes "waiting for %s" as advice asked for', async (waiting_for, kind) => {
    const row = {
      ...ASSESSING,
      waiting_for,
      waiting_since: '2025-12-08',
      waiting_for_organisation: 'Somebody',
    };
    await imports.csv({ children: csvOf([childRow('1')]), assessments: csvOf([row]) });
    expect(await waits()).toMatchObject([
      { waiting_on: waiting_for, started_on: '2025-12-08', due_by: '2026-01-19', name: 'Somebody', kind },
    ]);
    expect(await imports.wrong()).toEqual([]);
  });

  it('takes an unclassified wait as a stage that nobody knows, and says so', async () => {
    const report = await imports.csv({
      children: csvOf([childRow('1')]),
      assessments: csvOf([{ ...ASSESSING, waiting_for: 'unclassified' }]),
    });
    expect(report.faults).toMatchObject([{ code: 'guessed', field: 'stage', severity: 'guess' }]);
    expect(await waits()).toMatchObject([{ waiting_on: 'unclassified' }]);
  });

  it('reports a wait that the stage does not allow', async () => {
    const row = { ...ASSESSING, stage: 'drafting', waiting_for: 'health' };
    const report = await imports.csv({ children: csvOf([childRow('1')]), assessments: csvOf([row]) });
    expect(report.faults).toMatchObject([{ code: 'waitingForDiffers', severity: 'query' }]);
    expect(await waits()).toMatchObject([{ waiting_on: 'caseworker' }]);
  });

  it('gives the case to the caseworker named, and reports one whom nobody knows', async () => {
    await imports.csv({ children: csvOf([childRow('1')]) });
    const [authority] = await imports.rows<{ id: string }>('SELECT id FROM authority');
    const jo = aStaffMember(authority?.id ?? '', 'caseworker', 'Jo Okafor');
    await imports.world.given({ staff: [jo] });
    const children = csvOf([
      childRow('1', { caseworker: 'jo okafor' }),
      childRow('2', { caseworker: 'No One' }),
    ]);
    const report = await imports.csv({ children });
    expect(report.faults).toMatchObject([
      { line: 3, field: 'caseworker', code: 'caseworkerUnknown', severity: 'query' },
    ]);
    expect(await imports.rows('SELECT staff_id, from_on, until_on FROM allocation')).toEqual([
      { staff_id: jo.id, from_on: '2026-03-03', until_on: null },
    ]);
    expect(await imports.rows('SELECT external_ref, caseworker_id FROM child ORDER BY external_ref')).toEqual(
      [
        { external_ref: '1', caseworker_id: jo.id },
        { external_ref: '2', caseworker_id: null },
      ],
    );
  });

  it('carries a case on by newer files, and leaves alone what somebody has worked on', async () => {
    const row = { ...ASSESSING, waiting_for: 'ep', waiting_since: '2025-12-08' };
    await imports.csv({
      children: csvOf([childRow('1'), childRow('2')]),
      assessments: csvOf([row, { ...row, child_ref: '2' }]),
    });
    const [authority] = await imports.rows<{ id: string }>('SELECT id FROM authority');
    const jo = aStaffMember(authority?.id ?? '');
    await imports.world.given({ staff: [jo] });
    const [wait] = await imports.rows<{ id: string }>(
      "SELECT w.id FROM wait w JOIN child c ON c.id = child_id WHERE external_ref = '2'",
    );
    await imports.world.get(ChaseWait).run({
      actor: actorFor(jo),
      waitId: wait?.id ?? '',
      chasedOn: civilDate('2026-03-02'),
      promisedFor: null,
      blockedReason: null,
      note: null,
    });
    const drafting = { ...ASSESSING, stage: 'drafting', waiting_since: '2026-02-02' };
    const report = await imports.csv({
      children: csvOf([childRow('1'), childRow('2')]),
      assessments: csvOf([drafting, { ...drafting, child_ref: '2' }]),
    });
    expect(report).toMatchObject({ children: { updated: 2 }, matters: { corrected: 1 } });
    expect(report.faults).toMatchObject([{ code: 'workedOnSince', line: 3 }]);
    expect(
      await imports.rows(
        'SELECT external_ref, state FROM assessment a JOIN child c ON c.id = child_id ORDER BY 1',
      ),
    ).toEqual([
      { external_ref: '1', state: 'drafting' },
      { external_ref: '2', state: 'assessing' },
    ]);
    expect(await imports.wrong()).toEqual([]);
  });

  it('keeps the review that the files tell of, and schedules the next after one that is complete', async () => {
    const children = csvOf([
      childRow('1', { plan_first_made_on: '2024-03-04' }),
      childRow('2', { plan_first_made_on: '2024-03-04', setting_name: 'Tamar Primary' }),
    ]);
    const reviews = csvOf([
      {
        child_ref: '1',
        review_year_from: '2024-03-04',
        stage: 'complete',
        meeting_on: '2025-02-03',
        decision: 'maintain',
        decision_notified_on: '2025-02-24',
      },
      {
        child_ref: '2',
        review_year_from: '2025-02-24',
        stage: 'meetingHeld',
        meeting_on: '2026-02-03',
        waiting_for: 'setting',
      },
    ]);
    await imports.csv({ children, reviews });
    expect(
      await imports.rows(
        'SELECT external_ref, state, year_from_on, led_by FROM annual_review r JOIN child c ON c.id = child_id ORDER BY 1, 3',
      ),
    ).toEqual([
      { external_ref: '1', state: 'complete', year_from_on: '2024-03-04', led_by: 'authority' },
      { external_ref: '1', state: 'scheduled', year_from_on: '2025-02-24', led_by: 'authority' },
      { external_ref: '2', state: 'meetingHeld', year_from_on: '2025-02-24', led_by: 'setting' },
    ]);
    expect(await imports.wrong()).toEqual([]);
  });
});
