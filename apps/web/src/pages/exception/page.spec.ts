import type { ExceptionFormShown, ExceptionShown } from '@ehc/casework';
import { civilDate, type RecordedException } from '@ehc/domain';
import { buildAssetsOnce } from '../../../../../test/support/assets';
import { LivedAssessment } from '../../../../../test/builders/lived';
import { anAdviceRequest, anAssessment } from '../../../../../test/builders/matters';
import { aChild, anOrganisation, aStaffMember } from '../../../../../test/builders/people';
import { Templates } from '../../layout/templates';
import { foundFrom } from './record/answers';
import { view as recordView } from './record/view';
import { view as showView } from './show/view';

const day = civilDate;
const child = aChild('authority');
const school = anOrganisation();
const staff = aStaffMember('authority');
const assessment = anAssessment(child, day('2026-06-08'));
const request = anAdviceRequest(assessment, 'setting', school.id, day('2026-07-01'));
const { file } = new LivedAssessment(assessment, staff)
  .step('agreeToAssess', day('2026-07-01'))
  .ask(request, day('2026-07-13'));

const record: ExceptionFormShown['record'] = {
  ...{ child, plan: null, caseworkerName: null, reviews: [], transfers: [], assessments: [file] },
  organisationNames: new Map([[school.id, school.name]]),
  finderNames: new Map([[staff.id, staff.name]]),
};
const summer = { closedFromOn: day('2026-07-18'), reopensOn: day('2026-09-03'), name: 'After Summer term' };
const shown: ExceptionFormShown = {
  ...{ asAt: day('2026-09-10'), record, file, refusals: [] },
  closures: [{ ...summer, setting: 'school', source: 'authority', adviceRequestId: request.id }],
};
const exception: RecordedException = {
  ...{ id: 'e', authorityId: 'authority', childId: child.id, assessmentId: assessment.id },
  ...{
    fact: 'schoolClosed',
    who: null,
    fromOn: summer.closedFromOn,
    toOn: null,
    reopensOn: summer.reopensOn,
  },
  ...{ adviceRequestId: request.id, impractical: true, reason: '<b>Shut</b>', evidence: 'Term dates' },
  ...{ foundBy: staff.id, foundOn: day('2026-09-10') },
  ...{ withdrawnOn: null, withdrawnBy: null, withdrawnReason: null },
};
const one: ExceptionShown = { ...shown, exception };

const FORM = {
  ...{ fact: 'schoolClosed', impractical: 'yes', reason: 'r', evidence: 'e' },
  ...{ 'on-day': '10', 'on-month': '9', 'on-year': '2026' },
};

describe('the form for an exception', () => {
  beforeAll(buildAssetsOnce);

  it('offers a closure that is known, and takes its days and its request', () => {
    const [group] = recordView(shown, { input: {}, refusals: [] }).closures;
    expect(group?.radios.items.map(({ text }) => text)).toEqual([
      'Tamar Primary School, After Summer term: shut from Saturday 18 July 2026, open again Thursday 3 September 2026 (the authority’s dates)',
      'Another time, which I will type',
    ]);
    const schoolClosed = group?.radios.items[0]?.value ?? '';
    expect(foundFrom({ ...FORM, schoolClosed, who: 'child', 'fromOn-day': '1' }).found).toEqual({
      ...{ fact: 'schoolClosed', who: null, fromOn: '2026-07-18', toOn: null, reopensOn: '2026-09-03' },
      ...{ adviceRequestId: request.id, impractical: true, reason: 'r', evidence: 'e' },
    });
  });

  it('takes the days as typed where another time is chosen', () => {
    const typed = {
      ...{ 'fromOn-day': '20', 'fromOn-month': '7', 'fromOn-year': '2026' },
      ...{ 'reopensOn-day': '1', 'reopensOn-month': '9', 'reopensOn-year': '2026' },
    };
    const input = { ...FORM, ...typed, schoolClosed: 'other', settingRequest: request.id };
    expect(foundFrom(input).found).toMatchObject({ fromOn: '2026-07-20', reopensOn: '2026-09-01' });
    expect(() => foundFrom({ ...FORM, schoolClosed: 'other' })).toThrow();
  });

  it('leads a refusal about the request to the list that was meant', () => {
    const refusal = { code: 'healthRequestMissing', message: 'Choose it', field: 'adviceRequestId' };
    const sent = { input: { ...FORM, fact: 'missedAppointment' }, refusals: [refusal] };
    expect(recordView(shown, sent).errors).toEqual([{ text: 'Choose it', href: '#healthRequest' }]);
  });

  it('names one heading, and no style of its own', () => {
    const html = new Templates().render(
      'pages/exception/record/page.njk',
      recordView(shown, { input: {}, refusals: [] }),
    );
    expect(html.match(/<h1[^>]*>([^<]*)/g)).toHaveLength(1);
    expect(html).not.toMatch(/style="/);
    expect(html).not.toContain('name="note"');
  });
});

describe('what an exception excuses', () => {
  it('says so limit by limit, in words, and escapes what was typed', () => {
    const viewed = showView(one, '');
    expect(viewed.facts.slice(1, 3).map(({ value }) => value)).toEqual([
      'Tamar Primary School, shut from Saturday 18 July 2026, open again Thursday 3 September 2026',
      'Jo Okafor found on Thursday 10 September 2026 that it made the limit impractical to keep',
    ]);
    expect(viewed.limits.map(({ name, tag }) => [name, tag?.text])).toEqual([
      ['Tell the family whether you will assess', 'Excused'],
      ['Send the final plan', 'Excused'],
    ]);
    const html = new Templates().render('pages/exception/show/page.njk', viewed);
    expect(html).toContain('&lt;b&gt;Shut');
    expect(html).toContain('Withdraw this exception');
  });

  it('excuses nothing once withdrawn, and cannot be withdrawn again', () => {
    const withdrawn = { ...exception, withdrawnOn: day('2026-09-11'), withdrawnBy: staff.id };
    const viewed = showView({ ...one, exception: { ...withdrawn, withdrawnReason: 'Wrong school' } }, '');
    expect(viewed.limits.map(({ tag, why }) => [tag, why])).toEqual([
      [null, 'It was withdrawn.'],
      [null, 'It was withdrawn.'],
    ]);
    expect(viewed.withdraw).toBeNull();
    expect(viewed.facts.at(-1)?.value).toBe('Jo Okafor, Friday 11 September 2026: Wrong school');
  });
});
