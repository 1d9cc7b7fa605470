import { addDays, civilDate } from '../civil-date';
import { RULE_SETS, ruleSet, ruleSetInForceOn } from './rule-sets';

describe('rule sets', () => {
  it('follow each other without a gap, and the last is open', () => {
    for (const [place, set] of RULE_SETS.entries()) {
      const next = RULE_SETS[place + 1];
      expect(set.inForceTo).toBe(next ? addDays(next.inForceFrom, -1) : null);
    }
  });

  it('are chosen by the day a clock started, the oldest serving every earlier day', () => {
    expect(ruleSetInForceOn(civilDate('2026-02-03')).id).toBe('sendRegs2014');
    expect(ruleSetInForceOn(civilDate('2013-02-03')).id).toBe(RULE_SETS[0].id);
  });

  it('are found by the id that a step was pinned to', () => {
    for (const set of RULE_SETS) expect(ruleSet(set.id)).toBe(set);
    expect(() => ruleSet('sendRegs1066')).toThrow(RangeError);
  });
});
