import type { Role } from '@ehc/domain';

/** Who works with which list. The navigation and the doors both read this, so neither can offer what the other refuses. */
export const whoMay = {
  myWork: ['caseworker', 'backlogOfficer', 'manager'],
  overdueReviews: ['caseworker', 'backlogOfficer', 'manager', 'administrator'],
  waitingFor: ['caseworker', 'backlogOfficer', 'manager', 'administrator'],
  findAChild: ['caseworker', 'backlogOfficer', 'manager'],
  mailbox: ['manager', 'administrator'],
  imports: ['administrator'],
  childCase: ['caseworker', 'backlogOfficer', 'manager'],
  exceptions: ['caseworker', 'manager'],
} as const satisfies Record<string, readonly Role[]>;

/** Everyone who can sign in: for pages that hold nothing about a child. */
export const everyone = [
  'caseworker',
  'backlogOfficer',
  'manager',
  'administrator',
] as const satisfies readonly Role[];
