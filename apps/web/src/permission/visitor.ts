import type { Actor, Session } from '@ehc/casework';

/** Whose browser is asking, as far as its cookie tells. */
export interface Visitor {
  readonly token: string;
  readonly session: Session;
  /** Null until the person has signed in. */
  readonly actor: Actor | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    visitor: Visitor | null;
  }
}
