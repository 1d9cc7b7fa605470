import type { MyWork, WorkRow } from '@ehc/casework';
import { civilDate } from '@ehc/domain';
import { Templates } from '../../layout/templates';
import { buildAssetsOnce } from '../../../../../test/support/assets';
import { filtersFrom } from './filters';
import { view } from './view';
import { whatToDo } from './what-to-do';
import { whyHere } from './why-here';

const today = civilDate('2026-03-03');

const row = (changes: Partial<WorkRow> = {}): WorkRow => ({
  id: 'w',
  key: '01',
  group: 'late',
  ours: true,
  lateByLaw: true,
  transfers: false,
  noPlace: false,
  childId: 'c',
  forename: 'Amara',
  surname: 'Kaur',
  bornOn: civilDate('2015-05-04'),
  matterKind: 'annualReview',
  matterId: 'm',
  waitId: 'w',
  step: 'decideReview',
  waitingOn: 'caseworker',
  subjectId: null,
  organisationName: null,
  adviceType: null,
  startedOn: civilDate('2026-02-16'),
  waitDueBy: civilDate('2026-03-02'),
  chases: 0,
  toRing: false,
  lastChasedOn: null,
  promisedFor: null,
  blockedReason: null,
  deadlineId: 'd',
  rule: 'AR-DECISION-4W',
  kind: 'statute',
  triggerOn: civilDate('2026-02-02'),
  dueBy: civilDate('2026-03-02'),
  excusedBy: [],
  requestReceivedOn: null,
  noticedOn: null,
  ...changes,
});

const health = row({
  ours: false,
  group: 'others',
  lateByLaw: false,
  matterKind: 'assessment',
  step: 'giveAdvice',
  waitingOn: 'health',
  adviceType: 'health',
  subjectId: 'a',
  organisationName: 'RD&E',
  startedOn: civilDate('2026-01-20'),
  dueBy: civilDate('2026-03-04'),
  rule: 'ADVICE-6W',
});

const work = (rows: WorkRow[], counts: Partial<MyWork['counts']> = {}): MyWork => ({
  asAt: today,
  staffId: 's',
  rows,
  counts: { late: 0, today: 0, thisWeek: 0, later: 0, others: 0, ...counts },
  lateWithOthers: 0,
  next: null,
});

describe('what to do', () => {
  it.each([
    [row(), 'Decide after the review', '/children/c/annual-reviews/m/decide'],
    [row({ step: 'sayWhoIsWaitedFor' }), 'Say what stage it is at', '/children/c/annual-reviews/m/classify'],
    [
      row({ step: 'readAdvice', adviceType: 'psychological' }),
      'Read educational psychology advice',
      '/children/c#matter-m',
    ],
    [
      row({ step: null, waitId: null, rule: 'PHASE-15FEB' }),
      'Send the final plan for the move to the next school',
      '/children/c#matter-m',
    ],
    [health, 'Chase health advice', '/children/c/waits/w/chase'],
    [
      row({ ours: false, step: 'signOffPlan', waitingOn: 'signOff' }),
      'Wait for sign-off of the final plan',
      '/children/c#matter-m',
    ],
  ])('is a verb with the page of the action', (thing, text, href) => {
    expect(whatToDo(thing)).toMatchObject({ text, href });
  });

  it('offers to say that what was chased has come', () => {
    expect(whatToDo(health).or).toEqual({
      text: 'It arrived',
      href: '/children/c/assessments/m/advice/a/arrived',
    });
  });
});

describe('why it is here', () => {
  it.each([
    [row(), '4 weeks after the meeting, report here since Mon 16 February.'],
    [
      row({
        step: 'readAdvice',
        rule: 'PLAN-20W',
        triggerOn: civilDate('2025-11-20'),
        dueBy: civilDate('2026-04-09'),
        startedOn: civilDate('2026-02-28'),
        requestReceivedOn: civilDate('2025-11-20'),
      }),
      '20 weeks after the request, arrived 3 days ago on Sat 28 February, week 15 of 20.',
    ],
    [health, 'RD&E, asked 6 weeks ago, not chased yet.'],
    [
      { ...health, chases: 2, lastChasedOn: civilDate('2026-02-24') },
      'RD&E, asked 6 weeks ago, chased twice, last on Tue 24 February, nothing promised.',
    ],
    [
      { ...health, chases: 1, lastChasedOn: civilDate('2026-02-24'), promisedFor: civilDate('2026-03-02') },
      'RD&E, asked 6 weeks ago, chased once, last on Tue 24 February, promised for Mon 2 March, which has passed.',
    ],
  ])('is one sentence', (thing, sentence) => {
    expect(whyHere(thing, today)).toBe(sentence);
  });
});

describe('the page', () => {
  const render = (rows: WorkRow[], show: 'late' | null = null) =>
    new Templates().render(
      'pages/my-work/page.njk',
      view(work(rows, { late: rows.length, others: 14 }), [], { show, of: undefined }),
    );
  beforeAll(buildAssetsOnce);

  it('is one table whose lines lead to the action', () => {
    const html = render([row({ noPlace: true, excusedBy: ['schoolClosed'] })]);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('href="/children/c/annual-reviews/m/decide"');
    expect(html).toContain('1 day late');
    expect(html).toContain('No school place');
    expect(html).toContain('Excused');
  });

  it('says what an empty part means', () => {
    expect(render([], 'late')).toContain(
      'Nothing that only you can do is late. 14 things are waiting for others.',
    );
  });

  it('writes names as text, whatever is in them', () => {
    expect(render([row({ forename: '<b>' })])).toContain('&lt;b&gt; K.');
  });
});

it('leaves out of the address what it cannot use', () => {
  expect(filtersFrom({ show: 'late', of: '1', after: '01<' })).toEqual({
    show: 'late',
    of: undefined,
    after: null,
  });
  expect(filtersFrom({ show: ['late'] })).toEqual({ show: null, of: undefined, after: null });
});
