/** What a member of an authority's staff does in the system; `timer` is the system acting by itself. */
export const STAFF_ROLES = ['caseworker', 'backlogOfficer', 'manager', 'administrator'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

export const ROLES = [...STAFF_ROLES, 'timer'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_LABELS: Record<Role, string> = {
  caseworker: 'Caseworker',
  backlogOfficer: 'Backlog team',
  manager: 'Manager',
  administrator: 'Administrator',
  timer: 'The system',
};
