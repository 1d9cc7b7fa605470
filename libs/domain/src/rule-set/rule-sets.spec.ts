import { civilDate } from '../civil-date';
import { RULE_SETS, inForceTo, isRuleSet, ruleSet, ruleSetInForceOn } from './rule-sets';

describe('rule sets', () => {
  it('follow each other, each with an id of its own, and the last is open', () => {
    const days = RULE_SETS.map(({ inForceFrom }) => inForceFrom);
    expect(days).toEqual([...new Set(days)].sort());
    expect(new Set(RULE_SETS.map(({ id }) => id)).size).toBe(RULE_SETS.length);
    const [first] = RULE_SETS;
    const second = { ...first, id: 'second', inForceFrom: civilDate('2029-09-01') };
    expect(inForceTo(first, [first, second])).toBe('2029-08-31');
    expect(inForceTo(second, [first, second])).toBeNull();
  });

  it('are chosen by the day a clock started, the oldest serving every earlier day', () => {
    expect(ruleSetInForceOn(civilDate('2026-02-03')).id).toBe('sendRegs2014');
    expect(ruleSetInForceOn(civilDate('2013-02-03')).id).toBe(RULE_SETS[0].id);
  });

  it('are found by the id that a step was pinned to', () => {
    for (const set of RULE_SETS) {
      expect(ruleSet(set.id)).toBe(set);
      expect(isRuleSet(set.id)).toBe(true);
    }
    expect(() => ruleSet('sendRegs1066')).toThrow(RangeError);
    expect(isRuleSet('sendRegs1066')).toBe(false);
  });
});
