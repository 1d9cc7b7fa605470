import { ADVICE_TYPES, PARTIES, REVIEW_DECISIONS } from '@ehc/domain';
import fc from 'fast-check';
import { ADVICE_STATES, ASSESSMENT_STAGES } from '../../libs/casework/src/import-csv/read-assessment';
import { REVIEW_STAGES } from '../../libs/casework/src/import-csv/read-review';
import { csvOf, type CsvRowOf } from '../import/caseload-csv';
import { ImportWorld } from '../import/import-world';

const CHILDREN = 150;
/** Every code that a column may hold, and none. */
const orNone = <Code extends string>(codes: readonly Code[]) => fc.constantFrom<Code | ''>('', ...codes);

const day = fc
  .date({ min: new Date('2024-06-01'), max: new Date('2026-03-20'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const perhaps = fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 2, arbitrary: day });
const name = fc.constantFrom('', 'North', 'South');

const child = fc.record({
  setting_name: name,
  plan_first_made_on: perhaps,
  last_review_completed_on: perhaps,
  plan_ceased_on: fc.oneof({ weight: 6, arbitrary: fc.constant('') }, { weight: 1, arbitrary: day }),
});
const assessment = fc.record({
  received_on: day,
  stage: orNone(ASSESSMENT_STAGES),
  decision_notified_on: perhaps,
  draft_sent_on: perhaps,
  final_sent_on: perhaps,
  ended_on: perhaps,
  waiting_for: orNone(PARTIES),
  waiting_for_organisation: name,
  waiting_since: perhaps,
});
const advice = fc.record({
  advice_type: fc.constantFrom(...ADVICE_TYPES),
  organisation: name,
  sent_on: perhaps,
  body_received_on: perhaps,
  advice_received_on: perhaps,
  state: orNone(ADVICE_STATES),
  chases: fc.constantFrom('', '3'),
});
const review = fc.record({
  review_year_from: day,
  stage: orNone(REVIEW_STAGES),
  meeting_on: perhaps,
  report_received_on: perhaps,
  decision: orNone(REVIEW_DECISIONS),
  decision_notified_on: perhaps,
  amendment_notice_sent_on: perhaps,
  final_sent_on: perhaps,
  waiting_for: orNone(PARTIES),
  waiting_since: perhaps,
});

const caseload = fc
  .array(
    fc.tuple(
      child,
      fc.array(assessment, { maxLength: 2 }),
      fc.array(advice, { maxLength: 3 }),
      fc.array(review, { maxLength: 2 }),
    ),
    { minLength: CHILDREN, maxLength: CHILDREN },
  )
  .map((all) => {
    const rowsOf = (pick: (one: (typeof all)[number]) => readonly CsvRowOf[]) =>
      csvOf(all.flatMap((one, at) => pick(one).map((row) => ({ child_ref: String(at), ...row }))));
    return {
      children: rowsOf(([own]) => [{ surname: 'Ash', forename: 'Robin', born_on: '2014-05-04', ...own }]),
      assessments: rowsOf(([, assessments]) => assessments),
      advice_requests: rowsOf(([, , requests]) => requests),
      reviews: rowsOf(([, , , reviews]) => reviews),
    };
  });

/** Whatever the files say, right or wrong: what came in is lawful, and the same files change nothing more. */
describe('any caseload files at all', () => {
  it('leave nothing that verify finds wrong, when they are new and when they are corrected', async () => {
    const imports = await ImportWorld.create();
    for (const files of fc.sample(caseload, { numRuns: 3, seed: 20260303 })) {
      const { children } = await imports.csv(files);
      expect(children).toMatchObject({ read: CHILDREN, aside: 0 });
      expect(await imports.wrong()).toEqual([]);
      const before = await imports.contents();
      expect((await imports.csv(files)).children).toMatchObject({ unchanged: CHILDREN });
      expect(await imports.contents()).toEqual(before);
    }
    await imports.end();
  }, 120_000);
});
