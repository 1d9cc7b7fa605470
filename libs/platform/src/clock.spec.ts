import { civilDate, civilDateInEngland } from '@ehc/domain';
import { Clock } from './clock';

describe('the clock', () => {
  afterEach(() => jest.useRealTimers());

  it('counts days as England does: late on a summer evening in UTC it is tomorrow already', () => {
    jest.useFakeTimers({ now: new Date('2026-07-01T23:30:00Z') });
    expect(new Clock().today()).toBe('2026-07-02');
  });

  it('stays on its day when fixed', () => {
    expect(new Clock(civilDate('2026-03-02')).today()).toBe('2026-03-02');
  });

  it.each(['2026-07-01T23:30:00Z', '2026-07-01T22:59:59Z', '2026-01-15T00:00:00Z', '2026-01-15T23:59:59Z'])(
    'gives an instant within the fixed day, summer or winter (really %s)',
    (real) => {
      jest.useFakeTimers({ now: new Date(real) });
      for (const day of ['2026-01-31', '2026-03-29', '2026-06-30', '2026-10-25'].map(civilDate)) {
        expect(civilDateInEngland(new Clock(day).now().getTime())).toBe(day);
      }
    },
  );
});
