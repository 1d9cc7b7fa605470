/** Deeper than any body of the API is. */
const DEEPEST = 5;

/** Whether a body holds lists in lists, or members in members, beyond anything that a call asks for. */
export function isDeep(value: unknown, levels = DEEPEST): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeep(inner, levels - 1));
}
