import { BadInput } from '@ehc/platform';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The one of the values allowed that was typed. */
export function oneOf<T extends string>(allowed: readonly T[], text: string, name: string): T {
  const found = allowed.find((value) => value === text);
  if (found === undefined)
    throw new BadInput(`There is no ${name} "${text}". There is: ${allowed.join(', ')}`);
  return found;
}

/** The id that was typed into an address, or the reason why it cannot be one. */
export function uuid(text: string, of: string): string {
  if (!UUID.test(text)) throw new BadInput(`"${text}" is not the id of ${of}`);
  return text;
}
