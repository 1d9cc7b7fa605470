import {
  accepted,
  refused,
  REVIEW_DECISIONS,
  SENDING_METHODS,
  type AnnualReviewAction,
  type Result,
  type ReviewDecision,
  type SendingMethod,
} from '@ehc/domain';
import type { FormState } from '../../../layout/form-state';

export const DECISION_DAY = { name: 'on', called: 'the day on which the family was told' };

interface DecisionInWords {
  readonly action: AnnualReviewAction;
  readonly text: string;
  readonly hint: string;
  /** What the next page says. */
  readonly done: string;
}

/** The three decisions, each with the step of the review that it takes. */
export const DECISIONS: Readonly<Record<ReviewDecision, DecisionInWords>> = {
  maintain: {
    action: 'maintainPlan',
    text: 'Keep the plan as it is',
    hint: 'The review is complete and the next one is scheduled. The family may appeal.',
    done: 'The review is complete. The next one is scheduled.',
  },
  amend: {
    action: 'proposeAmendments',
    text: 'Amend the plan',
    hint: 'The proposed amendments go to the family with the decision.',
    done: 'The decision to amend is recorded. The family now has time to comment.',
  },
  cease: {
    action: 'ceasePlan',
    text: 'End the plan',
    hint: 'The family may appeal. The plan stays in force until the time for that is over.',
    done: 'The decision to end the plan is recorded.',
  },
};

export const METHODS: Readonly<Record<SendingMethod, string>> = {
  email: 'Email',
  firstClassPost: 'First class post',
  secondClassPost: 'Second class post',
  hand: 'By hand',
  portal: 'Through the portal',
};

/** What was decided, or the request to choose. */
export function decisionFrom(input: FormState['input']): Result<ReviewDecision> {
  const chosen = REVIEW_DECISIONS.find((decision) => decision === input['decision']);
  if (chosen) return accepted(chosen);
  return refused({ code: 'decisionMissing', message: 'Choose what was decided', field: 'decision' });
}

/** How the family was told, or the request to choose. */
export function methodFrom(input: FormState['input']): Result<SendingMethod> {
  const chosen = SENDING_METHODS.find((method) => method === input['method']);
  if (chosen) return accepted(chosen);
  return refused({ code: 'methodMissing', message: 'Choose how the family was told', field: 'method' });
}

/** One entry for each line that has something on it. */
export const linesOf = (text = ''): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
