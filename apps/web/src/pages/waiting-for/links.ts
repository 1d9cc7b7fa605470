import type { TypedFilters } from '@ehc/casework';
import type { CivilDate, CountedFigureId } from '@ehc/domain';
import { thousands } from '../../layout/wording';
import { paths } from '../../paths';

/** A number that opens the cases behind it. */
export interface NumberLink {
  readonly text: string;
  /** Null for nought: there is nothing to open. */
  readonly href: string | null;
}

export type LinkTo = (number: number, figure: CountedFigureId, filters?: TypedFilters) => NumberLink;

/** Makes the links of a page as at a day; nought is no link. */
export const linksAsAt =
  (asAt: CivilDate): LinkTo =>
  (number, figure, filters = {}) => ({
    text: thousands(number),
    href: number === 0 ? null : paths.breakdownCases({ figure, ...filters, asAt }),
  });
