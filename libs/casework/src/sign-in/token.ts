import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, in letters that need no escaping in a cookie or a form. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored in place of a token. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
