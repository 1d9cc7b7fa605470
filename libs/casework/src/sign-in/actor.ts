import type { Role } from '@ehc/domain';

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
