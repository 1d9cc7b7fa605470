import type { ReviewShown } from '@ehc/casework';
import { commentsOnAmendmentsUntil, REVIEW_DECISIONS, ruleSet, SENDING_METHODS } from '@ehc/domain';
import { actionForm } from '../../../layout/action-form';
import { dateField } from '../../../layout/date-input';
import { errorFor, type FormState } from '../../../layout/form-state';
import { dayInWords } from '../../../layout/wording';
import { reviewFacts } from '../review-facts';
import { DECISION_DAY, DECISIONS, METHODS } from './answers';

const TOLD = {
  name: DECISION_DAY.name,
  legend: 'When was the family told?',
  hint: 'Give the day on which it went out. A posted letter counts two working days later, by second class post four.',
};

/** The decision after a review. It offers what this person may decide, and says why not the rest. */
export function view(shown: ReviewShown, form: FormState) {
  const { file, asAt } = shown;
  const frame = actionForm('Decide after the review', shown, form);
  const rules = ruleSet(file.review.ruleSetId);
  return {
    ...frame,
    ...decisionsOf(shown, form),
    facts: reviewFacts(shown),
    decisionError: errorFor(frame.errors, 'decision'),
    commentsUntil: dayInWords(commentsOnAmendmentsUntil(asAt, 'email', rules)),
    amendmentsError: errorFor(frame.errors, 'amendments'),
    toldOn: dateField(form, TOLD, asAt),
    methods: SENDING_METHODS.map((value) => ({
      value,
      text: METHODS[value],
      checked: form.input['method'] === value,
    })),
    methodError: errorFor(frame.errors, 'method'),
    button: 'Record the decision',
  };
}

function decisionsOf({ steps }: ReviewShown, form: FormState) {
  const all = REVIEW_DECISIONS.map((value) => {
    const { action, text, hint } = DECISIONS[value];
    const refusals = steps.find((step) => step.action === action)?.refusals ?? [];
    return { value, text, hint: { text: hint }, checked: form.input['decision'] === value, refusals };
  });
  return {
    decisions: all.filter(({ refusals }) => refusals.length === 0),
    notOffered: all.flatMap(({ text, refusals }) =>
      refusals.map(({ message }) => `You cannot choose “${text}”. ${message}.`),
    ),
  };
}
