import { BadInput } from '@ehc/platform';

/** The version of a matter as HTTP writes it. It names what is recorded, not the bytes of an answer. */
export const etagOf = (version: number): string => `"${version}"`;

const ETAG = /^"(\d{1,9})"$/;

/** The version that `if-match` asks for; undefined where any will do. */
export function versionIn(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined || ifMatch === '*') return undefined;
  const [, digits] = ETAG.exec(ifMatch) ?? [];
  if (digits === undefined)
    throw new BadInput('If-Match must be one etag as this API gave it, such as "118", with its quotes.');
  return Number(digits);
}
