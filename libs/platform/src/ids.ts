import { v7 } from 'uuid';

/** A new key for a row: UUID version 7, so that rows made later sort later. */
export function newId(): string {
  return v7();
}
