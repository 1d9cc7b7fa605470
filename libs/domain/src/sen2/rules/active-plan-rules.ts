import { ageOn } from '../../school-year';
import type { Sen2Placement } from '../records';
import { activePlansIn, placementsIn } from './places';
import { comesBefore, missing, rulesFor, when } from './rule';
import type { ActivePlace, Sen2Rule } from './rule';

const active = rulesFor(activePlansIn);
const placement = rulesFor(placementsIn);

const isOpen = ({ plan }: ActivePlace): boolean => plan?.startDate != null && plan.ceaseDate === null;

const isMainOn = (day: string, { placementRank, entryDate, leavingDate }: Sen2Placement): boolean =>
  placementRank === '1' &&
  entryDate !== null &&
  entryDate <= day &&
  (leavingDate === null || leavingDate >= day);

/** Whether two main placements share a day other than the one on which the person moves. */
function overlap(first: Sen2Placement, second: Sen2Placement): boolean {
  if (first.placementRank !== '1' || second.placementRank !== '1') return false;
  if (first.entryDate === null || second.entryDate === null) return false;
  const endsBefore = (a: Sen2Placement, b: Sen2Placement) =>
    a.leavingDate !== null && b.entryDate !== null && a.leavingDate <= b.entryDate;
  return !endsBefore(first, second) && !endsBefore(second, first);
}

/** Checks of the placements and the needs of a plan in force. */
export const ACTIVE_PLAN_RULES: readonly Sen2Rule[] = [
  active('S2-46', 'error', ({ active: { transferLa }, request: { assessment } }, { lea }) => [
    ...when(
      transferLa !== null && transferLa === lea,
      'TransferLA',
      'TransferLA names your own authority. Give the one that the plan came from.',
    ),
    ...when(
      transferLa !== null &&
        transferLa !== lea &&
        assessment !== null &&
        assessment.assessmentOutcome !== 'H',
      'TransferLA',
      'TransferLA says that the plan came from another authority. Then AssessmentOutcome is H: correct one of them.',
      { keep: true },
    ),
  ]),
  active('S2-47', 'error', ({ active: { placements, transferLa } }) =>
    when(
      placements.length === 0,
      'PlacementDetail',
      'PlacementDetail is missing. Say where the person learns.',
      {
        severity: transferLa === null ? 'error' : 'query',
      },
    ),
  ),
  placement('S2-47', 'error', ({ active: { transferLa }, setting: { placementRank, entryDate } }, _, lacks) =>
    missing(
      lacks,
      { PlacementRank: placementRank, EntryDate: entryDate },
      'Give it: every placement has one.',
    ).map((found) => ({ ...found, severity: transferLa === null ? 'error' : 'query' })),
  ),
  placement('S2-48', 'error', ({ setting: { entryDate, leavingDate } }, { referenceDate }) => [
    ...when(
      entryDate !== null && entryDate > referenceDate,
      'EntryDate',
      `EntryDate ${entryDate ?? ''} is after the reference date, ${referenceDate}. Correct it.`,
    ),
    ...when(
      comesBefore(leavingDate, entryDate),
      'LeavingDate',
      `LeavingDate ${leavingDate ?? ''} is before EntryDate ${entryDate ?? ''}. Correct it.`,
    ),
  ]),
  active('S2-49', 'error', ({ active: { placements } }) =>
    placements.flatMap((later, place) =>
      when(
        placements.slice(0, place).some((earlier) => overlap(earlier, later)),
        'EntryDate',
        'Two placements with PlacementRank 1 overlap in time. End one of them, or give one rank 2.',
        { path: `PlacementDetail[${place + 1}]/EntryDate`, keep: true },
      ),
    ),
  ),
  active('S2-49', 'query', (place, { referenceDate }) =>
    when(
      isOpen(place) &&
        place.active.placements.length > 0 &&
        !place.active.placements.some((one) => isMainOn(referenceDate, one)),
      'PlacementDetail',
      `The plan is in force, but no placement with PlacementRank 1 was open on ${referenceDate}. Check it.`,
    ),
  ),
  placement('S2-50', 'error', ({ person, plan, setting: { senSetting } }, { referenceDate }) => {
    const age = person.personBirthDate === null ? null : ageOn(person.personBirthDate, referenceDate);
    const notYoung = senSetting === 'NEET' && age !== null && (age < 16 || age > 25);
    const ended = senSetting === 'NIEC' && plan?.ceaseDate != null;
    return [
      ...when(
        notYoung,
        'SENSetting',
        `NEET is for people of 16 to 25, and this one is ${age ?? ''}. Correct it.`,
      ),
      ...when(
        ended,
        'SENSetting',
        'NIEC says that the plan is about to end, but it has ended. Correct one of them.',
      ),
    ];
  }),
];
