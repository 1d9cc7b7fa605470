import type { Role } from '../people/roles';
import type { Refusal, Result } from '../result';
import { accepted, refused } from '../result';

/** A condition that must hold before an action. The message says what to do about it. */
export interface Guard<Facts> {
  readonly code: string;
  readonly message: string;
  readonly field?: string;
  readonly holds: (facts: Facts) => boolean;
}

export interface State {
  readonly label: string;
  /** No action leads out of it, on purpose. */
  readonly final?: true;
}

export interface Action<S extends string, Facts> {
  /** What a person clicks: "Record the meeting". */
  readonly label: string;
  readonly from: readonly S[];
  /** The next state; several where the person chooses among them. */
  readonly to: S | readonly S[];
  readonly by: readonly Role[];
  readonly when?: readonly Guard<Facts>[];
}

/** A lifecycle as data: nothing happens to a matter but one of these actions. */
export interface Machine<S extends string, A extends string, Facts> {
  readonly name: string;
  readonly initial: S;
  readonly states: Readonly<Record<S, State>>;
  readonly actions: Readonly<Record<A, Action<S, Facts>>>;
}

/** Declares a machine; a misspelt state does not compile. */
export const machineFor =
  <Facts>() =>
  <S extends string, A extends string>(machine: {
    readonly name: string;
    readonly initial: NoInfer<S>;
    readonly states: Readonly<Record<S, State>>;
    readonly actions: Readonly<Record<A, Action<NoInfer<S>, Facts>>>;
  }): Machine<S, A, Facts> =>
    machine;

export interface Attempt<S extends string, A extends string, Facts> {
  readonly from: S;
  readonly action: A;
  readonly role: Role;
  readonly facts: Facts;
  /** Which of the action's next states, where it has several. */
  readonly chosen?: S | undefined;
}

/** The next state, or every reason why this person cannot do this now. Changes nothing. */
export function attempt<S extends string, A extends string, Facts>(
  machine: Machine<S, A, Facts>,
  { from, action, role, facts, chosen }: Attempt<S, A, Facts>,
): Result<S> {
  const { label, from: allowedFrom, to, by, when = [] } = machine.actions[action];
  const refusals: Refusal[] = [];
  if (!allowedFrom.includes(from)) {
    refusals.push({
      code: 'wrongStage',
      message: `"${label}" is not possible at the stage "${machine.states[from].label}"`,
    });
  }
  if (!by.includes(role))
    refusals.push({ code: 'notYourRole', message: `Your role may not do this: "${label}"` });
  if (refusals.length === 0) {
    for (const { holds, ...refusal } of when) if (!holds(facts)) refusals.push(refusal);
  }
  const next = typeof to === 'string' ? to : to.find((state) => state === chosen);
  if (next === undefined)
    refusals.push({ code: 'stageMissing', message: 'Say which stage it is at', field: 'stage' });
  return next === undefined || refusals.length > 0 ? refused(...refusals) : accepted(next);
}

export interface OfferedAction<A extends string> {
  readonly action: A;
  readonly label: string;
  /** Empty: it can be done now. */
  readonly refusals: readonly Refusal[];
}

/** The actions that leave this state, each with the reasons against it now: what "Why can't I…?" shows. */
export function offeredActions<S extends string, A extends string, Facts>(
  machine: Machine<S, A, Facts>,
  from: S,
  role: Role,
  facts: Facts,
): OfferedAction<A>[] {
  const names = Object.keys(machine.actions) as A[];
  return names
    .filter((action) => machine.actions[action].from.includes(from))
    .map((action) => {
      const { label, to } = machine.actions[action];
      const chosen = typeof to === 'string' ? to : to[0];
      const result = attempt(machine, { from, action, role, facts, chosen });
      return { action, label, refusals: result.ok ? [] : result.refusals };
    });
}

/** Whether a matter at this stage has ended: nothing more can happen to it. */
export const isFinal = <S extends string>(
  machine: { states: Readonly<Record<S, State>> },
  state: S,
): boolean => machine.states[state].final === true;
