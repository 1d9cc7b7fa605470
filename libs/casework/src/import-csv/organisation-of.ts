import { ADVISING_PARTY, type AdviceType, type OrganisationKind, type Party } from '@ehc/domain';
import { organisationKey, type NamedOrganisation } from '@ehc/persistence';
import type { CaseloadCase } from './caseload-case';
import type { CaseloadChild } from './records';

const KINDS: Partial<Record<Party, OrganisationKind>> = {
  setting: 'setting',
  consultedSetting: 'setting',
  ep: 'epService',
  health: 'health',
  socialCare: 'socialCare',
  otherAdviser: 'otherAdviser',
  otherLa: 'otherLa',
};

/** The kind of advice that a party gives, where the file only names the party. */
export const ADVICE_OF: Partial<Record<Party, AdviceType>> = {
  family: 'family',
  setting: 'setting',
  ep: 'psychological',
  health: 'health',
  socialCare: 'socialCare',
  otherAdviser: 'other',
};

/** The school or other setting that a child's row names, if it names one. */
export function settingNamed({ settingName, settingUrn: urn }: CaseloadChild): NamedOrganisation | null {
  if (settingName === null && urn === null) return null;
  return { kind: 'setting', name: settingName ?? `School with URN ${urn ?? ''}`, urn, ukprn: null };
}

/** The organisation by which a row names whom it waits for; null for a party that has none. */
export function partyNamed(party: Party | null, name: string | null): NamedOrganisation | null {
  const kind = party === null ? undefined : KINDS[party];
  return kind === undefined || name === null ? null : { kind, name, urn: null, ukprn: null };
}

/** The organisation by which a row names who gives a kind of advice. */
export const adviserNamed = (adviceType: AdviceType, name: string | null): NamedOrganisation | null =>
  partyNamed(ADVISING_PARTY[adviceType], name);

/** Every organisation that a case names. */
export const organisationsIn = ({ child, assessments, adviceRequests }: CaseloadCase): NamedOrganisation[] =>
  [
    settingNamed(child.record),
    ...assessments.map(({ record }) => partyNamed(record.waitingFor, record.waitingForOrganisation)),
    ...adviceRequests.map(({ record }) => adviserNamed(record.adviceType, record.organisation)),
  ].flatMap((organisation) => organisation ?? []);

/** Finds the ids of the organisations of a batch. */
export const idOf = (
  ids: ReadonlyMap<string, string>,
  organisation: NamedOrganisation | null,
): string | null => (organisation === null ? null : (ids.get(organisationKey(organisation)) ?? null));
