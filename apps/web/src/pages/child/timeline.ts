import { TIMELINE_KINDS, type ChildCase, type TimelineKind, type TimelineLine } from '@ehc/casework';
import {
  ADVICE_LABELS,
  civilDateInEngland,
  EXCEPTION_LABELS,
  inWords,
  isRuleId,
  MATTER_LABELS,
  ROLE_LABELS,
  ruleInWords,
} from '@ehc/domain';
import { lowerFirst } from '../../layout/step-words';
import { nearDay } from '../../layout/wording';
import { paths } from '../../paths';
import { HISTORY_WORDS } from './history-words';
import { whoIs } from './waits';

const KIND_WORDS: Readonly<Record<TimelineKind, string>> = {
  assessment: 'Assessment',
  annualReview: 'Annual reviews',
  phaseTransfer: 'Change of phase',
  chases: 'Chases',
  reminders: 'Reminders',
};

/** What happened, newest first: what, who, when, and when recorded if that was later. */
export function timelineOf(found: ChildCase) {
  const { lines, kind, next } = found.timeline;
  const link = (of: TimelineKind | null) =>
    `${paths.child(found.child.id, { kind: of ?? undefined })}#timeline`;
  const after = next && `${next.happenedOn}.${next.seq}`;
  return {
    lines: lines.map((line) => lineShown(line, found)),
    filters: [null, ...TIMELINE_KINDS].map((of) => ({
      text: of === null ? 'Everything' : KIND_WORDS[of],
      href: link(of),
      current: of === kind,
    })),
    older: after && `${paths.child(found.child.id, { kind: kind ?? undefined, after })}#timeline`,
  };
}

function lineShown(line: TimelineLine, found: ChildCase) {
  const recordedOn = civilDateInEngland(new Date(line.recordedAt).getTime());
  const who = line.staffName ?? (line.role === 'timer' ? ROLE_LABELS.timer : 'the old record');
  return {
    what: whatHappened(line, found),
    about: MATTER_LABELS[line.matterKind],
    who,
    day: inWords(line.happenedOn),
    recorded: recordedOn > line.happenedOn ? `recorded ${nearDay(recordedOn, found.asAt)}` : null,
    note: line.note,
    moved: line.movedDeadlines.map(
      ({ rule, from, to }) =>
        `${isRuleId(rule) ? ruleInWords(rule).name : rule}: moved from ${nearDay(from, found.asAt)} to ${nearDay(to, found.asAt)}`,
    ),
  };
}

/** The step in the past tense, and whose advice, chase or deadline it was about. */
function whatHappened({ action, subjectId }: TimelineLine, found: ChildCase): string {
  const words = HISTORY_WORDS[action] ?? action;
  if (subjectId === null) return words;
  const request = found.assessments
    .flatMap(({ adviceRequests }) => adviceRequests)
    .find(({ id }) => id === subjectId);
  if (request) return `${ADVICE_LABELS[request.adviceType]}: ${lowerFirst(words)}`;
  const exception = found.assessments
    .flatMap(({ exceptions }) => exceptions)
    .find(({ id }) => id === subjectId);
  if (exception) return `${words}: ${lowerFirst(EXCEPTION_LABELS[exception.fact])}`;
  const matters = [...found.assessments, ...found.reviews, ...found.transfers];
  const wait = matters.flatMap(({ waits }) => waits).find(({ id }) => id === subjectId);
  if (wait) return `${words}: ${whoIs(wait, found)}`;
  const deadline = matters.flatMap(({ deadlines }) => deadlines).find(({ id }) => id === subjectId);
  if (!deadline) return words;
  return isRuleId(deadline.rule) ? `${words}: ${ruleInWords(deadline.rule).name}` : words;
}
