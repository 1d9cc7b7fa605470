import { civilDate } from '../civil-date';
import { servedOn } from './served-on';

describe('day of service (CFA 2014 s83(7); Education Act 1996 s572; Interpretation Act 1978 s7)', () => {
  it.each([
    ['2026-04-04', 'email', '2026-04-04'],
    ['2026-04-04', 'hand', '2026-04-04'],
    ['2026-04-04', 'portal', '2026-04-04'],
    ['2025-12-22', 'firstClassPost', '2025-12-24'],
    ['2025-12-24', 'firstClassPost', '2025-12-30'],
    ['2025-12-22', 'secondClassPost', '2025-12-30'],
  ] as const)('sent on %s by %s is served on %s', (sentOn, method, served) => {
    expect(servedOn(civilDate(sentOn), method)).toBe(served);
  });
});
