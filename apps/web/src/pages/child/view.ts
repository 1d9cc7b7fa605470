import type { ChildCase } from '@ehc/casework';
import {
  ageOn,
  inWords,
  TRANSFER_LABELS,
  yearGroupLabel,
  yearGroupOn,
  yearOf,
  youngPersonFrom,
} from '@ehc/domain';
import { paths } from '../../paths';
import { endedMatters, openMatters } from './matters';
import { stripOf } from './strip';
import { timelineOf } from './timeline';

/** A child's case on one page, already worded. `done` is what the person has just done, if anything. */
export function view(found: ChildCase, done: string) {
  const { child, asAt, plan, caseworkerName } = found;
  const settingName = child.settingId === null ? null : found.organisationNames.get(child.settingId);
  const matters = openMatters(found);
  return {
    title: `${child.forename} ${child.surname}`,
    done: done === '' ? null : done,
    facts: [
      `Born ${dayOnly(child.bornOn)} (${ageOn(child.bornOn, asAt)})`,
      yearGroupLabel(yearGroupOn(child.bornOn, asAt)),
      settingName ?? 'No school',
      plan ? `Plan since ${yearOf(plan.firstMadeOn)}` : 'No plan',
    ],
    caseworker: caseworkerName ?? 'nobody yet',
    flags: flagsOf(found),
    matters: matters.map((matter) => ({ ...matter, strip: stripOf(matter.waits, found) })),
    nothingOpen: matters.length === 0,
    ended: endedMatters(found),
    timeline: timelineOf(found),
    people: [
      { key: 'Caseworker', value: caseworkerName ?? 'Nobody yet' },
      { key: 'School or setting', value: settingName ?? 'None' },
      { key: 'Rights', value: rightsOf(found) },
    ],
    plan: planOf(found),
    identifiers: [
      { key: 'UPN', value: child.upn ?? 'Not known' },
      ...(child.uln === null ? [] : [{ key: 'ULN', value: child.uln }]),
      { key: 'Needs', value: child.senTypes.length > 0 ? child.senTypes.join(', ') : 'Not recorded' },
    ],
    myWork: paths.myWork(),
  };
}

/** `4 May 2015`: a birthday needs no weekday. */
const dayOnly = (day: ChildCase['asAt']): string => inWords(day).split(' ').slice(1).join(' ');

function flagsOf({ child, transfers }: ChildCase): string[] {
  const open = transfers.filter(({ transfer }) => transfer.endedOn === null);
  return [
    ...open.map(({ transfer }) => {
      const [, , month = '', year = ''] = inWords(transfer.transferOn).split(' ');
      return `${TRANSFER_LABELS[transfer.transfer]}, ${month} ${year}`;
    }),
    ...(child.noPlace ? ['No school place'] : []),
    ...(child.lookedAfter ? ['Looked after'] : []),
  ];
}

/**
 * Whose the decisions are: from the day they become a young person they decide, and are told, in their own name.
 *
 * @rule CFA 2014 s83(2)
 */
function rightsOf({ child, asAt }: ChildCase): string {
  const from = youngPersonFrom(child.bornOn);
  return from <= asAt
    ? `The young person's own, since ${dayOnly(from)}`
    : `The parents', until ${dayOnly(from)}; then the young person's own`;
}

function planOf({ plan }: ChildCase) {
  if (!plan) return [{ key: 'Plan', value: 'None' }];
  return [
    { key: 'First made', value: dayOnly(plan.firstMadeOn) },
    { key: 'In force since', value: dayOnly(plan.issuedOn) },
    ...(plan.ceasedOn === null ? [] : [{ key: 'Ended', value: dayOnly(plan.ceasedOn) }]),
  ];
}
