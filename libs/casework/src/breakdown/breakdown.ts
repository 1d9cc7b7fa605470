import type { AssessmentCounts, CaseloadCount, IssuedCounts, WaitCounts } from '@ehc/persistence';
import type { AgeBandId, CivilDate, Month, Party, ReviewPart } from '@ehc/domain';

type Counts = Pick<WaitCounts, 'waits' | 'cases' | 'overdueCases' | 'lateWaits'>;

export interface OrganisationWaits extends Counts {
  /** Null for the waits that name no organisation. */
  readonly id: string | null;
  readonly name: string;
}

/** What waits for one party. */
export interface PartyWaits extends Counts {
  readonly party: Party;
  /** Days from the start of the oldest open wait. */
  readonly oldestDays: number;
  readonly medianDays: number;
  readonly organisations: readonly OrganisationWaits[];
}

export interface TimelinessMonth extends Omit<IssuedCounts, 'middleWeeks'> {
  readonly month: Month;
  readonly percent: number | null;
  /** Of the calendar year so far. */
  readonly cumulativePercent: number | null;
  readonly percentNotExcepted: number | null;
  readonly middleWeeks: number | null;
}

export interface Caseloads {
  readonly target: number;
  readonly caseworkers: number;
  readonly fullTimeEquivalent: number;
  readonly plansHeld: number;
  readonly plansPerFte: number | null;
  readonly unallocated: number;
  readonly byCaseworker: readonly (CaseloadCount & { readonly staffId: string; readonly fte: number })[];
}

/** Who waits for whom, how late, how many plans came in time, and who holds how many: one authority, one day. */
export interface Breakdown {
  /** The authority's code. */
  readonly authority: string;
  readonly asAt: CivilDate;
  readonly assessments: AssessmentCounts & {
    readonly waitingFor: readonly PartyWaits[];
    readonly distinctCasesWaiting: number;
    /** Of those past 20 weeks: how many are how old. */
    readonly overdueByAge: readonly { readonly age: AgeBandId; readonly count: number }[];
  };
  readonly annualReviews: {
    readonly completedSince: { readonly from: CivilDate; readonly count: number };
    readonly overdue: { readonly total: number } & Readonly<Record<ReviewPart, number>>;
    readonly publishedLast7Days: number;
  };
  readonly timeliness: readonly TimelinessMonth[];
  readonly caseloads: Caseloads;
}
