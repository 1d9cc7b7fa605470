import type { Party } from '../matter/parties';
import type { Role } from '../people/roles';

const OURS: readonly Party[] = ['caseworker', 'panel', 'unclassified'];

/**
 * The parties whose work a person does. A decision of the panel is the caseworker's to take there and to tell;
 * only a manager signs off. Everybody else can only be chased.
 */
export const partiesActedFor = (role: Role): readonly Party[] =>
  role === 'manager' ? [...OURS, 'signOff'] : OURS;
