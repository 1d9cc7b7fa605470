import { addMonths, daysBetween, type CivilDate } from '@ehc/domain';
import type { Chance, Weighted } from './chance';
import type { Span } from './days';
import { NOTHING_DONE, type OpenReview, type OpenStage } from './plan-story';

/** Where a review stands from its ninth month on, when it is not late. */
const LATE_IN_THE_YEAR: Weighted<OpenStage> = [
  ['scheduled', 45],
  ['invited', 18],
  ['meetingCancelled', 2],
  ['meetingHeld', 13],
  ['decisionDue', 10],
  ['commentsWindow', 12],
];
const DAYS_BEFORE_ANYTHING_HAPPENS = 240;

/** The open review of a plan whose year began on a day and is not over: never past a limit. */
export function openReviewInTime({ asAt, days }: Span, chance: Chance, yearFromOn: CivilDate): OpenReview {
  if (daysBetween(yearFromOn, asAt) < DAYS_BEFORE_ANYTHING_HAPPENS) return NOTHING_DONE;
  const ago = (least: number, most: number) => days.plus(asAt, -chance.whole(least, most));
  const stage = chance.weighted(LATE_IN_THE_YEAR);
  switch (stage) {
    case 'scheduled':
    case 'stageUnknown':
      return NOTHING_DONE;
    case 'invited':
      return { ...NOTHING_DONE, stage, invitedOn: days.workingOnOrBefore(ago(1, 20)) };
    case 'meetingCancelled': {
      const [invitedOn, cancelledOn] = [ago(22, 40), ago(1, 15)].map(days.workingOnOrBefore);
      return { ...NOTHING_DONE, stage, invitedOn: invitedOn ?? null, cancelledOn: cancelledOn ?? null };
    }
    case 'meetingHeld':
      return met(chance, { asAt, days }, days.schoolDayOnOrBefore(ago(1, 20)), 27, { stage });
    case 'decisionDue': {
      const reportOn = days.workingOnOrBefore(asAt);
      return met(chance, { asAt, days }, days.schoolDayOnOrBefore(ago(8, 24)), 27, { stage, reportOn });
    }
    case 'commentsWindow': {
      const noticeOn = days.workingOnOrBefore(ago(1, 50));
      const meetingOn = days.schoolDayOnOrBefore(days.plus(noticeOn, -chance.whole(12, 28)));
      return met(chance, { asAt, days }, meetingOn, 80, { stage, reportOn: noticeOn, noticeOn });
    }
  }
}

/** A stage after the meeting, or nothing done where the last school day is too long ago for it to be in time. */
function met(
  chance: Chance,
  { asAt, days }: Pick<Span, 'asAt' | 'days'>,
  meetingOn: CivilDate,
  mostDaysAgo: number,
  stage: Partial<OpenReview>,
): OpenReview {
  if (daysBetween(meetingOn, asAt) > mostDaysAgo) return NOTHING_DONE;
  const invitedOn = days.workingOnOrBefore(days.plus(meetingOn, -chance.whole(14, 28)));
  return { ...NOTHING_DONE, invitedOn, meetingOn, ...stage };
}

/** Why an open review is late, and with whom it is. */
export interface LateReview {
  readonly stage: OpenStage;
  readonly ledByAuthority: boolean;
}

/** The late reviews, so many of each: with schools, with us, going through amendments, and not known. */
export function lateReviews(chance: Chance): LateReview[] {
  const some = (count: number, stage: OpenStage, ledByAuthority = false): LateReview[] =>
    Array.from({ length: count }, () => ({ stage, ledByAuthority }));
  return chance.shuffled([
    ...some(652, 'scheduled'),
    ...some(104, 'invited'),
    ...some(32, 'meetingCancelled'),
    ...some(223, 'meetingHeld'),
    ...some(150, 'decisionDue'),
    ...some(32, 'scheduled', true),
    ...some(17, 'meetingHeld', true),
    ...some(37, 'commentsWindow'),
    ...some(2, 'stageUnknown'),
  ]);
}

/** The days of a late review: its year was over before the as-at day, or its amended plan is. */
export function openReviewLate({ asAt, days }: Span, chance: Chance, stage: OpenStage): OpenReview {
  const ago = (least: number, most: number) => days.plus(asAt, -chance.whole(least, most));
  const invitedOn = days.workingOnOrBefore(ago(20, 70));
  if (stage === 'scheduled' || stage === 'stageUnknown') return { ...NOTHING_DONE, stage };
  if (stage === 'invited') return { ...NOTHING_DONE, stage, invitedOn };
  if (stage === 'meetingCancelled') {
    return { ...NOTHING_DONE, stage, invitedOn, cancelledOn: days.workingOnOrBefore(ago(1, 15)) };
  }
  if (stage === 'commentsWindow') {
    const noticeOn = days.workingOnOrBefore(ago(62, 110));
    return {
      ...lateMeeting(chance, days, days.plus(noticeOn, -chance.whole(12, 40))),
      stage,
      reportOn: noticeOn,
      noticeOn,
    };
  }
  const held = lateMeeting(chance, days, ago(stage === 'decisionDue' ? 35 : 15, 120));
  return { ...held, stage, reportOn: stage === 'decisionDue' ? days.workingOnOrBefore(ago(2, 30)) : null };
}

function lateMeeting(chance: Chance, days: Span['days'], wishedOn: CivilDate): OpenReview {
  const meetingOn = days.schoolDayOnOrBefore(wishedOn);
  const invitedOn = days.workingOnOrBefore(days.plus(meetingOn, -chance.whole(14, 40)));
  return { ...NOTHING_DONE, invitedOn, meetingOn };
}

/** The last day on which a year can have begun that is over before the as-at day. */
export const yearAgo = (asAt: CivilDate): CivilDate => addMonths(asAt, -12);
