import { plansIn, settingsIn } from './places';
import { missing, rulesFor, when } from './rule';
import type { Found, Sen2Rule } from './rule';

const plan = rulesFor(plansIn);
const setting = rulesFor(settingsIn);

/** Codes that need a word of explanation. */
const TO_EXPLAIN: readonly string[] = ['OTH', 'NIEO'];
const isInPlan = (at: string): boolean => at.includes('PlanDetail');
const rankAt = (place: number): Partial<Found> => ({
  path: `PlanDetail[${place + 1}]/PlacementRank`,
  keep: true,
});

/** Checks of where the person is to learn or learns. */
export const SETTING_RULES: readonly Sen2Rule[] = [
  plan('S2-34', 'error', ({ plan: { planDetails } }) => [
    ...when(
      planDetails.length === 0,
      'PlanDetail',
      'PlanDetail is missing. Say where the plan places the person.',
    ),
    ...when(planDetails.length > 2, 'PlanDetail', 'A plan has one or two PlanDetail. Take the others out.', {
      path: 'PlanDetail[3]',
      keep: true,
    }),
  ]),
  plan('S2-34', 'error', ({ plan: { planDetails } }) => {
    const ranks = planDetails.map(({ placementRank }) => placementRank);
    const again = ranks.findIndex((rank, place) => rank !== null && ranks.indexOf(rank) < place);
    const noFirst = ranks.length > 0 && ranks.every((rank) => rank === '2');
    return [
      ...when(
        again > 0,
        'PlacementRank',
        'Two PlanDetail have the same PlacementRank. Give 1 to one and 2 to the other.',
        rankAt(again),
      ),
      ...when(
        noFirst,
        'PlacementRank',
        'No PlanDetail has PlacementRank 1. Give it to the main one.',
        rankAt(0),
      ),
    ];
  }),
  setting('S2-34', 'error', ({ at, setting: { placementRank } }, _, lacks) =>
    isInPlan(at)
      ? missing(lacks, { PlacementRank: placementRank }, 'Give 1 for the main placement, 2 for the second.')
      : [],
  ),
  setting('S2-35', 'error', ({ setting: { urn, ukprn, senSetting } }, _, lacks) => {
    const extra = 'Give one of URN, UKPRN and SENSetting: a URN where there is one. We left this one out.';
    const none = lacks('URN', urn) && lacks('UKPRN', ukprn) && lacks('SENSetting', senSetting);
    return [
      ...when(ukprn !== null && urn !== null, 'UKPRN', extra),
      ...when(senSetting !== null && (urn !== null || ukprn !== null), 'SENSetting', extra),
      ...when(
        none,
        'URN',
        'There is no URN. Give it, or the UKPRN, or a SENSetting code where the place has neither.',
      ),
    ];
  }),
  setting('S2-37', 'error', ({ at, setting: { senSetting, senSettingOther } }, { faulty }, lacks) => {
    if (senSetting !== null && TO_EXPLAIN.includes(senSetting))
      return missing(
        lacks,
        { SENSettingOther: senSettingOther },
        `Say what it is, as SENSetting is ${senSetting}.`,
      );
    return when(
      senSettingOther !== null && !faulty.has(`${at}SENSetting`),
      'SENSettingOther',
      'SENSettingOther is only for the settings OTH and NIEO. Take it out, or correct SENSetting.',
      { severity: 'query' },
    );
  }),
  setting('S2-38', 'error', ({ setting: { senUnitIndicator, resourcedProvisionIndicator } }, _, lacks) => [
    ...missing(
      lacks,
      { SENunitIndicator: senUnitIndicator, ResourcedProvisionIndicator: resourcedProvisionIndicator },
      'Give 1 (yes) or 0 (no).',
    ),
    ...when(
      senUnitIndicator === true && resourcedProvisionIndicator === true,
      'ResourcedProvisionIndicator',
      'The place is said to be both in a SEN unit and in resourced provision. Check which it is.',
      { severity: 'query' },
    ),
  ]),
  setting('S2-39', 'query', ({ setting: { senSetting, senUnitIndicator, resourcedProvisionIndicator } }) =>
    when(
      senSetting !== null && (senUnitIndicator === true || resourcedProvisionIndicator === true),
      'SENSetting',
      `SENSetting ${senSetting ?? ''} is not a school, yet the place is said to be in a unit or resourced provision. Check it.`,
    ),
  ),
];
