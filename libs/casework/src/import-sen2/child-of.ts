import { searchText, type Sen2ActivePlans, type Sen2Person } from '@ehc/domain';
import { newId } from '@ehc/platform';
import type { StoredChild } from '../import-file/stored-child';

/** The child's own facts as the return tells them; what it does not say stays as it was. */
export function childTold(
  person: Sen2Person,
  fingerprint: string,
  before: StoredChild | null,
  authorityId: string,
): StoredChild {
  const { surname, forename, personBirthDate: bornOn, upn } = person;
  const old = before ?? newChild(authorityId);
  const senTypes = senTypesOf(person);
  return {
    ...old,
    surname,
    forename,
    bornOn,
    sex: person.sex ?? old.sex,
    ethnicity: person.ethnicity ?? old.ethnicity,
    postcode: person.postCode ?? old.postcode,
    upn: upn ?? old.upn,
    uln: person.uniqueLearnerNumber ?? old.uln,
    upnUnknown: upn === null ? (person.upnUnknown ?? old.upnUnknown) : null,
    searchName: searchText(`${surname} ${forename}`),
    senTypes: senTypes.length > 0 ? senTypes : old.senTypes,
    importFingerprint: fingerprint,
  };
}

/** The plan of today: of the request whose plan is in force, otherwise of the last request that has one. */
export function activePlansOf({ requests }: Sen2Person): Sen2ActivePlans | null {
  const inForce = requests.filter(({ assessment }) => assessment?.namedPlan?.ceaseDate === null);
  const found = [...requests, ...inForce].findLast(({ activePlans }) => activePlans !== null);
  return found?.activePlans ?? null;
}

/** The child's needs, the main one first. */
function senTypesOf(person: Sen2Person): string[] {
  const needs = [...(activePlansOf(person)?.needs ?? [])];
  const ranked = needs.sort((a, b) => Number(a.senTypeRank ?? 2) - Number(b.senTypeRank ?? 2));
  return [...new Set(ranked.flatMap(({ senType }) => senType ?? []))];
}

const newChild = (authorityId: string): Omit<StoredChild, 'surname' | 'forename' | 'bornOn'> => ({
  id: newId(),
  authorityId,
  sex: null,
  ethnicity: null,
  postcode: null,
  upn: null,
  uln: null,
  upnUnknown: null,
  externalRef: null,
  searchName: '',
  settingId: null,
  senTypes: [],
  caseworkerId: null,
  noPlace: false,
  lookedAfter: false,
  importFingerprint: null,
});
