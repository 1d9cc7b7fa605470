import {
  civilDate,
  searchText,
  type Child,
  type Organisation,
  type Plan,
  type StaffMember,
  type StaffRole,
} from '@ehc/domain';
import { newId } from '@ehc/platform';

/** A made-up authority. */
export const anAuthority = (name = 'Wrexley') => ({ id: newId(), code: '998', name, demonstration: false });

export function aStaffMember(
  authorityId: string,
  role: StaffRole = 'caseworker',
  name = 'Jo Okafor',
): StaffMember {
  return { id: newId(), authorityId, teamName: 'North', subject: newId(), name, role, fte: 1 };
}

export function anOrganisation(changes: Partial<Organisation> = {}): Organisation {
  return { id: newId(), kind: 'setting', name: 'Tamar Primary School', urn: null, ukprn: null, ...changes };
}

export function aChild(authorityId: string, changes: Partial<Child> = {}): Child {
  const child = {
    id: newId(),
    authorityId,
    surname: 'Kaur',
    forename: 'Amara',
    bornOn: civilDate('2015-05-04'),
    sex: 'F',
    ethnicity: null,
    postcode: null,
    upn: null,
    uln: null,
    upnUnknown: null,
    externalRef: null,
    settingId: null,
    senTypes: ['ASD'],
    caseworkerId: null,
    noPlace: false,
    lookedAfter: false,
    ...changes,
  };
  return { ...child, searchName: searchText(`${child.surname} ${child.forename}`) };
}

export function aPlan({ authorityId, id }: Child, changes: Partial<Plan> = {}): Plan {
  const firstMadeOn = changes.firstMadeOn ?? civilDate('2025-03-10');
  const plan = {
    id: newId(),
    authorityId,
    childId: id,
    state: 'current',
    firstMadeOn,
    issuedOn: firstMadeOn,
  } as const;
  return { ...plan, ceasedOn: null, ceaseReason: null, ...changes };
}
