import { createHash } from 'node:crypto';
import type { CallKey } from '@ehc/casework';
import { BadInput } from '@ehc/platform';
import type { FastifyRequest } from 'fastify';

const KEY = /^[\x21-\x7e]{1,255}$/;

/** The key that a call carries, and the hash of what it asks for: method, path and body. */
export function callKeyOf({
  headers,
  method,
  url,
  body,
}: Pick<FastifyRequest, 'headers' | 'method' | 'url' | 'body'>): CallKey {
  const key = headers['idempotency-key'];
  if (typeof key !== 'string' || !KEY.test(key)) {
    throw new BadInput(
      'The header Idempotency-Key is missing or cannot be used: give 1 to 255 visible ASCII characters, such as a UUID, new for each call and the same when the call is sent again.',
    );
  }
  const [path] = url.split('?');
  const asked = JSON.stringify([method, path, membersOf(body)]);
  return { key, fingerprint: createHash('sha256').update(asked).digest('hex') };
}

/** The members of a body in one order, so that two programs that write the same are known to. */
function membersOf(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return null;
  return Object.entries(body).sort(([a], [b]) => (a < b ? -1 : 1));
}
