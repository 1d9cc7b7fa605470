import type { ImportShown, ImportState } from '@ehc/casework';
import { untouched } from '../../layout/form-state';
import { view as importView } from './import/view';
import { view } from './view';
import { sizeInWords, STATES } from './words';

const counts = {
  ...{ read: 10, added: 6, updated: 2, unchanged: 1, aside: 1, mattersAdded: 7, mattersCorrected: 2 },
  ...{ withoutStage: 3, errors: 1, queries: 2, guesses: 0 },
};
const AT = new Date('2026-03-03T10:31:00Z');
const run: ImportShown['run'] = {
  ...{
    id: '019c0000-0000-7000-8000-000000000001',
    authorityId: 'a',
    kind: 'sen2',
    state: 'checked',
    uploadedBy: 's',
  },
  ...{
    uploadedAt: AT,
    confirmedBy: null,
    confirmedAt: null,
    checkedAt: AT,
    progressedAt: AT,
    finishedAt: null,
  },
  ...{ attempts: 0, done: 0, total: null, counts, problemCode: null, problem: null },
};
const file = {
  authorityId: 'a',
  id: 'f',
  runId: run.id,
  place: 1,
  name: 'a.xml',
  bytes: '3200000',
  sha256: 'abc',
};
const shown: ImportShown = {
  ...{ run, files: [file], uploadedBy: 'Sam Iqbal', confirmedBy: null, faults: [], nextFaults: null },
  ...{ isBehind: false, silentSeconds: null },
};
const seen = (changes: Partial<ImportShown['run']>, more: Partial<ImportShown> = {}, after = 0) =>
  importView({ ...shown, ...more, run: Object.assign({}, run, changes) }, untouched, after);

describe('the page of an import', () => {
  it('shows parts that add up to what was read', () => {
    const rows = seen({}).counts?.rows ?? [];
    expect(seen({}).counts?.read).toBe('10 persons in 1 file');
    expect(rows.slice(0, 4).map(({ key, value }) => [key.text, value.text])).toEqual([
      ['New', '6'],
      ['Changed', '2'],
      ['Unchanged', '1'],
      ['Left out', '1'],
    ]);
  });

  it('says of term dates what they are, and how they come in', () => {
    const page = seen({ kind: 'termDates' });
    expect(page.counts?.rows.map(({ key, value }) => [key.text, value.text])).toEqual([
      ['School years of a setting, or of all, that are new', '6'],
      ['School years that change', '2'],
      ['School years that stay as they are', '1'],
      ['Rows left out', '1'],
    ]);
    expect(seen({ kind: 'termDates', state: 'importing' }).lines[0]).toBe(
      'The records are coming in, all at once.',
    );
  });

  it('offers a file of addresses only where all of it is sound', () => {
    const kind = 'addresses';
    expect(seen({ kind, counts: { ...counts, errors: 0 } }).confirm).not.toBeNull();
    expect(seen({ kind }).confirm).toBeNull();
    expect(seen({ kind }).lines.join(' ')).toContain('whole or not at all, and it has 1 error.');
  });

  it.each<[ImportState, boolean, boolean, boolean]>([
    ['uploaded', false, true, true],
    ['checking', false, true, true],
    ['checked', true, true, false],
    ['confirmed', false, true, true],
    ['importing', false, false, true],
    ['imported', false, false, false],
    ['failed', false, false, false],
    ['cancelled', false, false, false],
  ])('%s: offers exactly what can be done', (state, confirm, cancel, refresh) => {
    const page = seen({ state });
    expect([page.confirm !== null, page.cancel !== null, page.refresh !== null]).toEqual([
      confirm,
      cancel,
      refresh,
    ]);
    expect(page.state).toBe(STATES[state]);
    expect(page.lines).not.toContain('');
  });

  it('is honest about a worker that does not come, or has gone silent', () => {
    expect(seen({ state: 'uploaded' }).lines.join(' ')).toContain('the worker is not running');
    expect(seen({ state: 'uploaded' }, { isBehind: true }).lines.join(' ')).toContain('goes first');
    expect(seen({ state: 'importing' }, { silentSeconds: 30 }).lines.join(' ')).not.toContain('said nothing');
    expect(seen({ state: 'importing' }, { silentSeconds: 185 }).lines.join(' ')).toContain(
      'said nothing for 3 minutes',
    );
  });

  it('says how far it is only while it runs', () => {
    expect(seen({ state: 'importing', done: 400, total: 2000 }).progress?.text).toBe('400 records of 2,000');
    expect(seen({ state: 'confirmed', done: 400, total: 2000 }).progress).toBeNull();
  });

  it('counts what is to be looked at, and leads on through it', () => {
    const { faults } = seen({}, { nextFaults: 50 });
    expect(faults.count).toBe('1 error, 2 queries');
    expect(faults.next).toBe(`/imports/${run.id}?after=50`);
    expect(faults.firstPage).toBeNull();
    expect(seen({}, {}, 50).faults.firstPage).toBe(`/imports/${run.id}`);
  });
});

it('the list names no file in an address', () => {
  const { list, next } = view({ imports: [shown], next: run.id }, untouched, true);
  expect(list.rows[0]?.[0]).toEqual({ text: 'SEN2 return', href: `/imports/${run.id}` });
  expect(next).toBe(`/imports?before=${run.id}`);
  expect(JSON.stringify([list.rows[0]?.[0], next])).not.toContain('a.xml');
});

it.each([
  [1, '1 byte'],
  [48_200, '48 kB'],
  [3_240_000, '3.2 MB'],
])('%d is %s', (bytes, words) => {
  expect(sizeInWords(bytes)).toBe(words);
});
