import type { Actor } from '@ehc/casework';
import type { Role } from '@ehc/domain';
import { paths } from '../paths';
import { whoMay } from '../permission/who-may';

interface Place {
  readonly text: string;
  readonly href: string;
  readonly who: readonly Role[];
}

const PLACES: readonly Place[] = [
  { text: 'My work', href: paths.myWork(), who: whoMay.myWork },
  { text: 'Overdue reviews', href: paths.overdueReviews(), who: whoMay.overdueReviews },
  { text: 'Waiting for', href: paths.waitingFor(), who: whoMay.waitingFor },
  { text: 'Messages', href: paths.mailbox(), who: whoMay.mailbox },
  { text: 'Find a child', href: paths.findAChild(), who: whoMay.findAChild },
  { text: 'Imports', href: paths.imports(), who: whoMay.imports },
];

/** The lists that a person works with, in the one order that everybody sees. */
export function navigationFor(actor: Actor, currentPath: string) {
  return PLACES.filter(({ who }) => who.includes(actor.role)).map(({ text, href }) => ({
    text,
    href,
    current: href === currentPath,
    active: currentPath.startsWith(`${href}/`),
  }));
}

const FIRST_PAGE: Readonly<Record<Role, string>> = {
  caseworker: paths.myWork(),
  backlogOfficer: paths.overdueReviews(),
  manager: paths.waitingFor(),
  administrator: paths.waitingFor(),
  timer: paths.signIn(),
};

/** Where a person's day begins. */
export const firstPageOf = (actor: Actor): string => FIRST_PAGE[actor.role];
