import { civilDate } from '../civil-date';
import { RULE_SETS } from '../rule-set/rule-sets';
import { commentsOnAmendmentsUntil } from './comments-until';

it.each([
  ['email', '2026-03-17'],
  ['firstClassPost', '2026-03-19'],
] as const)('by %s the family has until %s (SEND Regs 2014 reg 22(2)(c))', (method, lastDay) => {
  expect(commentsOnAmendmentsUntil(civilDate('2026-03-03'), method, RULE_SETS[0])).toBe(lastDay);
});
