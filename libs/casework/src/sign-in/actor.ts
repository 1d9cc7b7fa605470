import type { Role } from '@ehc/domain';
import type { StaffWithAuthority } from '@ehc/persistence';

/** Whoever acts: every use case is told, so that permission and history are about a person and an authority. */
export interface Actor {
  readonly staffId: string;
  readonly name: string;
  readonly role: Role;
  readonly authorityId: string;
  readonly authorityName: string;
  /** The three-digit number by which the Department for Education knows the authority. */
  readonly authorityCode: string;
}

/** The member of staff, as somebody who acts. */
export function actorOf({ staff, authority }: StaffWithAuthority): Actor {
  const { id: staffId, name, role, authorityId } = staff;
  return { staffId, name, role, authorityId, authorityName: authority.name, authorityCode: authority.code };
}
