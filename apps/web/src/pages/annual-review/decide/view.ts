import type { ReviewShown } from '@ehc/casework';
import { commentsOnAmendmentsUntil, REVIEW_DECISIONS, ruleSet, SENDING_METHODS } from '@ehc/domain';
import { actionForm } from '../../../layout/action-form';
import { dateField } from '../../../layout/date-input';
import { errorFor, type FormState } from '../../../layout/form-state';
import { dayInWords } from '../../../layout/wording';
import { reviewFacts } from '../review-facts';
import { DECISION_DAY, DECISIONS, METHODS } from './answers';

/** The decision after a review. It offers what this person may decide, and says why not the rest. */
export function view(shown: ReviewShown, form: FormState) {
  const { steps, file, asAt } = shown;
  const frame = actionForm('Decide after the review', shown, form);
  const reasonsAgainst = (action: string) => steps.find((step) => step.action === action)?.refusals ?? [];
  const isOffered = (action: string) => reasonsAgainst(action).length === 0;
  const rules = ruleSet(file.review.ruleSetId);
  return {
    ...frame,
    facts: reviewFacts(shown),
    decisions: REVIEW_DECISIONS.filter((decision) => isOffered(DECISIONS[decision].action)).map(
      (decision) => ({
        value: decision,
        text: DECISIONS[decision].text,
        hint: { text: DECISIONS[decision].hint },
        checked: form.input['decision'] === decision,
      }),
    ),
    decisionError: errorFor(frame.errors, 'decision'),
    notOffered: REVIEW_DECISIONS.flatMap((decision) =>
      reasonsAgainst(DECISIONS[decision].action).map(
        ({ message }) => `You cannot choose “${DECISIONS[decision].text}”. ${message}.`,
      ),
    ),
    commentsUntil: dayInWords(commentsOnAmendmentsUntil(asAt, 'email', rules)),
    amendmentsError: errorFor(frame.errors, 'amendments'),
    toldOn: dateField(
      form,
      {
        name: DECISION_DAY.name,
        legend: 'When was the family told?',
        hint: 'A decision counts from the day on which the letter went out.',
      },
      asAt,
    ),
    methods: SENDING_METHODS.map((value) => ({
      value,
      text: METHODS[value],
      checked: (form.input['method'] ?? '') === value,
    })),
    methodError: errorFor(frame.errors, 'method'),
    button: 'Record the decision',
  };
}
