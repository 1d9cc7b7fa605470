import type { DemonstrationPerson } from '@ehc/casework';
import { ROLE_LABELS, type Role } from '@ehc/domain';

const WHAT_THEY_DO: Readonly<Record<Role, string>> = {
  caseworker: 'Starts the day with one ordered list: what must be done today so that nothing goes late.',
  backlogOfficer:
    'Works through the overdue annual reviews, and sees which can be finished and which wait for a school.',
  manager: 'Sees who is waiting for whom, how late, and where the load lies.',
  administrator: 'Looks after people, teams and organisations, and watches that all runs.',
  timer: '',
};
const ORDER: readonly Role[] = ['caseworker', 'backlogOfficer', 'manager', 'administrator'];

/** The demonstration's people by role, each with what their day is about. */
export function chooseView(people: readonly DemonstrationPerson[], action: string) {
  return {
    title: 'Choose whose work to see',
    action,
    authority: people[0]?.authorityName ?? '',
    groups: ORDER.map((role) => groupOf(role, people)).filter((group) => group.first.length > 0),
  };
}

/** A few of each role are enough to choose from; the rest can be opened. */
const AT_FIRST = 4;

function groupOf(role: Role, people: readonly DemonstrationPerson[]) {
  const named = people
    .filter((person) => person.role === role)
    .map(({ subject, name }) => ({ subject, name }));
  return {
    role: ROLE_LABELS[role],
    whatTheyDo: WHAT_THEY_DO[role],
    first: named.slice(0, AT_FIRST),
    rest: named.slice(AT_FIRST),
  };
}
