import {
  addDays,
  dayOfMonth,
  derivationOf,
  monthOf,
  yearOf,
  type CaseLimit,
  type CivilDate,
} from '@ehc/domain';
import { createEvents, type DateArray, type EventAttributes } from 'ics';
import { basisTag, nameOf, whoActs } from './limit-words';
import type { Found } from './dates-view';

const NOT_ADVICE = 'Worked out from dates that you typed. Not legal advice.';

/** The dates as a calendar file of whole days, without alarms. `madeAt` is when it was made. */
export function calendarOf({ timetable, inputs }: Found, madeAt: Date): string {
  const stamp = madeAt.toISOString().replace(/[-:]|\.\d+/g, '');
  const events = timetable.limits.map((limit) => ({ ...eventOf(limit, inputs), timestamp: stamp }));
  const { error, value } = createEvents(events, { productId: 'ehc-casework/dates', calName: 'EHC dates' });
  if (error) throw error;
  return value ?? '';
}

function eventOf(limit: CaseLimit, inputs: Found['inputs']): EventAttributes {
  const { row, rules, trigger } = limit;
  const { steps, citation, otherReading } = derivationOf(row, rules, trigger);
  const lines = [
    `${whoActs(limit, inputs)}.`,
    ...steps,
    otherReading === null ? '' : `Another reading: ${otherReading}`,
    `${basisTag(limit).text}: ${citation}.`,
    NOT_ADVICE,
  ];
  return {
    uid: [row.rule, row.dueBy, row.subject].filter((part) => part !== null).join('-') + '@ehc-dates',
    title: nameOf(limit, inputs),
    start: asArray(row.dueBy),
    end: asArray(addDays(row.dueBy, 1)),
    description: lines.filter(Boolean).join('\n'),
    transp: 'TRANSPARENT',
    busyStatus: 'FREE',
  };
}

const asArray = (day: CivilDate): DateArray => [yearOf(day), monthOf(day), dayOfMonth(day)];
