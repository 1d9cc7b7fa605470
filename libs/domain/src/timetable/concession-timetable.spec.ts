import { dueDays } from '../../../../test/support/due-days';
import { civilDate } from '../civil-date';
import { ruleSetInForceOn } from '../rule-set/rule-sets';
import { type AppealGround, concessionTimetable } from './concession-timetable';
import { NOTHING_EXCUSING } from './excusing-facts';

const day = civilDate;
const tribunalToldOn = day('2026-05-15');
const rules = ruleSetInForceOn(tribunalToldOn);
const facts = (...grounds: readonly AppealGround[]) => ({ ...NOTHING_EXCUSING, grounds, tribunalToldOn });

const ASSESS = {
  'UNOPP-ASSESS-NOTIFY-2W': '2026-05-29',
  'UNOPP-ASSESS-REFUSE-10W': '2026-07-24',
  'UNOPP-ASSESS-FINAL-14W': '2026-08-21',
};
const CONTENT = { 'UNOPP-CONTENT-5W': '2026-06-19' };

const LIMITS: readonly (readonly [readonly AppealGround[], Readonly<Record<string, string>>])[] = [
  [['notAssessing'], ASSESS],
  [['notReassessing'], ASSESS],
  [['notMakingPlan'], { 'UNOPP-PLAN-DRAFT-5W': '2026-06-19', 'UNOPP-PLAN-FINAL-11W': '2026-07-31' }],
  [['needsInPlan'], CONTENT],
  [['provisionInPlan', 'needsInPlan'], CONTENT],
  [['notAmending'], CONTENT],
  [['settingInPlan'], { 'UNOPP-SCHOOL-2W': '2026-05-29' }],
  [['noSettingInPlan'], { 'UNOPP-SCHOOL-2W': '2026-05-29' }],
  [['settingInPlan', 'provisionInPlan'], { ...CONTENT, 'UNOPP-SCHOOL-5W': '2026-06-19' }],
  [['ceasing'], { 'UNOPP-MAINTAIN': '2026-05-15' }],
];

describe('an appeal that the authority does not oppose', () => {
  it.each(LIMITS)('against %j gives its limits (SEND Regs 2014 reg 45)', (grounds, limits) => {
    expect(dueDays(concessionTimetable(facts(...grounds), rules))).toEqual(limits);
  });

  it('against ceasing adds five weeks where the authority agreed to amend (SEND Regs 2014 reg 45)', () => {
    const rows = concessionTimetable({ ...facts('ceasing'), agreedToAmend: true }, rules);
    expect(dueDays(rows)).toEqual({ 'UNOPP-MAINTAIN': '2026-05-15', 'UNOPP-CEASE-AMEND-5W': '2026-06-19' });
  });

  it('is excused in paragraphs (3) and (6) only, so not at 10 and 14 weeks (SEND Regs 2014 reg 45(7))', () => {
    const away = { fromOn: day('2026-05-16'), toOn: day('2026-09-30'), impractical: true };
    const every = LIMITS.flatMap(([grounds]) => grounds);
    const rows = concessionTimetable({ ...facts(...every), absences: [away] }, rules);
    expect(rows.filter(({ exceptions }) => exceptions.length > 0).map(({ rule }) => rule)).toEqual([
      'UNOPP-ASSESS-NOTIFY-2W',
      'UNOPP-PLAN-DRAFT-5W',
      'UNOPP-PLAN-FINAL-11W',
    ]);
  });
});
