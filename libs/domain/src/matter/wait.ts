import type { CivilDate } from '../civil-date';
import { addDays, daysBetween } from '../civil-date';
import type { MatterRef } from './matter';
import type { Party } from './parties';
import type { Step } from './step';

/**
 * One dependency on one party: who holds the case up, since when and until when. A wait is open on a day
 * from `startedOn` up to, not including, `resolvedOn`. Both may lie in the future where the law says today
 * who it will be (the family for fifteen days, then us), so no clock has to tick for the answer to be right.
 */
export interface Wait extends MatterRef {
  readonly id: string;
  readonly step: WaitStep;
  readonly waitingOn: Party;
  /** The advice request, where the wait is for advice. */
  readonly subjectId: string | null;
  readonly organisationId: string | null;
  readonly startedOn: CivilDate;
  readonly dueBy: CivilDate | null;
  readonly chases: number;
  readonly lastChasedOn: CivilDate | null;
  readonly promisedFor: CivilDate | null;
  readonly blockedReason: string | null;
  readonly resolvedOn: CivilDate | null;
}

export const WAIT_STEPS = {
  considerRequest: 'Consider the request',
  decideToAssess: 'Decide whether to assess',
  sendAdviceRequest: 'Ask for advice',
  giveAdvice: 'Give advice',
  readAdvice: 'Read the advice',
  settleAdvice: 'Move on: all advice is in',
  decideToIssue: 'Decide whether to issue a plan',
  writeDraft: 'Write the draft plan',
  commentOnDraft: 'Comment on the draft plan',
  signOffPlan: 'Sign off the final plan',
  reviewLater: 'Nothing to do yet',
  arrangeMeeting: 'Arrange the review meeting',
  holdMeeting: 'Hold the review meeting',
  sendReport: 'Send the report of the meeting',
  decideReview: 'Decide after the review',
  sendAmendments: 'Send the proposed amendments',
  commentOnAmendments: 'Comment on the proposed amendments',
  issueAmendedPlan: 'Send the amended plan',
  nameSetting: 'Send the plan naming the new setting',
  sayWhoIsWaitedFor: 'Say what stage it is at',
} as const;
export type WaitStep = keyof typeof WAIT_STEPS;

/** A wait that the present state of a matter calls for. */
export interface DeclaredWait {
  readonly step: WaitStep;
  readonly waitingOn: Party;
  readonly subjectId?: string;
  readonly organisationId?: string | null;
  readonly from: CivilDate;
  /** First day on which it is over, where that is known beforehand. */
  readonly until?: CivilDate;
  readonly dueBy?: CivilDate | null;
}

/** Whether something was waited for at the end of a day: from the day it began, and no longer on the day it ended. */
export const isOpenOn = (wait: Pick<Wait, 'startedOn' | 'resolvedOn'>, day: CivilDate): boolean =>
  wait.startedOn <= day && (wait.resolvedOn === null || wait.resolvedOn > day);

/** Whether a declared wait is open on a day. */
export const isDeclaredOn = ({ from, until }: DeclaredWait, day: CivilDate): boolean =>
  from <= day && (until === undefined || until > day);

const sameWait = (wait: Wait, declared: DeclaredWait): boolean =>
  wait.step === declared.step &&
  wait.waitingOn === declared.waitingOn &&
  wait.subjectId === (declared.subjectId ?? null) &&
  wait.organisationId === (declared.organisationId ?? null);

/**
 * Brings a matter's waits into line with what its state now declares: keeps, opens and ends them. Waits that
 * had ended before the step stay as they were; a planned wait that will not come to pass is dropped.
 */
export function followWaits(
  waits: readonly Wait[],
  declared: readonly DeclaredWait[],
  matter: MatterRef,
  step: Pick<Step, 'on' | 'newId'>,
): Wait[] {
  const isEnded = (wait: Wait) => wait.resolvedOn !== null && wait.resolvedOn <= step.on;
  const matches = (wait: Wait, want: DeclaredWait) =>
    sameWait(wait, want) && (!isEnded(wait) || wait.startedOn === want.from);
  const kept = declared.map((want) => {
    const row = waits.find((wait) => matches(wait, want)) ?? newWait(want, matter, step.newId());
    return { ...row, startedOn: want.from, resolvedOn: want.until ?? null, dueBy: want.dueBy ?? null };
  });
  const keptIds = new Set(kept.map(({ id }) => id));
  const others = waits.filter(
    (wait) => !keptIds.has(wait.id) && (isEnded(wait) || wait.startedOn <= step.on),
  );
  return [...others.map((wait) => (isEnded(wait) ? wait : { ...wait, resolvedOn: step.on })), ...kept];
}

function newWait(declared: DeclaredWait, matter: MatterRef, id: string): Wait {
  return {
    authorityId: matter.authorityId,
    childId: matter.childId,
    matterKind: matter.matterKind,
    matterId: matter.matterId,
    id,
    step: declared.step,
    waitingOn: declared.waitingOn,
    subjectId: declared.subjectId ?? null,
    organisationId: declared.organisationId ?? null,
    startedOn: declared.from,
    dueBy: declared.dueBy ?? null,
    chases: 0,
    lastChasedOn: null,
    promisedFor: null,
    blockedReason: null,
    resolvedOn: declared.until ?? null,
  };
}

/** Only the four members that place a row; a matter has many more. */
export const refOf = ({ authorityId, childId, matterKind, matterId }: MatterRef): MatterRef => ({
  authorityId,
  childId,
  matterKind,
  matterId,
});

/** Days that a wait had lasted at the end of a day. */
export const daysWaited = (wait: Pick<Wait, 'startedOn'>, asAt: CivilDate): number =>
  daysBetween(wait.startedOn, asAt);

/** The day after: where one declared wait ends and the next begins. */
export const dayAfter = (day: CivilDate): CivilDate => addDays(day, 1);
