import { SetMetadata } from '@nestjs/common';
import type { Multipart } from '@fastify/multipart';

export const TAKES_FILES = 'ehc:takesFiles';

/**
 * A form that carries files. Its first part is the session's token: `ForgeryGuard` reads that part and no further, so
 * of a forged form nothing else is read, and nothing is kept.
 */
export const TakesFiles = () => SetMetadata(TAKES_FILES, true);

declare module 'fastify' {
  interface FastifyRequest {
    /** What comes after the token, in a form that carries files. */
    partsToCome: AsyncIterator<Multipart> | null;
  }
}
