import type { StaffRole } from './roles';

/** Somebody who works for the authority in this system. */
export interface StaffMember {
  readonly id: string;
  readonly authorityId: string;
  readonly teamName: string;
  /** Who the sign-in provider says they are. */
  readonly subject: string;
  readonly name: string;
  readonly role: StaffRole;
  /** Full-time equivalent: 1 for a whole working week. */
  readonly fte: number;
}

/** Plans that one full-time caseworker should hold at most. */
export const TARGET_CASELOAD = 220;
