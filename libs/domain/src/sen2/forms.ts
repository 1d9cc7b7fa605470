import { isCivilDate } from '../civil-date';
import type { CivilDate } from '../civil-date';
import { asPostcode } from '../identifiers/postcode';
import { isLaNumber } from '../identifiers/la-numbers';
import { isUkprn } from '../identifiers/ukprn';
import { isValidUln, ULN_NOT_KNOWN } from '../identifiers/uln';
import { isValidUpn } from '../identifiers/upn';
import { isUrn } from '../identifiers/urn';
import type { Form } from './block';
import { LA_UNKNOWN } from './codes';
import { isEthnicity } from './ethnicity';

const onlyIf =
  (sound: (text: string) => boolean) =>
  (text: string): string | null =>
    sound(text) ? text : null;

export const TEXT: Form<string> = { read: (text) => text.replace(/\s+/g, ' '), wanted: 'a text' };

export const DAY: Form<CivilDate> = {
  read: (text) => (isCivilDate(text) ? text : null),
  wanted: 'a day in the calendar, written as 2026-01-31',
  mayQuote: true,
};

/** A day that tells who somebody is, so that reports do not repeat it. */
export const BIRTH_DATE: Form<CivilDate> = { ...DAY, mayQuote: false };

/** Written 1 or 0, or true or false in any capitals. */
export const FLAG: Form<boolean> = {
  read: (text) => ({ '1': true, true: true, '0': false, false: false })[text.toLowerCase()] ?? null,
  wanted: '1 (yes) or 0 (no)',
  mayQuote: true,
};

export const ETHNICITY: Form<string> = {
  read: onlyIf(isEthnicity),
  wanted: 'an ethnicity code of the school census',
  mayQuote: true,
};

export const POSTCODE: Form<string> = { read: asPostcode, wanted: 'a UK postcode', severity: 'query' };

export const UPN: Form<string> = {
  read: onlyIf(isValidUpn),
  wanted:
    'a pupil number: a letter, the number of the authority and nine more characters, of which the letter is a check',
};

export const ULN: Form<string> = {
  read: onlyIf((text) => isValidUln(text) || text === ULN_NOT_KNOWN),
  wanted: 'a learner number: ten figures, of which the last is a check',
};

export const URN: Form<string> = {
  read: onlyIf(isUrn),
  wanted: "a school's number: six figures",
  mayQuote: true,
};

export const UKPRN: Form<string> = {
  read: onlyIf(isUkprn),
  wanted: "a provider's number: eight figures",
  mayQuote: true,
};

export const LA_OR_UNKNOWN: Form<string> = {
  read: onlyIf((text) => isLaNumber(text) || text === LA_UNKNOWN),
  wanted: `the number of an English authority, or ${LA_UNKNOWN} where it is not known`,
  mayQuote: true,
};

/** One of a set of codes. */
export function codeOf<T extends string>(codes: readonly T[]): Form<T> {
  return {
    read: (text) => codes.find((code) => code === text) ?? null,
    wanted: `one of the codes ${codes.join(', ')}`,
    mayQuote: true,
  };
}

/** One of a set of codes that is kept with its labels. */
export const codeIn = <T extends string>(labels: Readonly<Record<T, string>>): Form<T> =>
  codeOf(Object.keys(labels) as T[]);
