import { civilDate } from './civil-date';
import {
  ageOn,
  phaseTransferYear,
  schoolYearOf,
  yearGroupLabel,
  yearGroupOn,
  youngPersonFrom,
} from './school-year';

const day = civilDate;

describe('school years', () => {
  it('run from September to August', () => {
    expect(schoolYearOf(day('2026-08-31'))).toBe(2025);
    expect(schoolYearOf(day('2026-09-01'))).toBe(2026);
  });

  it.each([
    ['2021-09-01', '2026-08-31', -1, 'Nursery'],
    ['2022-08-31', '2026-09-01', 0, 'Reception'],
    ['2022-09-01', '2026-09-01', -1, 'Nursery'],
    ['2015-09-01', '2026-11-25', 6, 'Year 6'],
    ['2010-08-14', '2026-11-25', 12, 'Year 12'],
    ['2009-08-14', '2026-11-25', 13, 'Post-16 (Year 13+)'],
  ])('born %s, on %s: year %i, %s', (bornOn, on, yearGroup, label) => {
    expect(yearGroupOn(day(bornOn), day(on))).toBe(yearGroup);
    expect(yearGroupLabel(yearGroup)).toBe(label);
  });

  it.each([
    ['2010-11-25', '2026-11-24', 15],
    ['2010-11-25', '2026-11-25', 16],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
  ])('born %s, on %s: aged %i', (bornOn, on, age) => {
    expect(ageOn(day(bornOn), day(on))).toBe(age);
  });

  it('end compulsory school age on the last Friday of June (CFA 2014 s83(2); Education Act 1996 s8)', () => {
    expect(youngPersonFrom(day('2010-09-01'))).toBe('2027-06-26');
    expect(youngPersonFrom(day('2010-08-14'))).toBe('2026-06-27');
  });

  it('suggest a change of phase in nursery, Year 6 and Year 11 (SEND Regs 2014 reg 18)', () => {
    const today = day('2026-11-25');
    expect(phaseTransferYear(day('2022-09-01'), today)).toEqual({
      transfer: 'earlyYearsToSchool',
      year: 2027,
    });
    expect(phaseTransferYear(day('2015-09-01'), today)).toEqual({
      transfer: 'primaryToSecondary',
      year: 2027,
    });
    expect(phaseTransferYear(day('2010-09-01'), today)).toEqual({
      transfer: 'secondaryToPost16',
      year: 2027,
    });
    expect(phaseTransferYear(day('2014-09-01'), today)).toBeNull();
  });
});
