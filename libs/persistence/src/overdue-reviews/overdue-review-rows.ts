import type { CivilDate, Party, ReviewPart, WaitStep } from '@ehc/domain';

/** What narrows the list of overdue reviews. */
export interface OverdueReviewFilters {
  readonly part?: ReviewPart;
  readonly step?: WaitStep;
  /** The limit passed on a day in this range; either end may be open. */
  readonly dueFrom?: CivilDate;
  readonly dueTo?: CivilDate;
  readonly bornFrom?: CivilDate;
  readonly bornTo?: CivilDate;
  readonly settingId?: string;
  readonly transfers?: boolean;
  readonly noPlace?: boolean;
  readonly underFive?: boolean;
  readonly lookedAfter?: boolean;
}

/** Where the last page ended. `rank` is 0 for a child who transfers this year and has no place, to 3 for neither. */
export interface OverdueReviewCursor {
  readonly rank: number;
  readonly day: CivilDate;
  readonly id: string;
}

export interface OverdueReviewRow {
  readonly id: string;
  readonly childId: string;
  readonly rank: number;
  readonly surname: string;
  readonly forename: string;
  readonly bornOn: CivilDate;
  readonly schoolName: string | null;
  readonly transfers: boolean;
  readonly noPlace: boolean;
  readonly lookedAfter: boolean;
  readonly part: ReviewPart;
  readonly step: WaitStep | null;
  readonly party: Party | null;
  readonly withName: string | null;
  readonly startedOn: CivilDate | null;
  readonly lastChasedOn: CivilDate | null;
  /** The first limit that is past and unmet. */
  readonly dueBy: CivilDate;
}

/** A page of overdue reviews, with how many there are in all, in each part, and at each school. */
export interface OverdueReviewPage {
  readonly parts: readonly { readonly part: ReviewPart; readonly count: number }[];
  readonly schools: readonly { readonly id: string; readonly name: string; readonly count: number }[];
  /** How many the filters leave. */
  readonly total: number;
  readonly rows: readonly OverdueReviewRow[];
}
