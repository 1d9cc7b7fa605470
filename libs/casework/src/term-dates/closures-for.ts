import {
  closuresBetween,
  datesInForce,
  daysShut,
  schoolYearOf,
  type CivilDate,
  type Closure,
  type SettingKind,
  type TermDates,
} from '@ehc/domain';
import { termDatesOf, type Tx } from '@ehc/persistence';

/** A closure that a caseworker can choose where an exception is recorded. */
export interface ClosureChoice extends Closure {
  readonly setting: SettingKind;
}

const NONE: TermDates = { terms: [], closures: [] };

/**
 * The times of at least `minimumDays` days for which a setting was shut on some day from `from` to `to`, both
 * included, oldest first. The authority's dates stand in where the setting gave none, or where no setting is known.
 */
export async function closuresFor(
  tx: Tx,
  authorityId: string,
  organisationId: string | null,
  setting: SettingKind,
  from: CivilDate,
  to: CivilDate,
  minimumDays: number,
): Promise<ClosureChoice[]> {
  const years = [schoolYearOf(from) - 1, schoolYearOf(to) + 1] as const;
  const datesOf = (owner: string | null) =>
    termDatesOf(tx, authorityId, { organisationId: owner, setting }, years);
  const own = organisationId === null ? NONE : await datesOf(organisationId);
  const { terms, closures } = datesInForce(own, await datesOf(null));
  return closuresBetween(terms, closures)
    .filter((closure) => daysShut(closure) >= minimumDays)
    .filter(({ closedFromOn, reopensOn }) => closedFromOn <= to && reopensOn > from)
    .map((closure) => ({ ...closure, setting }));
}
