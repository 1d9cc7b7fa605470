import type { WaitCounts } from '@ehc/persistence';
import type { Party } from '@ehc/domain';
import type { OrganisationWaits, PartyWaits } from './breakdown';

/** The parties that are somebody outside, so that a wait should say which organisation. */
const ORGANISED: readonly Party[] = [
  'setting',
  'ep',
  'health',
  'socialCare',
  'otherAdviser',
  'consultedSetting',
  'otherLa',
];

export const NO_ORGANISATION = 'Not recorded';

/** Puts each party's organisations under it, in the order in which they come: most cases first. */
export function waitingForOf(lines: readonly WaitCounts[]): {
  waitingFor: PartyWaits[];
  distinctCasesWaiting: number;
} {
  const waitingFor = lines.flatMap(({ level, party, waits, cases, overdueCases, lateWaits, ...days }) => {
    if (level !== 'party' || party === null) return [];
    const { oldestDays, medianDays } = days;
    const counts = { waits, cases, overdueCases, lateWaits };
    const organisations = ORGANISED.includes(party) ? organisationsOf(lines, party) : [];
    return [{ party, ...counts, oldestDays: oldestDays ?? 0, medianDays: medianDays ?? 0, organisations }];
  });
  return { waitingFor, distinctCasesWaiting: lines.find(({ level }) => level === 'all')?.cases ?? 0 };
}

function organisationsOf(lines: readonly WaitCounts[], party: Party): OrganisationWaits[] {
  return lines
    .filter((line) => line.level === 'organisation' && line.party === party)
    .map(({ organisationId, organisationName, waits, cases, overdueCases, lateWaits }) => ({
      id: organisationId,
      name: organisationName ?? NO_ORGANISATION,
      waits,
      cases,
      overdueCases,
      lateWaits,
    }));
}
