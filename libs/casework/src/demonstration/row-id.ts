import type { CivilDate } from '@ehc/domain';
import type { Chance } from './chance';

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** A UUID version 7 of a past day: it sorts by that day, and the same chance gives the same id. */
export function rowIdOn(day: CivilDate, chance: Chance): string {
  const time = hex(Date.parse(`${day}T09:00:00Z`), 12);
  const [a, b, c] = [chance.bits(), chance.bits(), chance.bits()];
  const version = hex(0x7000 | (a & 0x0fff), 4);
  const variant = hex(0x8000 | (b & 0x3fff), 4);
  // `join` makes one flat text; a template would keep every piece in memory, half a million times.
  const rest = [hex(a >>> 16, 4), hex(c, 8)].join('');
  return [time.slice(0, 8), time.slice(8), version, variant, rest].join('-');
}
