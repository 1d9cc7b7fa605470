import { ImportWorld } from '../import/import-world';
import {
  activeXml,
  assessmentXml,
  AWAITED,
  personXml,
  planRequestXml,
  requestXml,
  returnXml,
} from '../import/sen2-return';

describe('what a SEN2 return tells', () => {
  let imports: ImportWorld;
  beforeEach(async () => {
    imports = await ImportWorld.create();
  });
  afterEach(() => imports.end());

  const reviews = () =>
    imports.rows(
      'SELECT state, state_since, year_from, year_from_on, decision, led_by FROM annual_review ORDER BY year_from_on, id',
    );

  const outcomes: [string, string, object][] = [
    [
      'a decision not to assess',
      requestXml({ received: '2025-06-02', decided: '2025-07-10', outcome: 'N' }),
      { state: 'refused', decision_notified_on: '2025-07-10', ended_on: '2025-07-10' },
    ],
    [
      'a request that is being decided on',
      AWAITED,
      { state: 'stageUnknown', decision_notified_on: null, ended_on: null },
    ],
    [
      'an assessment that runs',
      requestXml({ received: '2025-09-02', decided: '2025-10-10', outcome: 'Y', more: assessmentXml('A') }),
      { state: 'stageUnknown', decision_notified_on: '2025-10-10', state_since: '2025-10-10' },
    ],
    [
      'a decision against a plan',
      requestXml({
        received: '2025-06-02',
        decided: '2025-07-10',
        outcome: 'Y',
        more: assessmentXml('N', '2025-09-10'),
      }),
      { state: 'notIssued', refusal_notified_on: '2025-09-10', ended_on: '2025-09-10' },
    ],
    [
      'a withdrawal without a day',
      requestXml({ received: '2025-06-02', outcome: 'W' }),
      { state: 'withdrawn', ended_on: '2025-06-02' },
    ],
    [
      'a move away',
      requestXml({
        received: '2025-06-02',
        decided: '2025-07-10',
        outcome: 'Y',
        more: '<Exported>878</Exported>',
      }),
      { state: 'transferredOut', ended_on: '2025-07-10' },
    ],
    [
      'a plan with an exception',
      requestXml({
        received: '2025-03-03',
        decided: '2025-04-10',
        outcome: 'Y',
        more: assessmentXml('Y', '2025-08-20', { start: '2025-08-20', week20: '1' }) + activeXml(),
      }),
      { state: 'issued', final_sent_on: '2025-08-20', exception_reported: true, requested_by: 'family' },
    ],
  ];
  it.each(outcomes)('reads %s', async (_name, requests, wanted) => {
    await imports.sen2(returnXml([personXml({ requests })]));
    expect(await imports.rows('SELECT * FROM assessment')).toEqual([expect.objectContaining(wanted)]);
    expect(await imports.wrong()).toEqual([]);
  });

  it('waits for somebody unclassified where the return does not tell the stage', async () => {
    const report = await imports.sen2(returnXml([personXml()]));
    expect(report.withoutStage).toBe(1);
    expect(await imports.rows('SELECT waiting_on, started_on, resolved_on FROM wait')).toEqual([
      { waiting_on: 'unclassified', started_on: '2025-12-01', resolved_on: null },
    ]);
  });

  it('reports what it guessed with a line and a code of ours', async () => {
    const { faults } = await imports.sen2(
      returnXml([personXml({ requests: requestXml({ received: '2025-06-02', outcome: 'W' }) })]),
    );
    expect(faults).toEqual([
      expect.objectContaining({
        path: 'Person[1]/Requests[1]/RequestOutcomeDate',
        field: 'RequestOutcomeDate',
        code: 'dayGuessed',
        severity: 'query',
      }),
    ]);
  });

  const running: [string, object, object[]][] = [
    ['never reviewed', {}, [{ state: 'scheduled', year_from: 'planFirstMade', year_from_on: '2021-03-04' }]],
    [
      'kept at its last review',
      { meeting: '2025-05-02', outcome: 'M', last: '2025-05-20' },
      [{ state: 'scheduled', year_from: 'lastReview', year_from_on: '2025-05-20' }],
    ],
    [
      'met about, and nothing more is told',
      { meeting: '2025-11-02' },
      [{ state: 'stageUnknown', year_from_on: '2024-11-02' }],
    ],
    [
      'to be amended',
      { meeting: '2025-11-02', outcome: 'A', last: '2025-11-20' },
      [{ state: 'decisionDue', decision: 'amend', state_since: '2025-11-20' }],
    ],
    [
      'being amended',
      { meeting: '2025-11-02', outcome: 'A', last: '2025-11-20', draft: '2025-11-24' },
      [{ state: 'commentsWindow', state_since: '2025-11-24' }],
    ],
    [
      'amended at a transfer',
      {
        meeting: '2025-10-02',
        outcome: 'A',
        last: '2025-10-20',
        draft: '2025-10-24',
        transferDue: '2026-02-15',
        transferFinal: '2025-12-18',
      },
      [{ state: 'scheduled', year_from_on: '2025-10-20' }],
    ],
    ['with nobody but us to lead', { setting: 'EHE' }, [{ state: 'scheduled', led_by: 'authority' }]],
  ];
  it.each(running)('reads the review of a plan that was %s', async (_name, active, wanted) => {
    await imports.sen2(returnXml([personXml({ requests: planRequestXml('2021-03-04', active) })]));
    expect(await reviews()).toEqual(wanted.map((review): unknown => expect.objectContaining(review)));
    expect(await imports.wrong()).toEqual([]);
  });

  it('keeps a review as complete where its year is known, and counts the next from the decision', async () => {
    const active = { meeting: '2025-09-02', outcome: 'M', last: '2025-09-20' };
    await imports.sen2(returnXml([personXml({ requests: planRequestXml('2024-11-04', active) })]));
    expect(await reviews()).toMatchObject([
      { state: 'complete', year_from: 'planFirstMade', year_from_on: '2024-11-04', decision: 'maintain' },
      { state: 'scheduled', year_from: 'lastReview', year_from_on: '2025-09-20' },
    ]);
  });

  it('brings in the transfer that is due, by the age of the child', async () => {
    const active = { meeting: '2025-05-02', outcome: 'M', last: '2025-05-20', transferDue: '2026-02-15' };
    await imports.sen2(
      returnXml([personXml({ born: '2015-01-04', requests: planRequestXml('2021-03-04', active) })]),
    );
    expect(await imports.rows('SELECT transfer, transfer_on, state FROM phase_transfer')).toEqual([
      { transfer: 'primaryToSecondary', transfer_on: '2026-09-01', state: 'due' },
    ]);
    expect(await imports.wrong()).toEqual([]);
  });
});
