/** Anybody outside the casework team whom a case can wait for; shared by all authorities of the install. */
export const ORGANISATION_KINDS = [
  'setting',
  'epService',
  'health',
  'socialCare',
  'otherAdviser',
  'otherLa',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export interface Organisation {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  /** DfE number of a school. */
  readonly urn: string | null;
  readonly ukprn: string | null;
}
