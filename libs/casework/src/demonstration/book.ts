import {
  isDeadlineOpen,
  isRung,
  nextChase,
  refOf,
  type AdviceRequest,
  type AnnualReview,
  type Assessment,
  type Child,
  type CivilDate,
  type Deadline,
  type HistoryDraft,
  type MatterRef,
  type PhaseTransfer,
  type Plan,
  type StepBy,
  type Step,
  type Wait,
  type WorkItem,
} from '@ehc/domain';
import type { AllocationEntity, TimedDeadline, TimedWait, Unchained } from '@ehc/persistence';
import type { Chance } from './chance';
import type { Span } from './days';
import { ringsSoFar } from './rings';
import { rowIdOn } from './row-id';

/** A child as it is stored, with what only an import writes. */
export type ChildRow = Child & { readonly importFingerprint: null };
export type AllocationRow = AllocationEntity;

/** The rows of a made-up caseload, table by table, in the order in which they were made. */
export interface CaseloadRows {
  readonly children: ChildRow[];
  readonly allocations: AllocationRow[];
  readonly plans: Plan[];
  readonly assessments: Assessment[];
  readonly adviceRequests: AdviceRequest[];
  readonly reviews: AnnualReview[];
  readonly transfers: PhaseTransfer[];
  readonly waits: TimedWait[];
  readonly deadlines: TimedDeadline[];
  readonly workItems: WorkItem[];
  /** In the order of the days on which they happened; numbered and sealed when they are written. */
  readonly history: Unchained[];
}

/** A line of history that still has to find its place in the chain. */
export interface PlacedLine {
  readonly draft: HistoryDraft;
  readonly matter: MatterRef;
  readonly by: StepBy;
  readonly note: string | null;
}

/** A matter's deadlines and waits as the last step left them, and the day on which each date came to be. */
export interface FinishedMatter {
  readonly matter: MatterRef;
  readonly waits: readonly Wait[];
  readonly deadlines: readonly Deadline[];
  readonly datedOn: ReadonlyMap<string, CivilDate>;
  /** Whose list a ring of the timer goes to. */
  readonly caseworkerId: string | null;
}

const TIMER: StepBy = { staffId: null, role: 'timer' };

/** Where the made-up caseload is written down, row by row, before any of it reaches the database. */
export class Book {
  readonly rows: Omit<CaseloadRows, 'history'> = {
    children: [],
    allocations: [],
    plans: [],
    assessments: [],
    adviceRequests: [],
    reviews: [],
    transfers: [],
    waits: [],
    deadlines: [],
    workItems: [],
  };
  readonly lines: PlacedLine[] = [];

  constructor(
    readonly span: Span,
    readonly chance: Chance,
  ) {}

  idOn(day: CivilDate): string {
    return rowIdOn(day, this.chance);
  }

  /** A step that somebody takes and records on the same day. */
  stepOn(on: CivilDate, by: StepBy): Step {
    return { on, today: on, by, newId: () => this.idOn(on) };
  }

  write(draft: HistoryDraft, matter: MatterRef, by: StepBy, note: string | null = null): void {
    this.lines.push({ draft, matter: refOf(matter), by, note });
  }

  /** Keeps a matter's waits and deadlines, with what the timer has left for those that are still open. */
  finish({ matter, waits, deadlines, datedOn, caseworkerId }: FinishedMatter): void {
    for (const wait of waits) {
      const nextChaseOn = nextChase(wait, this.span.asAt)?.on ?? null;
      this.rows.waits.push({ ...wait, nextChaseOn, chaseFailures: 0, chaseError: null });
    }
    for (const deadline of deadlines) {
      const since = datedOn.get(deadline.id) ?? this.span.broughtInOn;
      const ringsOn = isDeadlineOpen(deadline) ? this.ring(deadline, since, matter, caseworkerId) : null;
      this.rows.deadlines.push({ ...deadline, ringsOn, ringFailures: 0, ringError: null });
    }
  }

  private ring(
    deadline: Deadline,
    since: CivilDate,
    matter: MatterRef,
    staffId: string | null,
  ): CivilDate | null {
    if (!isRung(deadline)) return null;
    const { rung, next } = ringsSoFar(deadline, since, this.span.asAt);
    for (const { item, line } of rung) {
      this.rows.workItems.push(item(staffId, this.idOn(line.happenedOn)));
      this.write(line, matter, TIMER);
    }
    return next;
  }
}
