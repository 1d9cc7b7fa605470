/** Letters that nobody mistakes for a digit, or for a word, when they read them out on the telephone. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;
const BITS_EACH = 5n;

/** How a message names a matter without naming the child: `K7QW-3M9T`, made from the last 40 bits of its id. */
export function referenceOf(matterId: string): string {
  let rest = BigInt(`0x${matterId.replaceAll('-', '').slice(-10)}`);
  let text = '';
  for (let place = 0; place < LENGTH; place += 1) {
    text = LETTERS.charAt(Number(rest & 31n)) + text;
    rest >>= BITS_EACH;
  }
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}

/** The reference that somebody typed, and nothing else; null where it is none. Some double names look like one. */
export function referenceIn(typed: string): string | null {
  const text = typed.trim().toUpperCase();
  return REFERENCE.test(text) ? text : null;
}

const REFERENCE = new RegExp(`^[${LETTERS}]{4}-[${LETTERS}]{4}$`);
