import { checkedAccent, contrastWithWhite } from './accent';

it.each([
  ['#000000', 21],
  ['#ffffff', 1],
  ['#767676', 4.54],
])('the contrast of %s with white is %d', (colour, contrast) => {
  expect(contrastWithWhite(colour)).toBeCloseTo(contrast, 2);
});

it('accepts a dark colour and refuses a light one or no colour', () => {
  expect(checkedAccent('#00594f')).toBe('#00594f');
  expect(() => checkedAccent('#ffdd00')).toThrow('too light for white text');
  expect(() => checkedAccent('green')).toThrow('not written like');
});
