import { isCivilDate, type CivilDate } from '@ehc/domain';
import { BadInput } from '@ehc/platform';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface Place {
  readonly day: CivilDate;
  readonly id: string;
}

/** Where a page of a list ended, as an address names it: nothing in it but a day, an id, and a rank where the list has one. */
export const cursorText = ({ rank, day, id }: Place & { readonly rank?: number }): string =>
  [...(rank === undefined ? [] : [rank]), day, id].join('.');

/** Reads what `cursorText` wrote. */
export function placeIn(text: string | undefined): Place | null {
  if (text === undefined) return null;
  const [day, id, ...more] = text.split('.');
  if (!isCivilDate(day) || id === undefined || !UUID.test(id) || more.length > 0) throw unreadable();
  return { day, id };
}

/** The same where a rank stands before it. */
export function rankedPlaceIn(text: string | undefined): (Place & { readonly rank: number }) | null {
  if (text === undefined) return null;
  const [rank = '', ...rest] = text.split('.');
  const place = placeIn(rest.join('.'));
  if (!/^\d$/.test(rank) || !place) throw unreadable();
  return { rank: Number(rank), ...place };
}

const unreadable = () => new BadInput('The place in the list cannot be read: begin at its first page');

/** The id after which a list goes on. */
export function idIn(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (!UUID.test(text)) throw unreadable();
  return text;
}
