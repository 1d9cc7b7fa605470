import { civilDate, schoolYearOfTerm, SETTING_KINDS } from '@ehc/domain';
import type { TermEntity } from '@ehc/persistence';
import { Chance } from './chance';
import { rowIdOn } from './row-id';
import { DEMONSTRATION_AUTHORITY } from './staff';

const HALF_TERMS = [
  'Autumn term, first half',
  'Autumn term, second half',
  'Spring term, first half',
  'Spring term, second half',
  'Summer term, first half',
  'Summer term, second half',
];

/** First and last day open of each half-term, a line for each school year from 2022/23 on. Like life, and of no council. */
const OPEN_DAYS = `
  2022-09-05 2022-10-21  2022-10-31 2022-12-16  2023-01-03 2023-02-10  2023-02-20 2023-03-31  2023-04-17 2023-05-26  2023-06-05 2023-07-21
  2023-09-04 2023-10-20  2023-10-30 2023-12-15  2024-01-02 2024-02-09  2024-02-19 2024-03-28  2024-04-15 2024-05-24  2024-06-03 2024-07-19
  2024-09-03 2024-10-25  2024-11-04 2024-12-20  2025-01-06 2025-02-14  2025-02-24 2025-04-04  2025-04-22 2025-05-23  2025-06-02 2025-07-22
  2025-09-03 2025-10-24  2025-11-03 2025-12-19  2026-01-05 2026-02-13  2026-02-23 2026-03-27  2026-04-13 2026-05-22  2026-06-01 2026-07-17
  2026-09-03 2026-10-23  2026-11-02 2026-12-18  2027-01-04 2027-02-12  2027-02-22 2027-03-25  2027-04-12 2027-05-28  2027-06-07 2027-07-21`;

/** The term dates that the authority gives for every school and early years provider without its own. */
export function makeTermDates(): TermEntity[] {
  const chance = new Chance('term dates of Wrexley');
  const days = (OPEN_DAYS.match(/\S+/g) ?? []).map(civilDate);
  return SETTING_KINDS.flatMap((setting) =>
    days.flatMap((firstDayOn, at) => {
      const lastDayOn = days[at + 1];
      if (at % 2 === 1 || lastDayOn === undefined) return [];
      const name = HALF_TERMS[(at / 2) % HALF_TERMS.length] ?? '';
      const schoolYear = schoolYearOfTerm({ lastDayOn });
      const id = rowIdOn(firstDayOn, chance);
      const authorityId = DEMONSTRATION_AUTHORITY.id;
      return [{ id, authorityId, organisationId: null, setting, schoolYear, name, firstDayOn, lastDayOn }];
    }),
  );
}
