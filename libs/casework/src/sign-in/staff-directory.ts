import type { Actor } from './actor';

/** A person of the demonstration authority, with the name by which the bundled provider knows them. */
export interface DemonstrationPerson extends Actor {
  readonly subject: string;
}

/** Who works here. Someone who has left is not found. */
export abstract class StaffDirectory {
  /** By the identity provider's own, lasting name for the person. */
  abstract bySubject(subject: string): Promise<Actor | null>;
  abstract byId(staffId: string): Promise<Actor | null>;
  abstract demonstrationPeople(): Promise<readonly DemonstrationPerson[]>;
}
