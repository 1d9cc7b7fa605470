import { derivationOf, inWords, type CaseLimit, type CaseTimetable, type CivilDate } from '@ehc/domain';
import { exceptionInWords, whyThisDate } from '../../../layout/why-this-date';
import { paths } from '../../../paths';
import type { ProcessForm } from '../forms/question';
import type { Inputs } from '../read-answers';
import { basisTag, howItWent, mayMove, nameOf, whoActs } from './limit-words';
import { toldUs } from './told-us';

/** A filled form and what it gives. */
export interface Found {
  readonly form: ProcessForm;
  readonly typed: Readonly<Record<string, string>>;
  readonly inputs: Inputs;
  readonly timetable: CaseTimetable;
  readonly today: CivilDate;
}

/** The dates of a case, in order, each with who must do what and why then. */
export function datesView(found: Found) {
  const { form, typed, timetable } = found;
  return {
    title: form.datesTitle,
    caption: 'Work out the dates',
    action: paths.timetableOf(form.slug),
    calendarAction: paths.timetableCalendar(form.slug),
    startAgain: paths.timetable(),
    typed: Object.entries(typed).map(([name, value]) => ({ name, value })),
    toldUs: toldUs(form, typed),
    dates: timetable.limits.map((limit) => dateView(limit, found)),
    notes: notesOf(timetable),
    nothing: timetable.limits.length === 0,
    madeOn: inWords(found.today),
    leavesOut: form.leavesOut,
  };
}

function dateView(limit: CaseLimit, { inputs, today }: Found) {
  const { row, rules, trigger } = limit;
  const [weekday = '', ...day] = inWords(row.dueBy).split(' ');
  const tag = howItWent(limit);
  return {
    weekday,
    day: day.join(' '),
    name: nameOf(limit, inputs),
    who: whoActs(limit, inputs),
    basis: basisTag(limit),
    tag,
    done: row.doneOn && tag ? `on ${inWords(row.doneOn)}` : null,
    passed: row.doneOn === null && row.dueBy < today,
    provisional: mayMove(limit),
    why: whyThisDate(derivationOf(row, rules, trigger), row.exceptions.map(exceptionInWords)),
  };
}

/** What a case gives that has no date. */
function notesOf({ limits, others }: CaseTimetable): readonly string[] {
  const notes = others.flatMap((row) =>
    row.rule === 'REASSESS-6M-BAR' ? [row.applies ? BARRED : NOT_BARRED] : [],
  );
  return limits.length > 0 ? notes : [NO_DATE, ...notes];
}

const NO_DATE = 'The law sets no date for this.';
const BARRED =
  'The last assessment ended in the 6 months before the request. The council may say no for that reason alone, or it may still agree.';
const NOT_BARRED =
  'The last assessment ended more than 6 months before the request, so the council cannot say no for that reason alone.';
