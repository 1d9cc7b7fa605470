import type { AnnualReview, PlacementSetting, Sen2ActivePlans, Sen2Placement } from '@ehc/domain';
import type { NamedOrganisation } from '@ehc/persistence';

/** Where a person learns now, and who therefore leads their annual review. */
export interface CurrentSetting {
  /** Null where it has no number: at home, with a tutor, nowhere. */
  readonly organisation: NamedOrganisation | null;
  readonly ledBy: AnnualReview['ledBy'];
}

/** Nobody but the authority is there to convene the meeting. */
const LED_BY_AUTHORITY: readonly PlacementSetting[] = ['OLA', 'OPA', 'EHE', 'NEET', 'NIEC', 'NIEO'];

/** The latest main placement that has not ended; null where the record has none. */
export function currentSettingOf(active: Sen2ActivePlans): CurrentSetting | null {
  const open = active.placements.filter(({ leavingDate }) => leavingDate === null);
  const placement = [...open].sort(latestMainFirst)[0];
  if (!placement) return null;
  const { senSetting } = placement;
  const organisation = organisationOf(placement);
  const byAuthority = organisation === null && senSetting !== null && LED_BY_AUTHORITY.includes(senSetting);
  return { organisation, ledBy: byAuthority ? 'authority' : 'setting' };
}

function latestMainFirst(a: Sen2Placement, b: Sen2Placement): number {
  const rank = ({ placementRank }: Sen2Placement) => Number(placementRank ?? 2);
  return rank(a) - rank(b) || ((a.entryDate ?? '') < (b.entryDate ?? '') ? 1 : -1);
}

function organisationOf({ urn, ukprn }: Sen2Placement): NamedOrganisation | null {
  if (urn !== null) return { kind: 'setting', name: `School with URN ${urn}`, urn, ukprn: null };
  if (ukprn === null) return null;
  return { kind: 'setting', name: `Provider with UKPRN ${ukprn}`, urn: null, ukprn };
}
