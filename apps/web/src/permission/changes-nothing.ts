import { SetMetadata } from '@nestjs/common';

export const CHANGES_NOTHING = 'ehc:changesNothing';

/**
 * A form that is sent but changes nothing, keeps nothing and answers everybody alike. Forging it gains nothing,
 * so it needs no token. Only for routes with `@AllowAnyone`: the server does not start otherwise.
 */
export const ChangesNothing = () => SetMetadata(CHANGES_NOTHING, true);
