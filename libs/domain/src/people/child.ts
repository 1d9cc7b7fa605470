import type { CivilDate } from '../civil-date';

/** The child or young person. Identifiers are often missing and are never a key. */
export interface Child {
  readonly id: string;
  readonly authorityId: string;
  readonly surname: string;
  readonly forename: string;
  readonly bornOn: CivilDate;
  readonly sex: string | null;
  readonly ethnicity: string | null;
  readonly postcode: string | null;
  readonly upn: string | null;
  readonly uln: string | null;
  readonly upnUnknown: string | null;
  /** The council's own number for the child, from the caseload files. */
  readonly externalRef: string | null;
  /** Surname and forename in lower case without accents, for finding the child. */
  readonly searchName: string;
  /** Where the child is today; null for none. */
  readonly settingId: string | null;
  readonly senTypes: readonly string[];
  /** The caseworker who holds the child's case. */
  readonly caseworkerId: string | null;
  readonly noPlace: boolean;
  readonly lookedAfter: boolean;
}

/** A name without accents and case, so that typing order and accents don't matter to a search. */
export const searchText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
