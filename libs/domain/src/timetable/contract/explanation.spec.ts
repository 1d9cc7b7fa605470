import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerDocument } from './document';
import { explainDocument } from './explanation';

const lines = (process: string, inputs: object) => explainDocument({ process, inputs }).lines.join('\n');

it('explains every row of every worked example, and none else', () => {
  const file = join(__dirname, '../../../test-data/worked-examples.json');
  const examples = JSON.parse(readFileSync(file, 'utf8')) as readonly { process: string; inputs: object }[];
  for (const { process, inputs } of examples) {
    const { answer } = answerDocument({ process, inputs });
    const rules = answer && 'results' in answer ? answer.results.map(({ rule }) => rule) : [];
    const explained = [...lines(process, inputs).matchAll(/\(.*?([A-Z][A-Z0-9]*-[A-Z0-9-]+)\)$/gm)];
    expect(explained.map(([, rule]) => rule)).toEqual(rules);
  }
});

it('says what is provisional, excused and without a day', () => {
  expect(lines('higher_education', { asked: '2040-01-03' })).toContain('2040 (may still change)\n');
  const absence = { who: 'child', from: '2026-03-01', to: '2026-05-01' };
  expect(lines('assessment', { request_received: '2026-02-03', absences: [absence] })).toContain(
    'Exceptions: ABSENT.',
  );
  const plans = [{ requested: '2025-01-06', issued: '2025-05-20' }];
  expect(lines('sen2', { plans })).toContain(
    'Plans in 20 weeks: 1 of 1 (100%); leaving out those with an exception: 1 of 1 (100%)',
  );
  const barred = { request_received: '2027-01-29', last_assessed: '2026-07-30' };
  expect(lines('reassessment', barred)).toContain('The authority may refuse');
});
