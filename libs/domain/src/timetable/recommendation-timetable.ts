import type { CivilDate, DayIfKnown } from '../civil-date';
import { weeksBeginningWith } from '../counting';
import type { RuleSet } from '../rule-set/rule-set';
import { type TimetableRow, inDueOrder, rowOf } from './row';

/** The dated facts of a Tribunal's recommendation on health or social care. */
export interface RecommendationFacts {
  readonly madeOn: CivilDate;
  readonly about: readonly ('health' | 'socialCare')[];
  readonly healthAnswerReceivedOn?: DayIfKnown;
  readonly socialCareAnswerSentOn?: DayIfKnown;
}

/**
 * Every limit of a recommendation. "Five weeks beginning with" is a day shorter than five weeks of an order.
 *
 * @rule SI 2017/1306 regs 6(3), (6), 7(1), (4)
 */
export function recommendationTimetable(facts: RecommendationFacts, rules: RuleSet): readonly TimetableRow[] {
  const { madeOn, about, healthAnswerReceivedOn: received, socialCareAnswerSentOn: sent } = facts;
  const answer = { dueBy: weeksBeginningWith(madeOn, rules.weeksToAnswerRecommendation), triggerOn: madeOn };
  const copy = (triggerOn: CivilDate) => ({
    dueBy: weeksBeginningWith(triggerOn, rules.weeksToCopyAnswer),
    triggerOn,
  });
  const rows: TimetableRow[] = [];
  if (about.includes('health')) rows.push(rowOf('REC-HEALTH-5W', answer));
  if (about.includes('socialCare')) rows.push(rowOf('REC-SOCIAL-5W', answer));
  if (received) rows.push(rowOf('REC-HEALTH-COPY-1W', copy(received)));
  if (sent) rows.push(rowOf('REC-SOCIAL-COPY-1W', copy(sent)));
  return inDueOrder(rows);
}
