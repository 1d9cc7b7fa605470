import type { FailedChase, FailedRing } from '@ehc/casework';
import { inWords, isRuleId, PARTY_LABELS, referenceOf, ruleInWords, type Role } from '@ehc/domain';
import { counted, thousands } from '../../layout/wording';
import { paths } from '../../paths';
import { whoMay } from '../../permission/who-may';

/** What the timers gave up on: the first of each, and how many. */
export interface GivenUp {
  readonly rings: { readonly first: readonly FailedRing[]; readonly total: number };
  readonly chases: { readonly first: readonly FailedChase[]; readonly total: number };
}

/** What the timers gave up on, and what to do about it; null where there is nothing. */
export function givenUpView({ rings, chases }: GivenUp, role: Role) {
  const total = rings.total + chases.total;
  if (total === 0) return null;
  const rows = [
    ...rings.first.map((ring) => [
      caseCell(ring, role),
      { text: `Nobody is warned: ${nameOf(ring)}` },
      ...ends(ring),
    ]),
    ...chases.first.map((chase) => [
      caseCell(chase, role),
      { text: `Nobody is written to: ${PARTY_LABELS[chase.waitingOn]}` },
      ...ends(chase),
    ]),
  ];
  const more = total - rows.length;
  return {
    count: counted(total, 'thing'),
    list: {
      caption: 'What the timer gave up on',
      columns: [{ text: 'Case' }, { text: 'What does not happen' }, { text: 'Last day' }, { text: 'Reason' }],
      rows,
    },
    more: more > 0 ? `And ${thousands(more)} more.` : null,
    action: paths.timersTryAgain(),
  };
}

/** Whoever may read the case is led to it; an administrator sees the reference. */
function caseCell({ childId, matterId }: FailedRing | FailedChase, role: Role) {
  const roles: readonly Role[] = whoMay.childCase;
  const text = referenceOf(matterId);
  return roles.includes(role) ? { text, href: paths.child(childId) } : { text };
}

const nameOf = ({ rule }: FailedRing): string => (isRuleId(rule) ? ruleInWords(rule).name : rule);

const ends = ({ dueBy, failures, reason }: FailedRing | FailedChase) => [
  { text: dueBy === null ? 'None' : inWords(dueBy) },
  { text: reason, beside: counted(failures, 'failure') },
];
