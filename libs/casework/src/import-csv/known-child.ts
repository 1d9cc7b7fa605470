import type { ChildrenSeen } from './children-seen';
import type { Row } from './row';

/** The row's child_ref where a row of children.csv has it. */
export function knownChild(row: Row, seen: ChildrenSeen): string | null {
  const childRef = row.needed('child_ref');
  if (childRef === null || seen.has(childRef)) return childRef;
  row.error(
    'child_ref',
    'unknownChild',
    `No row of children.csv came in with the child_ref ${childRef.slice(0, 40)}.`,
  );
  return null;
}
