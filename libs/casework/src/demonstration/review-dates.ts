import type { CivilDate, ReviewDecision } from '@ehc/domain';
import type { Chance } from './chance';
import type { Days } from './days';

/** The days of one completed review, the latest of them chosen first and the others worked out backward. */
export interface CompletedReview {
  readonly yearFromOn: CivilDate;
  readonly invitedOn: CivilDate;
  readonly meetingOn: CivilDate;
  readonly reportOn: CivilDate;
  readonly decision: ReviewDecision;
  readonly decisionOn: CivilDate;
  /** For `amend`: the amended plan, or the letter that it stays after all. */
  readonly completedOn: CivilDate;
}

/** From the meeting to the decision, in days: a little under half within the four weeks. */
const decisionGap = (chance: Chance): number =>
  chance.happens(0.47) ? chance.whole(10, 28) : chance.skewed(29, 90, 2);

/** Works out when a review that was decided on a day was met about, reported on and invited to. */
export function completedReview(
  chance: Chance,
  days: Days,
  yearFromOn: CivilDate,
  decided: {
    readonly decision: ReviewDecision;
    readonly decisionOn: CivilDate;
    readonly completedOn: CivilDate;
  },
): CompletedReview {
  const meetingOn = days.schoolDayOnOrBefore(days.plus(decided.decisionOn, -decisionGap(chance)));
  return { yearFromOn, ...decided, meetingOn, ...aroundMeeting(chance, days, meetingOn, decided.decisionOn) };
}

/** The invitation before a meeting and the report after it, no later than a day. */
function aroundMeeting(
  chance: Chance,
  days: Days,
  meetingOn: CivilDate,
  reportNoLaterThan: CivilDate,
): { readonly invitedOn: CivilDate; readonly reportOn: CivilDate } {
  const invitedOn = days.workingOnOrBefore(days.plus(meetingOn, -chance.whole(14, 35)));
  const wished = days.workingOnOrAfter(days.plus(meetingOn, chance.skewed(5, 40, 2)));
  return { invitedOn, reportOn: wished < reportNoLaterThan ? wished : reportNoLaterThan };
}

/** Days from the amendment notice to the amended plan: the family's fifteen and the post, up to eight weeks. */
export const amendmentGap = (chance: Chance): number => chance.skewed(24, 56, 1.5);
