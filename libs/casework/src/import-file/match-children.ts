import { searchText, type CivilDate } from '@ehc/domain';
import type { ChildEntity, ChildKeys } from '@ehc/persistence';

/** What a record says about who a child is. Identifiers that are not valid must have been left out. */
export interface Identity {
  /** The council's own number, where the record has one. */
  readonly ref: string | null;
  readonly upn: string | null;
  readonly uln: string | null;
  readonly surname: string;
  readonly forename: string;
  readonly bornOn: CivilDate;
  readonly fingerprint: string;
}

export const MATCHING = ['ref', 'upn', 'uln', 'name'] as const;
export type MatchedBy = (typeof MATCHING)[number];

export interface Match {
  readonly child: ChildEntity;
  readonly by: MatchedBy;
}

const searchNameOf = ({ surname, forename }: Pick<Identity, 'surname' | 'forename'>): string =>
  searchText(`${surname} ${forename}`);

/** The keys of a batch of records, for finding every child that they could mean. */
export function keysOf(identities: readonly Identity[]): ChildKeys {
  const named = identities.map((one) => ({ searchName: searchNameOf(one), bornOn: one.bornOn }));
  return {
    refs: identities.flatMap(({ ref }) => ref ?? []),
    upns: identities.flatMap(({ upn }) => upn ?? []),
    ulns: identities.flatMap(({ uln }) => uln ?? []),
    names: named.filter(({ searchName }) => searchName !== ''),
  };
}

/**
 * Finds the child whom each record means: by the council's number, then the pupil number, then the learner number, then
 * name and birth date. A child is meant by one record of a file only: the strongest key takes it. `taken` holds those
 * whom earlier records of the file took, and is added to.
 */
export function matchChildren(
  identities: readonly Identity[],
  candidates: readonly ChildEntity[],
  taken: Set<string>,
): (Match | null)[] {
  const matches: (Match | null)[] = identities.map(() => null);
  for (const by of MATCHING) {
    identities.forEach((identity, place) => {
      if (matches[place]) return;
      const found = candidates.filter((child) => !taken.has(child.id) && isMeant(identity, child, by));
      const child =
        found.find(({ importFingerprint }) => importFingerprint === identity.fingerprint) ?? found[0];
      if (!child) return;
      taken.add(child.id);
      matches[place] = { child, by };
    });
  }
  return matches;
}

function isMeant(identity: Identity, child: ChildEntity, by: MatchedBy): boolean {
  switch (by) {
    case 'ref':
      return identity.ref !== null && identity.ref === child.externalRef;
    case 'upn':
      return identity.upn !== null && identity.upn === child.upn;
    case 'uln':
      return identity.uln !== null && identity.uln === child.uln;
    case 'name':
      return hasName(identity, child);
  }
}

/**
 * Each part of the name counts by itself, so that "Ann Lee Smith" is not "Ann, Lee Smith". Two of the council's own
 * numbers are two children.
 */
const hasName = (identity: Identity, child: ChildEntity): boolean =>
  identity.bornOn === child.bornOn &&
  (identity.ref === null || child.externalRef === null) &&
  searchNameOf(identity) !== '' &&
  searchText(identity.surname) === searchText(child.surname) &&
  searchText(identity.forename) === searchText(child.forename);

/** A match by name alone, though both have a pupil number and the numbers differ. */
export const isDoubtful = (identity: Identity, match: Match | null | undefined): match is Match =>
  match?.by === 'name' &&
  identity.upn !== null &&
  match.child.upn !== null &&
  identity.upn !== match.child.upn;
