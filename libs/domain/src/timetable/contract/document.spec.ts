import fc from 'fast-check';
import { answerDocument } from './document';

const sound = { process: 'assessment', inputs: { request_received: '2025-05-06' } };
const refusals = (document: unknown) =>
  answerDocument(document).refused.map(({ id, index, pointer }) => [id, index, pointer]);

describe('a timetable document', () => {
  it('of one case gives that case, under case-1 where it has no id', () => {
    const { answer, refused } = answerDocument(sound);
    expect(answer).toMatchObject({
      id: 'case-1',
      results: [{ rule: 'EHCNA-6W', due: '2025-06-17' }, {}, {}],
    });
    expect(refused).toEqual([]);
  });

  it('of no cases gives no cases', () => {
    expect(answerDocument({ cases: [] })).toEqual({ answer: { cases: [] }, refused: [] });
  });

  it('answers the sound cases of a batch and refuses the others, each once, at its place', () => {
    const document = {
      cases: [
        { id: 'a', process: 'assessment', inputs: { request_received: '2026-02-30' } },
        { id: 'b', ...sound },
        { process: 'assessment', inputs: { request_received: '2025-05-06', draft_sent: '2025-04-01' } },
        7,
      ],
    };
    expect(answerDocument(document).answer).toMatchObject({ cases: [{ id: 'b' }] });
    expect(refusals(document)).toEqual([
      ['a', 0, '/cases/0/inputs/request_received'],
      ['case-3', 2, '/cases/2/inputs/draft_sent'],
      ['case-4', 3, '/cases/3'],
    ]);
  });

  it('refuses the later of two cases with one id, whatever else is wrong with it', () => {
    const later = {
      id: 'a',
      process: 'assessment',
      inputs: { request_received: '2025-05-06', draft_sent: '2025-04-01' },
    };
    expect(refusals({ cases: [{ id: 'a', ...sound }, later] })).toEqual([['a', 1, '/cases/1/id']]);
  });

  it('names a case by its place where its id cannot be used', () => {
    expect(refusals({ cases: [{ id: 5, ...sound }] })).toEqual([['case-1', 0, '/cases/0/id']]);
    expect(refusals({ id: '', ...sound })).toEqual([['case-1', 0, '/id']]);
  });

  it.each([
    ['a list', [], ''],
    ['nothing', null, ''],
    ['cases that are no list', { cases: {} }, '/cases'],
    ['a member beside cases', { cases: [], 'a/b~c': 1 }, '/a~1b~0c'],
  ])('is refused whole for %s', (_, document, pointer) => {
    expect(answerDocument(document).answer).toBeNull();
    expect(refusals(document)).toEqual([[null, null, pointer]]);
  });

  it('never throws, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (document) => {
        const { answer, refused } = answerDocument(document);
        expect(answer !== null || refused.length > 0).toBe(true);
      }),
    );
  });
});
