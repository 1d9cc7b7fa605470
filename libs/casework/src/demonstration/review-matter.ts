import {
  annualReviewRef,
  nextReview,
  openReview,
  scheduledReview,
  takeReviewStep,
  type AnnualReview,
  type AnnualReviewAction,
  type AnnualReviewFile,
  type AnnualReviewInput,
  type CivilDate,
  type Plan,
  type StepBy,
} from '@ehc/domain';
import { doneBy, doneByBacklogTeam, type CaseFile } from './case-file';
import { keepMatter } from './keep-matter';
import { play, type Act } from './play';
import type { OpenReview, PlanStory } from './plan-story';
import type { CompletedReview } from './review-dates';

const AMENDMENTS = [
  'Section F: a named adult for 10 hours a week in class',
  'Section B: the new hearing test',
  'Section E: outcomes for the move to the next school',
  'Section F: speech and language therapy for 30 minutes a week in term time',
];

/** Plays every review of a plan, one after the other, and keeps what they leave. */
export function playReviews(casefile: CaseFile, plan: Plan, story: PlanStory): void {
  const { child, book } = casefile;
  const { ledByAuthority, yearFrom, yearFromOn, completed, open } = story;
  let review = scheduledReview({
    id: book.idOn(yearFromOn),
    authorityId: child.authorityId,
    childId: child.id,
    planId: plan.id,
    yearFrom,
    yearFromOn,
    bornOn: child.bornOn,
    ledBy: ledByAuthority ? 'authority' : 'setting',
    organisationId: child.settingId,
  });
  let opensOn = yearFromOn;
  for (const done of completed) {
    const { review: ended } = playOne(casefile, review, opensOn, actsToComplete(casefile, done));
    opensOn = done.completedOn;
    review = nextReview(ended, child.bornOn, book.idOn(opensOn));
  }
  const isUnknown = open.stage === 'stageUnknown';
  const last = isUnknown ? { ...review, state: 'stageUnknown' as const } : review;
  playOne(casefile, last, opensOn, actsSoFar(casefile, open));
}

/** A review whose plan ended with it: by a decision to cease, or because the young person left. */
export function playLastReview(
  casefile: CaseFile,
  review: AnnualReview,
  ending: CompletedReview | { readonly endedOn: CivilDate },
): void {
  const acts =
    'decision' in ending
      ? actsToComplete(casefile, ending)
      : [act(ending.endedOn, doneBy(casefile, ending.endedOn), 'endWithPlan')];
  playOne(casefile, review, review.yearFromOn, acts);
}

function playOne(
  casefile: CaseFile,
  review: AnnualReview,
  opensOn: CivilDate,
  acts: readonly Act<AnnualReviewFile>[],
): AnnualReviewFile {
  const { book } = casefile;
  const played = play(
    book,
    {
      on: opensOn,
      by: doneBy(casefile, opensOn),
      open: (step) => openReview(review, 'schedule', step),
      bringIn: (file, step) => openReview(file.review, 'broughtIn', step),
    },
    acts,
  );
  book.rows.reviews.push(played.file.review);
  keepMatter(casefile, annualReviewRef(review), played);
  return played.file;
}

function act(
  on: CivilDate,
  by: StepBy,
  action: AnnualReviewAction,
  input: AnnualReviewInput = {},
): Act<AnnualReviewFile> {
  const { reason, amendments } = input;
  const note = reason ?? amendments?.join('\n');
  const take: Act<AnnualReviewFile>['take'] = (file, step) => takeReviewStep(file, action, step, input);
  return { on, by, take, ...(note === undefined ? {} : { note }) };
}

function actsToComplete(casefile: CaseFile, review: CompletedReview): Act<AnnualReviewFile>[] {
  const { invitedOn, meetingOn, reportOn, decision, decisionOn, completedOn } = review;
  const acts = [
    act(invitedOn, doneBy(casefile, invitedOn), 'invite'),
    act(meetingOn, doneBy(casefile, meetingOn), 'recordMeeting'),
    act(reportOn, doneBy(casefile, reportOn), 'recordReport'),
  ];
  const by = decider(casefile, decisionOn);
  if (decision === 'maintain') return [...acts, act(decisionOn, by, 'maintainPlan')];
  if (decision === 'cease') return [...acts, act(decisionOn, doneBy(casefile, decisionOn), 'ceasePlan')];
  return [...acts, proposal(casefile, decisionOn, by), amendmentEnd(casefile, completedOn)];
}

function proposal({ book }: CaseFile, on: CivilDate, by: StepBy): Act<AnnualReviewFile> {
  const amendments = [book.chance.pick(AMENDMENTS)];
  return act(on, by, 'proposeAmendments', {
    method: book.chance.happens(0.8) ? 'email' : 'portal',
    amendments,
  });
}

function amendmentEnd(casefile: CaseFile, on: CivilDate): Act<AnnualReviewFile> {
  const by = decider(casefile, on);
  if (!casefile.book.chance.happens(0.04)) return act(on, by, 'issueAmendedPlan');
  return act(on, by, 'decideNotToAmend', {
    reason: 'The family and the school agreed to keep the plan as it is',
  });
}

const decider = (casefile: CaseFile, on: CivilDate): StepBy =>
  casefile.book.chance.happens(0.15) ? doneByBacklogTeam(casefile) : doneBy(casefile, on);

function actsSoFar(casefile: CaseFile, open: OpenReview): Act<AnnualReviewFile>[] {
  const { invitedOn, cancelledOn, meetingOn, reportOn, noticeOn } = open;
  const by = (day: CivilDate) => doneBy(casefile, day);
  return [
    ...(invitedOn ? [act(invitedOn, by(invitedOn), 'invite')] : []),
    ...(cancelledOn
      ? [act(cancelledOn, by(cancelledOn), 'cancelMeeting', { reason: 'The school had to put it off' })]
      : []),
    ...(meetingOn ? [act(meetingOn, by(meetingOn), 'recordMeeting')] : []),
    ...(reportOn ? [act(reportOn, by(reportOn), 'recordReport')] : []),
    ...(noticeOn ? [proposal(casefile, noticeOn, by(noticeOn))] : []),
  ];
}
