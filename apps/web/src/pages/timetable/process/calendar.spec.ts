import { caseTimetable, civilDate, type CaseTimetable } from '@ehc/domain';
import ICAL from 'ical.js';
import { FORMS, formAt } from '../forms/forms';
import { calendarOf } from './calendar';

const AT = new Date('2026-03-03T09:30:15.250Z');

function fileOf(process: string, inputs: Record<string, string | readonly string[]>): string {
  const form = FORMS.find((each) => each.process === process) ?? FORMS[0];
  const { timetable } = caseTimetable({ process, inputs });
  if (!form || !timetable) throw new Error('These inputs give no timetable');
  return calendarOf({ form, typed: {}, inputs, timetable, today: civilDate('2026-03-03') }, AT);
}

const eventsIn = (file: string) =>
  new ICAL.Component(ICAL.parse(file) as unknown[])
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));

const plain = () => fileOf('assessment', { request_received: '2026-02-03' });

describe('the calendar file', () => {
  it('holds each date as a whole day, read back by another program', () => {
    const events = eventsIn(plain());
    expect(
      events.map(({ summary, startDate, endDate }) => [
        summary,
        startDate.toString(),
        endDate.toString(),
        startDate.isDate,
      ]),
    ).toEqual([
      ['Tell the family whether there will be an assessment', '2026-03-17', '2026-03-18', true],
      ['Serve the draft plan in time for comments', '2026-06-08', '2026-06-09', true],
      ['Send the final plan', '2026-06-23', '2026-06-24', true],
    ]);
  });

  it('says why, on what authority, and that it is no advice', () => {
    expect(eventsIn(plain())[2]?.description.split('\n')).toEqual([
      'The council.',
      'Request received Tuesday 3 February 2026.',
      '20 weeks of that day, the day itself not counted: Tuesday 23 June 2026.',
      'Another reading: The guide to the SEN2 return calls the day of receipt day 1. Twenty weeks of receipt end on the same day all the same.',
      'By law: SEND Regs 2014 reg 13(2).',
      'Worked out from dates that you typed. Not legal advice.',
    ]);
  });

  it('names an event by its rule and day, so that the same dates saved twice are the same events', () => {
    const uids = eventsIn(plain()).map(({ uid }) => uid);
    expect(uids[2]).toBe('PLAN-20W-2026-06-23@ehc-dates');
    expect(new Set(uids).size).toBe(3);
    expect(plain()).toContain('DTSTAMP:20260303T093015Z\r\n');
  });

  it('keeps to the form: CRLF, no line over 75 octets, no time of day', () => {
    for (const file of everyProcess()) {
      const lines = file.split('\r\n');
      expect(lines.at(-1)).toBe('');
      expect(lines.filter((line) => /[\r\n]/.test(line) || Buffer.byteLength(line) > 75)).toEqual([]);
      expect(file).not.toMatch(/DURATION|VALARM/);
      for (const { startDate } of eventsIn(file)) expect(startDate.isDate).toBe(true);
    }
  });

  it('of a case without dates is a calendar without events', () => {
    const form = formAt('next-school');
    if (!form) throw new Error('There is no such form');
    const timetable: CaseTimetable = { limits: [], others: [] };
    const file = calendarOf({ form, typed: {}, inputs: {}, timetable, today: civilDate('2026-03-03') }, AT);
    expect(file).toContain('BEGIN:VCALENDAR');
    expect(eventsIn(file)).toEqual([]);
  });
});

function everyProcess(): string[] {
  return [
    plain(),
    fileOf('review', { meeting: '2026-11-03', decision: 'amend', amendment_notice_sent: '2026-11-27' }),
    fileOf('phase_transfer', { transfer: 'post16>post16', transfer_date: '2027-11-01' }),
    fileOf('la_transfer', { moved: '2026-08-24', old_authority_aware: '2026-08-19' }),
    fileOf('dispute', { decision_sent: '2026-06-08', mediation_date: '2026-07-20' }),
    fileOf('tribunal_order', {
      orders: ['assess', 'make_plan', 'dismiss_cease_appeal'],
      order_made: '2026-12-18',
    }),
    fileOf('unopposed_appeal', { appeal_grounds: ['51(2)(a)', '51(2)(f)'], tribunal_told: '2026-05-15' }),
    fileOf('young_person', { date_of_birth: '2010-09-01', attends: 'further_education' }),
  ];
}
