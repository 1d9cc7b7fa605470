const SIX_DIGITS = /^#[0-9a-f]{6}$/i;
/** WCAG 2.2, 1.4.3: text of ordinary size against what is behind it. */
const LEAST_CONTRAST = 4.5;

/** How far a colour stands out from white, from 1 (not at all) to 21 (black). */
export function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** The colour itself, or an error that says what is wrong with it: white text on it must be readable. */
export function checkedAccent(colour: string): string {
  if (!SIX_DIGITS.test(colour))
    throw new RangeError(`The accent colour ${colour} is not written like #00594f`);
  const contrast = contrastWithWhite(colour);
  if (contrast >= LEAST_CONTRAST) return colour;
  const found = contrast.toFixed(1);
  throw new RangeError(
    `The accent colour ${colour} is too light for white text: ${found}, and it must be 4.5 or more`,
  );
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
