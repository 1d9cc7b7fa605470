import { dueDays } from '../../../../test/support/due-days';
import { civilDate } from '../civil-date';
import { ruleSetInForceOn } from '../rule-set/rule-sets';
import { recommendationTimetable } from './recommendation-timetable';

const day = civilDate;
const madeOn = day('2026-05-20');
const rules = ruleSetInForceOn(madeOn);

describe('a recommendation', () => {
  it('on health is answered in five weeks that begin with its day (SI 2017/1306 reg 6(3))', () => {
    expect(dueDays(recommendationTimetable({ madeOn, about: ['health'] }, rules))).toEqual({
      'REC-HEALTH-5W': '2026-06-23',
    });
  });

  it('on social care is answered in the same time (SI 2017/1306 reg 7(1))', () => {
    expect(dueDays(recommendationTimetable({ madeOn, about: ['socialCare'] }, rules))).toEqual({
      'REC-SOCIAL-5W': '2026-06-23',
    });
  });

  it('has its answers copied to the Secretary of State in a week that begins with each (SI 2017/1306 regs 6(6), 7(4))', () => {
    const answers = { healthAnswerReceivedOn: day('2026-06-19'), socialCareAnswerSentOn: day('2026-06-20') };
    expect(
      dueDays(recommendationTimetable({ madeOn, about: ['health', 'socialCare'], ...answers }, rules)),
    ).toMatchObject({
      'REC-HEALTH-COPY-1W': '2026-06-25',
      'REC-SOCIAL-COPY-1W': '2026-06-26',
    });
  });
});
