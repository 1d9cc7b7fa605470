import type { OverdueReviewRow, OverdueReviews } from '@ehc/casework';
import { civilDate } from '@ehc/domain';
import { view } from './view';

const row: OverdueReviewRow = {
  id: '019c0000-0000-7000-8000-000000000001',
  childId: '019c0000-0000-7000-8000-000000000002',
  rank: 2,
  surname: 'Kaur',
  forename: 'Amara',
  bornOn: civilDate('2015-05-04'),
  schoolName: 'Tamar Primary',
  transfers: true,
  noPlace: true,
  lookedAfter: false,
  part: 'school',
  step: 'sendReport',
  party: 'setting',
  withName: 'Tamar Primary',
  startedOn: civilDate('2026-01-05'),
  lastChasedOn: null,
  dueBy: civilDate('2026-01-30'),
};
const found: OverdueReviews = {
  asAt: civilDate('2026-03-03'),
  overdue: { total: 4, school: 1, service: 3, amendments: 0, family: 0, otherParty: 0, unclassified: 0 },
  schools: [{ id: '019c0000-0000-7000-8000-000000000003', name: 'Tamar Primary', count: 4 }],
  total: 1,
  reviews: [row],
  next: { rank: 2, day: row.dueBy, id: row.id },
};
const shown = (changes: Partial<OverdueReviews> = {}, filters = {}) =>
  view({ ...found, ...changes }, filters, { first: true, errors: [] });

describe('the page of overdue reviews', () => {
  it('says of each review who has it, since when, and how late it is', () => {
    expect(shown().lines[0]).toMatchObject({
      child: { text: 'Amara Kaur', href: `/children/${row.childId}` },
      year: 'Year 6',
      flags: [{ text: 'Transfers this year' }, { text: 'No place' }],
      step: 'Send the report of the meeting',
      lateBy: '32 days',
      dueBy: '30 Jan 2026',
      holder: 'The school',
      since: 'since 5 Jan 2026',
      chasedAgo: 'Never',
      classify: null,
    });
  });

  it('counts long lateness in weeks, and names another school that has it', () => {
    const older = { ...row, dueBy: civilDate('2025-03-03'), withName: 'Other School' };
    expect(shown({ reviews: [older] }).lines[0]).toMatchObject({
      lateBy: '52 weeks',
      holder: 'Other School',
    });
  });

  it('leads from what is not known to where it is classified', () => {
    const unknown = { ...row, part: 'unclassified', step: null, party: null, withName: null } as const;
    const [line] = shown({ reviews: [unknown] }).lines;
    expect(line).toMatchObject({ step: 'Not known', holder: 'Not known' });
    expect(line?.classify).toBe(`/children/${row.childId}/annual-reviews/${row.id}/classify`);
  });

  it('keeps the filters in every address, and lets go of a part by its own link', () => {
    const { parts, next } = shown({}, { who: 'school', late: 'under1' });
    expect(parts.map(({ label, href, current }) => [label, href, current])).toEqual([
      ['With schools', '/overdue-reviews?late=under1', true],
      ['With us', '/overdue-reviews?who=service&late=under1', false],
      ['Being amended', '/overdue-reviews?who=amendments&late=under1', false],
      ['Not known', '/overdue-reviews?who=unclassified&late=under1', false],
    ]);
    expect(next).toBe(`/overdue-reviews?who=school&late=under1&after=2.2026-01-30.${row.id}`);
  });

  it('says so when nothing is overdue', () => {
    expect(shown({ overdue: { ...found.overdue, total: 0 }, reviews: [] }).none).toBe(true);
  });
});
