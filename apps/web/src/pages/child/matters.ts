import type { ChildCase } from '@ehc/casework';
import {
  annualReviewMachine,
  assessmentMachine,
  inWords,
  MATTER_LABELS,
  phaseTransferMachine,
  TRANSFER_LABELS,
  yearOf,
  type AssessmentKind,
  type Deadline,
  type OfferedAction,
  type Wait,
} from '@ehc/domain';
import { paths } from '../../paths';
import { exceptionsInShort } from '../exception/exception-words';
import { deadlinesShown } from './deadlines';
import {
  adviceActions,
  adviceStepsOf,
  buttonsOf,
  chaseActions,
  recordExceptionLink,
  reviewActions,
  stepsNotHere,
  type ActionLink,
} from './next-steps';
import { waitsShown } from './waits';

/** One open matter of the case, as the page shows it. */
export interface MatterShown {
  readonly id: string;
  readonly heading: string;
  readonly stage: string;
  readonly deadlines: ReturnType<typeof deadlinesShown>;
  readonly waiting: ReturnType<typeof waitsShown>;
  readonly buttons: readonly ActionLink[];
  /** What was found to excuse it, or not to; only an assessment has any. */
  readonly exceptions: ReturnType<typeof exceptionsInShort>;
  readonly otherSteps: ReturnType<typeof stepsNotHere>;
  readonly waits: readonly Wait[];
}

/** Everything that is open, the most pressing deadline first. */
export function openMatters(found: ChildCase): MatterShown[] {
  const matters = [...assessmentsOf(found), ...reviewsOf(found), ...transfersOf(found)];
  const first = ({ deadlines }: MatterShown) => deadlines.open[0]?.dueBy ?? '9999';
  return matters.sort((a, b) => (first(a) < first(b) ? -1 : 1));
}

function assessmentsOf(found: ChildCase): MatterShown[] {
  return found.assessments
    .filter(({ assessment }) => assessment.endedOn === null)
    .map((file) => {
      const { assessment } = file;
      const steps = found.assessmentSteps.get(assessment.id) ?? [];
      return matterShown(found, file, {
        id: assessment.id,
        heading: `${assessmentLabel(assessment)}, asked for ${inWords(assessment.receivedOn)}`,
        stage: assessmentMachine.states[assessment.state].label,
        steps: [...steps, ...adviceStepsOf(found, file)],
        buttons: [...buttonsOf(found, assessment.id, steps), ...adviceActions(found, file)],
        lastButtons: recordExceptionLink(found, assessment.id),
        exceptions: exceptionsShown(found, file),
      });
    });
}

function reviewsOf(found: ChildCase): MatterShown[] {
  return found.reviews
    .filter(({ review }) => review.endedOn === null)
    .map((file) => {
      const { review } = file;
      const steps = found.reviewSteps.get(review.id) ?? [];
      const due = file.deadlines.find(({ rule }) => rule.startsWith('AR-12M-'))?.dueBy;
      return matterShown(found, file, {
        id: review.id,
        heading: due ? `${MATTER_LABELS.annualReview} ${yearOf(due)}` : MATTER_LABELS.annualReview,
        stage: annualReviewMachine.states[review.state].label,
        steps,
        buttons: reviewActions(found, review.id, steps),
      });
    });
}

function transfersOf(found: ChildCase): MatterShown[] {
  return found.transfers
    .filter(({ transfer }) => transfer.endedOn === null)
    .map((file) => {
      const { transfer } = file;
      return matterShown(found, file, {
        id: transfer.id,
        heading: `${MATTER_LABELS.phaseTransfer} ${yearOf(transfer.transferOn)}: ${TRANSFER_LABELS[transfer.transfer].toLowerCase()}`,
        stage: phaseTransferMachine.states[transfer.state].label,
        steps: found.transferSteps.get(transfer.id) ?? [],
        buttons: [],
      });
    });
}

interface MatterInWords {
  readonly id: string;
  readonly heading: string;
  readonly stage: string;
  readonly steps: readonly OfferedAction<string>[];
  readonly buttons: readonly ActionLink[];
  /** What comes after the chases: it is seldom wanted. */
  readonly lastButtons?: readonly ActionLink[];
  readonly exceptions?: MatterShown['exceptions'];
}

const assessmentLabel = ({ kind }: { readonly kind: AssessmentKind }): string =>
  kind === 'reassessment' ? 'Re-assessment' : MATTER_LABELS.assessment;

const exceptionsShown = (found: ChildCase, file: ChildCase['assessments'][number]) =>
  exceptionsInShort(file, found, (id) => paths.exception(found.child.id, file.assessment.id, id));

function matterShown(
  found: ChildCase,
  { waits, deadlines }: { readonly waits: readonly Wait[]; readonly deadlines: readonly Deadline[] },
  { id, heading, stage, steps, buttons, lastButtons = [], exceptions = [] }: MatterInWords,
): MatterShown {
  return {
    id,
    heading,
    stage,
    deadlines: deadlinesShown(deadlines, found),
    waiting: waitsShown(waits, found),
    buttons: [...buttons, ...chaseActions(found, waits), ...lastButtons],
    exceptions,
    otherSteps: stepsNotHere(steps),
    waits,
  };
}

/** What is over, newest first: what it was, how it ended and when. */
export function endedMatters(found: ChildCase) {
  const ended = [
    ...found.assessments.map((file) => ({
      what: assessmentLabel(file.assessment),
      how: assessmentMachine.states[file.assessment.state].label,
      endedOn: file.assessment.endedOn,
      exceptions: exceptionsShown(found, file),
      links: recordExceptionLink(found, file.assessment.id),
    })),
    ...found.reviews.map(({ review: { state, decision, endedOn } }) => ({
      what: MATTER_LABELS.annualReview,
      how: decision === null ? annualReviewMachine.states[state].label : DECIDED[decision],
      endedOn,
      exceptions: [],
      links: [],
    })),
    ...found.transfers.map(({ transfer: { state, endedOn } }) => ({
      what: MATTER_LABELS.phaseTransfer,
      how: phaseTransferMachine.states[state].label,
      endedOn,
      exceptions: [],
      links: [],
    })),
  ];
  return ended
    .flatMap(({ endedOn, ...rest }) => (endedOn === null ? [] : [{ ...rest, on: endedOn }]))
    .sort((a, b) => (a.on > b.on ? -1 : 1))
    .map(({ on, ...rest }) => ({ ...rest, day: inWords(on) }));
}

const DECIDED = { maintain: 'Plan kept as it is', amend: 'Plan amended', cease: 'Plan to end' } as const;
