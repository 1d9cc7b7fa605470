import fc from 'fast-check';
import { isCurrentLaNumber, isLaNumber, laName } from './la-numbers';
import { asPostcode } from './postcode';
import { isUkprn } from './ukprn';
import { isValidUln } from './uln';
import { isValidUpn, upnFault } from './upn';
import { isUrn } from './urn';

const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';

describe('unique pupil number', () => {
  it.each(['R201100018042', 'B820199923001', 'H801200001001', 'U80120000100A'])('%s is right', (upn) => {
    expect(isValidUpn(upn)).toBe(true);
  });

  it.each([
    ['X123456789876', 'issuer'],
    ['X1234567898765', 'form'],
    ['B82019992300', 'form'],
    ['I820199923001', 'form'],
    ['b820199923001', 'form'],
    ['B82019992300O', 'form'],
    ['B820199923001 ', 'form'],
    ['B904199923001', 'issuer'],
    ['C820199923001', 'checkLetter'],
    ['U80120000100B', 'checkLetter'],
  ])('%s is wrong: %s', (upn, fault) => {
    expect(upnFault(upn)).toBe(fault);
  });

  it('takes the two authorities made in 2023', () => {
    expect(upnFault('A942000000000')).toBe('checkLetter');
    expect(upnFault('A943000000000')).toBe('checkLetter');
  });

  it('fits one check letter only, and notices any one wrong figure', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.integer({ min: 4, max: 12 }),
        (serial, place) => {
          const rest = `201${String(serial).padStart(8, '0')}0`;
          const right = Array.from(LETTERS)
            .map((letter) => letter + rest)
            .filter(isValidUpn);
          expect(right).toHaveLength(1);
          const [upn = ''] = right;
          const other = String((Number(upn.charAt(place)) + 1) % 10);
          expect(isValidUpn(upn.slice(0, place) + other + upn.slice(place + 1))).toBe(false);
        },
      ),
    );
  });
});

describe('unique learner number', () => {
  it.each(['1000000019', '1010101012'])('%s is right', (uln) => {
    expect(isValidUln(uln)).toBe(true);
  });
  it.each(['1234567890', '9999999999', '100000001', '10000000190', '0000000000', 'A000000019'])(
    '%s is wrong',
    (uln) => {
      expect(isValidUln(uln)).toBe(false);
    },
  );
});

describe('numbers of schools and providers', () => {
  it('checks their form', () => {
    expect([isUrn('100000'), isUrn('10000'), isUrn('1000000'), isUrn('10000A')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect([isUkprn('10001234'), isUkprn('1000123'), isUkprn('1000123A')]).toEqual([true, false, false]);
  });
});

describe('authorities', () => {
  it('names them by number', () => {
    expect(laName('878')).toBe('Devon');
    expect(laName('838')).toBe('Dorset');
    expect(laName('943')).toBe('Westmorland and Furness');
    expect(laName('999')).toBeNull();
  });
  it('knows which are gone', () => {
    expect([isCurrentLaNumber('909'), isLaNumber('909'), laName('909')]).toEqual([false, true, 'Cumbria']);
  });
});

describe('postcode', () => {
  it.each([
    ['aa11aa', 'AA1 1AA'],
    ['EX2 4QD', 'EX2 4QD'],
    ['w1a1aa', 'W1A 1AA'],
    ['EX2', null],
    ['12345', null],
  ])('%s reads as %s', (text, postcode) => {
    expect(asPostcode(text)).toBe(postcode);
  });
});
