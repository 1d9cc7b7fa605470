import { NO_ORGANISATION_ID, type Breakdown, type OrganisationWaits, type PartyWaits } from '@ehc/casework';
import { PARTY_LABELS, type Party } from '@ehc/domain';
import { barOf } from '../../charts/bar';
import { counted } from '../../layout/wording';
import type { LinkTo } from './links';

const BODIES: Partial<Record<Party, readonly [string, string]>> = {
  setting: ['school', 'schools'],
  ep: ['service', 'services'],
  health: ['body', 'bodies'],
  socialCare: ['team', 'teams'],
  consultedSetting: ['school', 'schools'],
  otherLa: ['authority', 'authorities'],
};

/** Who assessments wait for, a row each, with the organisations that the row opens into. */
export function partiesView({ assessments }: Breakdown, link: LinkTo) {
  const greatest = Math.max(0, ...assessments.waitingFor.map(({ cases }) => cases));
  return assessments.waitingFor.map((party) => partyRow(party, greatest, link));
}

function partyRow(row: PartyWaits, greatest: number, link: LinkTo) {
  const { party, organisations, cases, overdueCases, oldestDays, medianDays } = row;
  const [one, many] = BODIES[party] ?? ['organisation', 'organisations'];
  return {
    label: PARTY_LABELS[party],
    numbers: numbersOf(row, link, { party }),
    longest: counted(oldestDays, 'day'),
    middle: counted(medianDays, 'day'),
    bar: barOf(cases, greatest, overdueCases),
    organisationsLabel: organisations.length === 0 ? null : counted(organisations.length, one, many),
    organisations: organisations.map((each) => organisationRow(each, party, greatest, link)),
  };
}

function organisationRow(each: OrganisationWaits, party: Party, greatest: number, link: LinkTo) {
  return {
    label: each.name,
    numbers: numbersOf(each, link, { party, organisation: each.id ?? NO_ORGANISATION_ID }),
    bar: barOf(each.cases, greatest, each.overdueCases),
  };
}

function numbersOf(
  { cases, overdueCases, lateWaits }: Pick<PartyWaits, 'cases' | 'overdueCases' | 'lateWaits'>,
  link: LinkTo,
  filters: { readonly party: Party; readonly organisation?: string },
) {
  return {
    cases: link(cases, 'waitingCases', filters),
    overdue: link(overdueCases, 'waitingCasesOverdue', filters),
    late: link(lateWaits, 'lateWaits', filters),
  };
}
