import { ADVICE_LABELS, ADVICE_TYPES, ADVISING_PARTY } from './advice-request';

it('an assessment can ask for every advice that the law lists, and names who gives it (SEND Regs 2014 reg 6(1))', () => {
  const listed = [
    ['family', 'family'],
    ['setting', 'setting'],
    ['health', 'health'],
    ['psychological', 'ep'],
    ['socialCare', 'socialCare'],
    ['preparingForAdulthood', 'otherAdviser'],
    ['other', 'otherAdviser'],
  ] as const;
  for (const [type, party] of listed) expect(ADVISING_PARTY[type]).toBe(party);
  expect(Object.keys(ADVICE_LABELS)).toEqual([...ADVICE_TYPES]);
});
