import type { CivilDate, StaffMember, StepBy } from '@ehc/domain';
import type { Book, ChildRow } from './book';
import { DEMONSTRATION_AUTHORITY, type Staff } from './staff';

/** A child with whoever holds the case: what every matter of the child is played against. */
export interface CaseFile {
  readonly book: Book;
  readonly staff: Staff;
  readonly child: ChildRow;
  /** Who held the case on a day. */
  readonly holderOn: (day: CivilDate) => StaffMember | null;
}

/** Who does an ordinary step on a day: whoever holds the case, else a manager. */
export function doneBy({ staff, holderOn }: CaseFile, day: CivilDate): StepBy {
  const holder = holderOn(day) ?? staff.managers[0];
  if (!holder) throw new RangeError('There is no manager');
  return { staffId: holder.id, role: holder.role };
}

export function doneByManager({ staff, book }: CaseFile): StepBy {
  return { staffId: book.chance.pick(staff.managers).id, role: 'manager' };
}

/** The backlog team takes some of the reviews off the caseworker. */
export function doneByBacklogTeam({ staff, book }: CaseFile): StepBy {
  return { staffId: book.chance.pick(staff.backlogOfficers).id, role: 'backlogOfficer' };
}

const WHY_HANDED_OVER = ['Caseworker left', 'Moved to another team', 'Caseloads evened out'];

/** Says who holds a child's case and since when; some were held by somebody else before. */
export function allocate(
  book: Book,
  staff: Staff,
  child: ChildRow,
  knownFrom: CivilDate,
): CaseFile['holderOn'] {
  const { chance, span } = book;
  const holder = staff.all.find(({ id }) => id === child.caseworkerId);
  if (!holder) return () => null;
  const before = chance.happens(0.15) ? chance.pick(staff.caseworkers) : holder;
  const handedOverOn = span.days.workingOnOrBefore(span.days.plus(span.asAt, -chance.whole(20, 300)));
  const wasHandedOver = before !== holder && handedOverOn > knownFrom;
  if (!wasHandedOver) {
    keep(book, child, holder, { fromOn: knownFrom, untilOn: null, reason: 'First allocation' });
    return (day) => (day >= knownFrom ? holder : null);
  }
  keep(book, child, before, { fromOn: knownFrom, untilOn: handedOverOn, reason: 'First allocation' });
  keep(book, child, holder, { fromOn: handedOverOn, untilOn: null, reason: chance.pick(WHY_HANDED_OVER) });
  return (day) => (day >= handedOverOn ? holder : day >= knownFrom ? before : null);
}

function keep(
  book: Book,
  { id: childId }: ChildRow,
  { id: staffId }: StaffMember,
  span: { fromOn: CivilDate; untilOn: CivilDate | null; reason: string },
): void {
  const { id: authorityId } = DEMONSTRATION_AUTHORITY;
  book.rows.allocations.push({ id: book.idOn(span.fromOn), authorityId, childId, staffId, ...span });
}
