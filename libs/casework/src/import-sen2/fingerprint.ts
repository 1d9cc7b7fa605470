import { createHash } from 'node:crypto';

/**
 * Tells whether a person's record is the same as at the last import: 64 hexadecimal figures, made of what the record
 * says. Where it stood in the file, and in what order its requests, placements and needs came, does not count.
 */
export const fingerprintOf = (record: object): string =>
  createHash('sha256').update(normal(record)).digest('hex');

function normal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(normal).sort().join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${key}:${normal(member)}`).join(',')}}`;
}
