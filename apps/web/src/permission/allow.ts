import { SetMetadata } from '@nestjs/common';
import type { Role } from '@ehc/domain';

export const ALLOWED = 'ehc:allowed';

/** Who may come in: the roles named, or anybody at all, signed in or not. */
export type Allowed = readonly Role[] | 'anyone';

/** Opens a route to the roles named and to nobody else. */
export const Allow = (...roles: readonly [Role, ...Role[]]) => SetMetadata<string, Allowed>(ALLOWED, roles);

/** Opens a route to everybody, signed in or not. Nothing about a child may be behind it. */
export const AllowAnyone = () => SetMetadata<string, Allowed>(ALLOWED, 'anyone');
