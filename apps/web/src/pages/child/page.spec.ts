import type { ChildCase } from '@ehc/casework';
import {
  civilDate,
  offeredReviewActions,
  type AnnualReviewFile,
  type Role,
  type WaitStep,
  type Party,
  type Wait,
} from '@ehc/domain';
import { buildAssetsOnce } from '../../../../../test/support/assets';
import { LivedReview } from '../../../../../test/builders/lived';
import { aReview } from '../../../../../test/builders/matters';
import { aChild, anOrganisation, aPlan, aStaffMember } from '../../../../../test/builders/people';
import { Templates } from '../../layout/templates';
import { placeFrom } from './page.controller';
import { stripOf } from './strip';
import { view } from './view';

const today = civilDate('2026-03-03');
const child = aChild('authority', { noPlace: true });
const plan = aPlan(child, { firstMadeOn: civilDate('2025-03-25') });
const school = anOrganisation();

const deciding = () =>
  new LivedReview(aReview(child, plan, school), aStaffMember('authority'))
    .step('recordMeeting', civilDate('2026-02-02'))
    .step('recordReport', civilDate('2026-02-16')).file;

const caseOf = (file: AnnualReviewFile, role: Role = 'caseworker'): ChildCase => ({
  asAt: today,
  child,
  plan,
  caseworkerName: 'Joy Okafor',
  assessments: [],
  reviews: [file],
  transfers: [],
  finderNames: new Map(),
  mayRecordExceptions: role !== 'backlogOfficer',
  organisationNames: new Map([[school.id, school.name]]),
  assessmentSteps: new Map(),
  adviceSteps: new Map(),
  reviewSteps: new Map([[file.review.id, offeredReviewActions(file, role, today)]]),
  transferSteps: new Map(),
  timeline: { lines: [], kind: null, next: null },
});

describe("a child's case", () => {
  beforeAll(buildAssetsOnce);

  it('shows each open deadline with where its date comes from', () => {
    const [matter] = view(caseOf(deciding()), '').matters;
    expect(matter?.heading).toBe('Annual review 2026');
    expect(matter?.deadlines.open.map(({ name, far, late }) => ({ name, far, late }))).toEqual([
      { name: 'Tell the family whether the plan stays, changes or ends', far: '1 day late', late: true },
      { name: 'Complete the first review', far: 'in 21 days', late: false },
    ]);
    expect(matter?.deadlines.open[0]?.why?.citation).toBe('SEND Regs 2014 regs 20(10), 21(9)');
  });

  it('offers as buttons what can be done here, and says of the rest why not, or that it comes later', () => {
    const [matter] = view(caseOf(deciding()), '').matters;
    expect(matter?.buttons.map(({ text }) => text)).toEqual(['Decide this review']);
    expect(matter?.otherSteps).toEqual({
      later: ['Replace with an early review', 'End with the plan'],
      notNow: [],
    });
    const [officers] = view(caseOf(deciding(), 'backlogOfficer'), '').matters;
    expect(officers?.otherSteps.notNow).toEqual([
      { label: 'End the plan', reasons: ['Your role may not do this: "End the plan"'] },
    ]);
  });

  it('says what was done once, and names the child in its one heading', () => {
    const html = new Templates().render('pages/child/page.njk', view(caseOf(deciding()), 'It is done.'));
    expect(html).toContain('It is done.');
    expect(html.match(/<h1[^>]*>([^<]*)/)?.[1]).toBe('Amara Kaur');
    expect(html).toContain('No school place');
    expect(html).not.toMatch(/style="/);
  });
});

describe('who has it, over time', () => {
  const [firstWait] = deciding().waits as [Wait];
  const wait = (
    waitingOn: Party,
    startedOn: string,
    resolvedOn: string | null,
    step: WaitStep = 'giveAdvice',
  ): Wait => ({
    ...firstWait,
    waitingOn,
    step,
    organisationId: null,
    startedOn: civilDate(startedOn),
    resolvedOn: resolvedOn === null ? null : civilDate(resolvedOn),
  });

  it('counts days on which two waited for the same party once, and stops at today', () => {
    const waits = [
      wait('health', '2026-02-01', '2026-02-11'),
      wait('health', '2026-02-06', '2026-02-16'),
      wait('family', '2026-02-16', '2026-03-20'),
      wait('caseworker', '2026-03-20', null),
    ];
    const strip = stripOf(waits, caseOf(deciding()));
    expect(strip?.bands.map(({ party, days }) => ({ party, days }))).toEqual([
      { party: 'Health', days: '15 days' },
      { party: 'Family', days: '15 days' },
    ]);
    expect(strip?.bands[1]?.parts).toEqual([{ x: 500, width: 500 }]);
    expect(strip?.rows.at(-1)).toMatchObject({ who: 'Family', until: 'still' });
  });
});

it.each([
  ['2026-03-02.118', { happenedOn: '2026-03-02', seq: 118 }],
  ['2026-03-32.1', null],
  ['2026-03-02', null],
  [undefined, null],
])('reads the place %s in the timeline', (text, place) => {
  expect(placeFrom(text)).toEqual(place);
});
