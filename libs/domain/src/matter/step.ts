import { type CivilDate, inWords } from '../civil-date';
import type { Role } from '../people/roles';
import type { Refusal } from '../result';

/** Who does a step, and when. */
export interface StepBy {
  /** The member of staff; null for the system itself. */
  readonly staffId: string | null;
  readonly role: Role;
}

/** The circumstances of one step: the day on which it happened may lie before the day on which it is recorded. */
export interface Step {
  readonly on: CivilDate;
  readonly today: CivilDate;
  readonly by: StepBy;
  /** Makes the ids of the rows that the step adds. */
  readonly newId: () => string;
}

/** A step cannot lie in the future, nor before the step that it follows. */
export function stepDayRefusals(step: Step, since: CivilDate): Refusal[] {
  if (step.on > step.today)
    return [{ code: 'inFuture', message: 'The date cannot be in the future', field: 'on' }];
  if (step.on >= since) return [];
  return [
    {
      code: 'beforeLastStep',
      message: `The date cannot be before ${inWords(since)}, when this stage began`,
      field: 'on',
    },
  ];
}

/** A deadline whose date a step moved. The old value is kept here, on the history line. */
export interface MovedDeadline {
  readonly rule: string;
  readonly subjectId: string | null;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** What a step leaves in the history, before it is numbered and chained. */
export interface HistoryDraft {
  readonly action: string;
  readonly fromState: string | null;
  /** Null for what moves nothing: a chase, a ring of the timer. */
  readonly toState: string | null;
  readonly happenedOn: CivilDate;
  /** The row that the line is about: an advice request, a wait, a deadline; null for the matter itself. */
  readonly subjectId: string | null;
  readonly movedDeadlines: readonly MovedDeadline[];
  /** Words that are kept elsewhere and that the line seals: altered later, they no longer fit its seal. */
  readonly sealedWords?: string;
}
