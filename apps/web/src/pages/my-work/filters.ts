import { WORK_GROUPS } from '@ehc/domain';
import type { MyWorkFilters } from './view';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** A place in the order: what the list itself makes, and nothing longer. */
const PLACE = /^[0-9a-f-]{10,80}$/;

/** What the address asks for; what it asks wrongly is left out. */
export function filtersFrom(
  query: Record<string, unknown>,
): MyWorkFilters & { readonly after: string | null } {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : '');
  return {
    show: WORK_GROUPS.find((group) => group === text('show')) ?? null,
    of: ID.test(text('of')) ? text('of') : undefined,
    after: PLACE.test(text('after')) ? text('after') : null,
  };
}
