import type { MatterOrigin } from '@ehc/persistence';
import type { Guesses } from './guesses';

/** Says that the return tells a matter otherwise than it stands here, and why what stands here won. */
export function reportLeftAlone(
  path: string,
  matter: string,
  origin: MatterOrigin | undefined,
  guesses: Guesses,
): void {
  if (origin?.worked === true || origin?.importNote == null) {
    const message = `Somebody has worked on this ${matter} here, and the return tells it otherwise. We left it as it is: look which is right.`;
    guesses.query(path, 'workedOnSince', message);
  } else {
    const message = `This ${matter} came from a caseload file, and the return tells it otherwise. We left it as it is: look which is right.`;
    guesses.query(path, 'broughtInElsewhere', message);
  }
}
