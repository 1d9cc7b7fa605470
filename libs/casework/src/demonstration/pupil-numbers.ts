import type { Chance } from './chance';

const UPN_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/** Issuers set aside for other than local authorities: no pupil of a real school has such a number from us. */
const PSEUDO_ISSUER = '001';

/** A unique pupil number with the right check letter that no real child has. `serial` keeps it unique. */
export function pseudoUpn(serial: number): string {
  const rest = `${PSEUDO_ISSUER}9${String(serial).padStart(8, '0')}`;
  const sum = Array.from(rest).reduce((total, figure, place) => total + Number(figure) * (place + 2), 0);
  return `${UPN_LETTERS.charAt(sum % UPN_LETTERS.length)}${rest}`;
}

/** A unique learner number with the right check figure. */
export function pseudoUln(chance: Chance): string {
  for (;;) {
    const figures = `1000${String(chance.whole(0, 99_999)).padStart(5, '0')}`;
    const sum = Array.from(figures).reduce(
      (total, figure, place) => total + Number(figure) * (10 - place),
      0,
    );
    if (sum % 11 !== 0) return `${figures}${10 - (sum % 11)}`;
  }
}
