import { termDatesOf, replaceTermDates, type TermDatesOwner, type Tx } from '@ehc/persistence';
import { newId } from '@ehc/platform';
import { isSame } from '../import-file/same';
import { checkTermDates, type OwnerDates } from './check-term-dates';
import type { TermDateEntry, TermDateRecord } from './read-term-dates';

export type PutYear = 'added' | 'updated' | 'unchanged';

const EVERY_YEAR = [0, 9999] as const;

/** Brings in all rows of one owner, a school year at a time; null where a row is wrong and none came in. */
export async function putTermDates(
  tx: Tx,
  authorityId: string,
  owner: TermDatesOwner,
  entries: readonly TermDateEntry<TermDateRecord>[],
): Promise<PutYear[] | null> {
  const { organisationId, setting } = owner;
  const here = await termDatesOf(tx, authorityId, owner, EVERY_YEAR);
  const forAll = { organisationId: null, setting };
  const authority =
    organisationId === null ? [] : (await termDatesOf(tx, authorityId, forAll, EVERY_YEAR)).terms;
  const dates = checkTermDates(entries, organisationId, { own: here.terms, authority });
  if (entries.some(({ row }) => row.hasError)) return null;
  const put: PutYear[] = [];
  const years = new Set([...dates.terms, ...dates.closures].map(({ schoolYear }) => schoolYear));
  for (const year of [...years].sort()) {
    const before = ofYear(here, year);
    const after = ofYear(dates, year);
    if (isSame(said(before), said(after))) put.push('unchanged');
    else {
      const asRow = <Date>(date: Date) => ({ ...date, id: newId(), authorityId, setting });
      await replaceTermDates(tx, authorityId, owner, year, {
        terms: after.terms.map(asRow),
        closures: after.closures.map(asRow),
      });
      put.push(before.terms.length + before.closures.length === 0 ? 'added' : 'updated');
    }
  }
  return put;
}

const ofYear = ({ terms, closures }: OwnerDates, year: number): OwnerDates => ({
  terms: terms.filter(({ schoolYear }) => schoolYear === year),
  closures: closures.filter(({ schoolYear }) => schoolYear === year),
});

/** What the dates say, in one order: the same text means that nothing changed. */
const said = ({ terms, closures }: OwnerDates): string[] =>
  [
    ...terms.map(({ name, firstDayOn, lastDayOn }) => `term ${firstDayOn} ${lastDayOn} ${name}`),
    ...closures.map(({ name, shutFromOn, reopensOn }) => `closure ${shutFromOn} ${reopensOn} ${name}`),
  ].sort();
