import type { WorkRow } from '@ehc/casework';
import { ADVICE_LABELS, isRuleId, ruleInWords, WAIT_STEPS, type WaitStep } from '@ehc/domain';
import { lowerFirst, stepInWords } from '../../layout/step-words';
import { paths } from '../../paths';

/** What a line tells a person to do, and the page on which it is done. */
export interface ToDo {
  readonly text: string;
  readonly href: string;
  /** What to do instead where the news is that it has happened. */
  readonly or: { readonly text: string; readonly href: string } | null;
}

/** What is asked of others, as one puts it when chasing them. */
const CHASES: Partial<Record<WaitStep, string>> = {
  arrangeMeeting: 'Chase the school for a review meeting',
  holdMeeting: 'Ask the school whether the meeting was held',
  sendReport: 'Chase the school for the report',
  commentOnDraft: 'Ask the family for their comments',
  commentOnAmendments: 'Ask the family for their comments',
  signOffPlan: 'Wait for sign-off of the final plan',
};

/** The verb of a line, with its link: the action itself, one click from doing it. */
export function whatToDo(row: WorkRow): ToDo {
  const { step, ours } = row;
  if (step === null) return { text: deadlineName(row), href: caseOf(row), or: null };
  if (ours) return { text: stepInWords(step, row.adviceType), href: ownAction(row, step), or: null };
  const advice = row.adviceType && `Chase ${lowerFirst(ADVICE_LABELS[row.adviceType])}`;
  return { text: advice ?? CHASES[step] ?? WAIT_STEPS[step], href: chaseOf(row), or: happened(row, step) };
}

function ownAction(row: WorkRow, step: WaitStep): string {
  const { childId, matterId, matterKind } = row;
  switch (step) {
    case 'sayWhoIsWaitedFor':
      return matterKind === 'annualReview'
        ? paths.classifyReview(childId, matterId)
        : paths.classifyAssessment(childId, matterId);
    case 'decideReview':
    case 'sendAmendments':
      return paths.reviewDecision(childId, matterId);
    case 'arrangeMeeting':
    case 'holdMeeting':
      return paths.reviewMeeting(childId, matterId);
    case 'sendReport':
      return paths.reviewReport(childId, matterId);
    default:
      return caseOf(row);
  }
}

/** Whom only a manager, a panel or a tribunal can hurry cannot be chased here. */
function chaseOf(row: WorkRow): string {
  const { childId, waitId, waitingOn } = row;
  const cannot = waitingOn === 'signOff' || waitingOn === 'dispute' || waitId === null;
  return cannot ? caseOf(row) : paths.chase(childId, waitId);
}

function happened({ childId, matterId, subjectId }: WorkRow, step: WaitStep): ToDo['or'] {
  if (step === 'giveAdvice' && subjectId !== null) {
    return { text: 'It arrived', href: paths.adviceArrived(childId, matterId, subjectId) };
  }
  if (step === 'arrangeMeeting' || step === 'holdMeeting') {
    return { text: 'It was held', href: paths.reviewMeeting(childId, matterId) };
  }
  return step === 'sendReport' ? { text: 'It arrived', href: paths.reviewReport(childId, matterId) } : null;
}

const caseOf = ({ childId, matterId }: WorkRow): string => `${paths.child(childId)}#matter-${matterId}`;

const deadlineName = ({ rule }: WorkRow): string =>
  rule !== null && isRuleId(rule) ? ruleInWords(rule).name : 'Look at the case';
