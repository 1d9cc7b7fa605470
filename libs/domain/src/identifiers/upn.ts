/** The letters of a UPN: no I, O or S, which look like figures. Their place is their value, A = 0 to Z = 22. */
const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';
const FORM = /^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/;

/** Characters 2 to 4: the authorities, past and present, and the numbers set aside for other issuers. */
const ISSUERS: readonly (readonly [first: number, last: number])[] = [
  [1, 5],
  [201, 213],
  [301, 320],
  [330, 336],
  [340, 344],
  [350, 359],
  [370, 373],
  [380, 384],
  [390, 394],
  [420, 420],
  [660, 681],
  [701, 708],
  [800, 803],
  [805, 808],
  [810, 813],
  [815, 816],
  [820, 823],
  [825, 826],
  [830, 831],
  [835, 841],
  [845, 846],
  [850, 852],
  [855, 857],
  [860, 861],
  [865, 896],
  [908, 909],
  [916, 916],
  [919, 919],
  [921, 921],
  [925, 926],
  [928, 929],
  [931, 931],
  [933, 933],
  [935, 938],
  [940, 943],
];

/** What is wrong with a unique pupil number, in the order in which it is looked for. */
export type UpnFault = 'form' | 'issuer' | 'checkLetter';

/**
 * What is wrong with a unique pupil number, or null where nothing is. A temporary number ends in a letter and
 * is checked in the same way.
 */
export function upnFault(text: string): UpnFault | null {
  if (!FORM.test(text)) return 'form';
  const issuer = Number(text.slice(1, 4));
  if (!ISSUERS.some(([first, last]) => issuer >= first && issuer <= last)) return 'issuer';
  return text.startsWith(checkLetter(text.slice(1))) ? null : 'checkLetter';
}

/** Whether the text is a unique pupil number, permanent or temporary, whose check letter is right. */
export const isValidUpn = (text: string): boolean => upnFault(text) === null;

/** Characters 2 to 13 times 2 to 13, added up; the remainder by 23 is the place of the letter. */
function checkLetter(rest: string): string {
  const sum = Array.from(rest).reduce(
    (total, character, place) => total + valueOf(character) * (place + 2),
    0,
  );
  return LETTERS.charAt(sum % LETTERS.length);
}

const valueOf = (character: string): number => {
  const place = LETTERS.indexOf(character);
  return place < 0 ? Number(character) : place;
};
