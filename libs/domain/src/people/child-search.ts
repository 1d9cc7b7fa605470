import { type CivilDate, isCivilDate, monthName } from '../civil-date';
import { searchText } from './child';

/** What somebody looks for a child by: any mixture of parts of the name, the birth date and the UPN. */
export interface ChildSearch {
  readonly words: readonly string[];
  readonly bornOn: CivilDate | null;
  readonly upn: string | null;
}

const UPN = /\b[A-Za-z]\d{11}[0-9A-Za-z]\b/;
const YEAR_FIRST = /\b(?<year>\d{4})[-/. ](?<month>\d{1,2})[-/. ](?<day>\d{1,2})\b/;
const DAY_FIRST =
  /\b(?<day>\d{1,2})(?:st|nd|rd|th)?[-/. ]+(?<month>\d{1,2}|[A-Za-z]{3,9})[-/., ]+(?<year>\d{4})\b/;

/** Reads what was typed: `kaur amara`, `4/5/2015`, `2015-05-04`, `Kaur 4 May 2015`, `A123456789012`. */
export function childSearchOf(typed: string): ChildSearch {
  const upn = UPN.exec(typed)?.[0] ?? null;
  const withoutUpn = upn === null ? typed : typed.replace(upn, ' ');
  const dated = datePart(withoutUpn);
  const rest = dated ? withoutUpn.replace(dated.text, ' ') : withoutUpn;
  const words = searchText(rest).split(' ').filter(Boolean);
  return { words, bornOn: dated?.day ?? null, upn: upn?.toUpperCase() ?? null };
}

/** Whether there is nothing in it to look for. */
export const isEmptySearch = ({ words, bornOn, upn }: ChildSearch): boolean =>
  words.length === 0 && bornOn === null && upn === null;

function datePart(typed: string): { readonly text: string; readonly day: CivilDate } | null {
  const found = YEAR_FIRST.exec(typed) ?? DAY_FIRST.exec(typed);
  if (!found?.groups) return null;
  const { year = '', month = '', day = '' } = found.groups;
  const number = /^\d+$/.test(month) ? Number(month) : monthCalled(month);
  const text = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(text) ? { text: found[0], day: text } : null;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => monthName(index + 1).toLowerCase());

/** The number of a month by its name or the beginning of it; 0 where there is none. */
export const monthCalled = (name: string): number =>
  name.length < 3 ? 0 : MONTHS.findIndex((month) => month.startsWith(name.toLowerCase())) + 1;
