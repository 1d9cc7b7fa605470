import { civilDate } from '@ehc/domain';
import { buildAssetsOnce } from '../../../../../test/support/assets';
import { typedForm } from '../../../../../test/builders/typed-form';
import { untouched } from '../../layout/form-state';
import { Templates } from '../../layout/templates';
import { formAt } from './forms/forms';
import { datesView } from './process/dates-view';
import { formView } from './process/view';
import { typedInto } from './read-answers';
import { view } from './view';
import { workOut } from './work-out';

function found(slug: string, facts: object, today = '2026-03-03') {
  const form = formAt(slug);
  const typed = form && typedForm(form, facts);
  if (!form || !typed) throw new Error(`The form ${slug} cannot take these facts`);
  const { timetable, inputs } = workOut(form, typed);
  if (!timetable) throw new Error('The facts are refused');
  return datesView({ form, typed, timetable, inputs, today: civilDate(today) });
}

const assessment = () => {
  const form = formAt('assessment');
  if (!form) throw new Error('There is no form for an assessment');
  return form;
};

describe('the page that asks what happened', () => {
  it('offers the common answers first, the others after a divider', () => {
    const { items } = view(untouched).happened;
    expect(items.findIndex((item) => 'divider' in item)).toBe(3);
    expect(items[0]).toMatchObject({
      value: 'assessment',
      text: 'Someone asked for an EHC needs assessment',
    });
  });
});

describe('the form', () => {
  it('leads a message about a day to the first of its boxes, and a message about a choice to its first answer', () => {
    const refusals = [
      { code: 'a', message: 'No such day', field: 'draft_sent' },
      { code: 'b', message: 'Choose one', field: 'decision' },
    ];
    expect(formView(assessment(), { input: {}, refusals }).errors.map(({ href }) => href)).toEqual([
      '#draft_sent-day',
      '#decision',
    ]);
  });

  it('opens a folded section only where something in it was typed or is wrong', () => {
    const open = (state: Parameters<typeof formView>[1]) =>
      formView(assessment(), state).sections.map((section) => section.open);
    expect(open(untouched)).toEqual([false, false, false, false]);
    expect(open({ input: { 'school-1-day': '3' }, refusals: [] })).toEqual([false, false, true, false]);
    const refusals = [{ code: 'a', message: 'No such day', field: 'away-to' }];
    expect(open({ input: {}, refusals })).toEqual([false, false, false, true]);
  });

  it('keeps what was typed, and nothing that it did not ask for', () => {
    const sent = { 'request_received-day': '3', name: 'Amara Kaur', change: 'yes', decision: '' };
    expect(typedInto(assessment(), sent)).toEqual({ 'request_received-day': '3' });
  });
});

describe('the dates', () => {
  const W05 = {
    request_received: '2026-06-08',
    decision: 'assess',
    advice_requests: [{ from: 'school', sent: '2026-07-13' }],
    closures: [{ setting: 'school', closed_from: '2026-07-18', reopens: '2026-09-03' }],
    final_sent: '2026-11-12',
  };

  it('say who must do what, with which authority, and how it went', () => {
    const shown = found('assessment', W05).dates.map((date) => [
      `${date.weekday} ${date.day}`,
      date.name,
      date.who,
      date.basis.text,
      date.tag?.text ?? null,
    ]);
    expect(shown).toEqual([
      [
        'Monday 20 July 2026',
        'Tell the family whether there will be an assessment',
        'The council',
        'By law',
        null,
      ],
      [
        'Monday 24 August 2026',
        'Give the council the advice that it asked for: the head teacher',
        'The head teacher',
        'Guidance',
        null,
      ],
      [
        'Sunday 11 October 2026',
        'Serve the draft plan in time for comments',
        'The council',
        'Our target',
        null,
      ],
      ['Monday 26 October 2026', 'Send the final plan', 'The council', 'By law', 'Done late, excused'],
    ]);
  });

  it('say why: the clock, the counting, an exception, the practical day, the citation and the other reading', () => {
    const target = found('assessment', W05).dates[2]?.why.steps;
    expect(target?.at(-1)).toContain('Plan for Friday 9 October 2026');
    expect(found('assessment', W05).dates[3]?.why).toMatchObject({
      citation: 'SEND Regs 2014 reg 13(2)',
      exceptions: ['The school was closed for four weeks or more.'],
    });
    const moving = found('next-school', { transfer: 'primary>secondary', transfer_date: '2027-09-01' });
    expect(moving.dates[0]?.why.otherReading).toContain('Monday 15 February 2027');
  });

  it('tell a day that has passed from one still to come, and which the bank holidays may move', () => {
    const day = (today: string) => found('university', { asked: '2026-03-02' }, today).dates[0];
    expect(day('2026-03-23')).toMatchObject({ day: '23 March 2026', passed: false, provisional: false });
    expect(day('2026-03-24')?.passed).toBe(true);
    expect(found('university', { asked: '2150-03-02' }).dates[0]?.provisional).toBe(true);
  });

  it('say so where the law sets none, or sets something else', () => {
    const stays = found('next-school', { transfer: 'within_school', transfer_date: '2027-09-01' });
    expect(stays.notes).toEqual(['The law sets no date for this.']);
    const barred = found('re-assessment', { request_received: '2027-01-29', last_assessed: '2026-07-30' });
    expect(barred.notes[0]).toContain('The council may say no for that reason alone');
  });

  it('repeat the answers in words, and carry them in the form for what comes next', () => {
    const { toldUs, typed } = found('tribunal-order', {
      orders: ['assess', 'maintain'],
      order_made: '2026-12-18',
    });
    expect(toldUs).toEqual([
      { key: 'What did the Tribunal order?', value: 'To assess, or to assess again; To keep the plan going' },
      { key: 'What is the date of the order?', value: 'Friday 18 December 2026' },
    ]);
    expect(typed).toContainEqual({ name: 'orders-6', value: 'maintain' });
  });

  it('are drawn with the headings in order and every reason on the page', () => {
    buildAssetsOnce();
    const html = new Templates().render('pages/timetable/process/dates.njk', found('assessment', W05));
    expect([...html.matchAll(/<h([1-6])/g)].map(([, level]) => level).join('')).toBe('1223333232');
    expect(html.match(/Why this date/g)).toHaveLength(4);
    expect(html).toContain('formaction="/timetable/assessment/calendar"');
    expect(html).toContain('<input type="hidden" name="request_received-day" value="8">');
  });
});
