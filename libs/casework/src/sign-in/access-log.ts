import type { Actor } from './actor';

/** Who did or looked at what, and when. */
export interface Access {
  readonly actor: Actor;
  /** The event that the route names, such as `myWork.read`. */
  readonly event: string;
  readonly childId: string | null;
  readonly at: Date;
}

/** Where accesses are kept. Lines are only ever added. */
export abstract class AccessLog {
  abstract add(access: Access): Promise<void>;
}
