import type { CivilDate } from '../civil-date';
import { laterOf } from '../civil-date';
import type { Refusal, Result } from '../result';
import { accepted, refused } from '../result';
import type { HistoryDraft, Step } from './step';
import type { Wait } from './wait';
import { isOpenOn } from './wait';

/** What the party chased said. */
export interface ChaseAnswer {
  readonly promisedFor: CivilDate | null;
  readonly blockedReason: string | null;
}

const WITH_OTHERS = [
  'family',
  'setting',
  'ep',
  'health',
  'socialCare',
  'otherAdviser',
  'consultedSetting',
  'otherLa',
];

/** Whether it makes sense to chase: an open wait on somebody outside the team. */
export const canBeChased = (wait: Wait, day: CivilDate): boolean =>
  isOpenOn(wait, day) && WITH_OTHERS.includes(wait.waitingOn);

/** Counts a chase, with the promise and the reason given. What was said before stays where nothing new is said. */
export function chaseWait(
  wait: Wait,
  step: Step,
  { promisedFor, blockedReason }: ChaseAnswer,
): Result<{ readonly wait: Wait; readonly line: HistoryDraft }> {
  const refusals = chaseRefusals(wait, step, promisedFor);
  if (refusals.length > 0) return refused(...refusals);
  const chased: Wait = {
    ...wait,
    chases: wait.chases + 1,
    lastChasedOn: laterOf(wait.lastChasedOn ?? step.on, step.on),
    promisedFor: promisedFor ?? wait.promisedFor,
    blockedReason: blockedReason ?? wait.blockedReason,
  };
  const line: HistoryDraft = {
    action: 'chase',
    fromState: null,
    toState: null,
    happenedOn: step.on,
    subjectId: wait.id,
    movedDeadlines: [],
  };
  return accepted({ wait: chased, line });
}

/** Counts a message that the timer wrote, and says so in the history. One that had no address has chased nobody. */
export function chaseByTimer(
  wait: Wait,
  today: CivilDate,
  hasAddress: boolean,
): { readonly wait: Wait; readonly line: HistoryDraft } {
  const chased = hasAddress ? { ...wait, chases: wait.chases + 1, lastChasedOn: today } : wait;
  const line: HistoryDraft = {
    action: hasAddress ? 'chaseSent' : 'chaseHasNoAddress',
    fromState: null,
    toState: null,
    happenedOn: today,
    subjectId: wait.id,
    movedDeadlines: [],
  };
  return { wait: chased, line };
}

function chaseRefusals(wait: Wait, { on, today }: Step, promisedFor: CivilDate | null): Refusal[] {
  const refusals: Refusal[] = [];
  if (!canBeChased(wait, today)) {
    refusals.push({ code: 'notWaiting', message: 'There is nobody to chase here any more' });
  }
  if (on > today)
    refusals.push({
      code: 'inFuture',
      message: 'The date of the chase cannot be in the future',
      field: 'on',
    });
  if (on < wait.startedOn) {
    refusals.push({ code: 'beforeWait', message: 'The chase cannot be before the wait began', field: 'on' });
  }
  if (promisedFor !== null && promisedFor < on) {
    refusals.push({
      code: 'promiseInPast',
      message: 'The promised date must be on or after the day of the chase',
      field: 'promisedFor',
    });
  }
  return refusals;
}
