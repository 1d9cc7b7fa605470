import { addMonths, earlierOf, laterOf, type CivilDate, type ReviewDecision } from '@ehc/domain';
import type { Chance } from './chance';
import type { Span } from './days';
import type { NewPlan } from './new-plans';
import { lateReviews, openReviewInTime, openReviewLate, yearAgo, type LateReview } from './open-reviews';
import type { PlanStory } from './plan-story';
import { amendmentGap, completedReview, type CompletedReview } from './review-dates';
import { TARGETS } from './targets';

/** No plan is older than the law that made it. */
const FIRST_PLANS_ON = '2014-09-01' as CivilDate;

/** The shortest time from one decision to the next, in days, where a plan has two in the months told of. */
const BETWEEN_DECISIONS = 245;

/** A plan's story while the number of completed reviews is still being settled. */
interface Decided {
  readonly decision: ReviewDecision;
  readonly decisionOn: CivilDate;
  readonly completedOn: CivilDate;
}

/** Decides what has happened to every current plan, so that the totals come out exactly. */
export class PlanStories {
  constructor(
    private readonly span: Span,
    private readonly chance: Chance,
  ) {}

  /** `elsewhere` reviews were completed of plans that have since ended. */
  all(made: readonly NewPlan[], elsewhere: number): PlanStory[] {
    const { chance } = this;
    const yearEnd = yearAgo(this.span.asAt);
    const grown = chance.shuffled(made.filter(({ issuedOn }) => issuedOn <= yearEnd));
    const young = made.filter(({ issuedOn }) => issuedOn > yearEnd).map((plan) => this.neverReviewed(plan));
    const late = lateReviews(chance);
    const ofNew = this.lateNewPlans(late, grown);
    const lateStories = [...ofNew.stories, ...ofNew.lateLeft.map((review) => this.lateOldPlan(review))];
    const reviewedNew = ofNew.plansLeft.map((plan) => this.reviewedNewPlan(plan));
    const settled = [...young, ...lateStories, ...reviewedNew];
    const completedSoFar = settled.reduce((sum, { completed }) => sum + completed.length, elsewhere);
    const old = TARGETS.currentPlans - settled.length;
    return [...settled, ...this.reviewedOldPlans(old, TARGETS.completedReviews - completedSoFar - old)];
  }

  private neverReviewed(plan: NewPlan): PlanStory {
    const open = openReviewInTime(this.span, this.chance, plan.issuedOn);
    return { ...firstYear(plan, this.chance), completed: [], open };
  }

  /** A fifth of the plans made more than a year ago have not had their first review: the school is late. */
  private lateNewPlans(
    late: readonly LateReview[],
    plans: readonly NewPlan[],
  ): { stories: PlanStory[]; lateLeft: LateReview[]; plansLeft: readonly NewPlan[] } {
    const share = Math.floor(plans.length / 5);
    const fits = ({ stage, ledByAuthority }: LateReview) => stage === 'scheduled' && !ledByAuthority;
    const taken = new Set(late.filter(fits).slice(0, share));
    const stories = plans.slice(0, share).map((plan): PlanStory => ({
      ...firstYear(plan, this.chance),
      ledByAuthority: false,
      completed: [],
      open: openReviewLate(this.span, this.chance, 'scheduled'),
    }));
    return { stories, lateLeft: late.filter((it) => !taken.has(it)), plansLeft: plans.slice(share) };
  }

  private reviewedNewPlan(plan: NewPlan): PlanStory {
    const { span, chance } = this;
    const earliest = laterOf(span.days.plus(plan.issuedOn, BETWEEN_DECISIONS), this.yearStart());
    const decided = this.decidedBetween(earliest, this.lastOrdinaryDay());
    const completed = [completedReview(chance, span.days, plan.issuedOn, decided)];
    const open = openReviewInTime(span, chance, decided.decisionOn);
    return { ...firstYear(plan, chance), completed, open };
  }

  private lateOldPlan({ stage, ledByAuthority }: LateReview): PlanStory {
    const { span, chance } = this;
    const lag = chance.happens(0.4) ? chance.whole(0, 55) : chance.skewed(56, 420, 1.8);
    const yearFromOn = span.days.workingOnOrBefore(span.days.plus(yearAgo(span.asAt), -lag));
    const open = openReviewLate(span, chance, stage);
    if (yearFromOn < span.from || stage === 'stageUnknown') {
      return {
        ...this.broughtIn(earlierOf(yearFromOn, span.broughtInOn)),
        ledByAuthority,
        completed: [],
        open,
      };
    }
    const decided = this.decided(yearFromOn, this.lastOrdinaryDay());
    return { ...this.withOne(decided), ledByAuthority, open };
  }

  /** Plans brought in from the old system, all reviewed within the year; so many of them twice. */
  private reviewedOldPlans(count: number, twice: number): PlanStory[] {
    const { span, chance } = this;
    const last = Array.from({ length: count }, (_, place) =>
      place < TARGETS.publishedLast7Days
        ? this.decidedThisWeek()
        : this.decidedBetween(this.yearStart(), this.lastOrdinaryDay()),
    );
    const firstPossible = span.days.plus(span.days.workingOnOrAfter(span.from), BETWEEN_DECISIONS);
    const eligible = chance.shuffled(last.filter(({ decisionOn }) => decisionOn >= firstPossible));
    if (twice < 0 || twice > eligible.length)
      throw new RangeError(`${twice} plans cannot have had two reviews`);
    const hadTwo = new Set(eligible.slice(0, twice));
    return last.map((decided) => {
      const story = hadTwo.has(decided) ? this.withTwo(decided) : this.withOne(decided);
      const open = openReviewInTime(span, chance, decided.decisionOn);
      return { ...story, ledByAuthority: chance.happens(0.03), open };
    });
  }

  private withOne(decided: Decided): Omit<PlanStory, 'open'> {
    const { days } = this.span;
    const start = this.broughtIn(this.yearBefore(decided.decisionOn));
    return { ...start, completed: [completedReview(this.chance, days, start.yearFromOn, decided)] };
  }

  private withTwo(decided: Decided): Omit<PlanStory, 'open'> {
    const { span, chance } = this;
    const first = span.days.workingOnOrAfter(span.from);
    const wished = span.days.plus(decided.decisionOn, -chance.whole(BETWEEN_DECISIONS, 372));
    const before = this.decided(laterOf(first, span.days.workingOnOrBefore(wished)), this.lastOrdinaryDay());
    const { completed, ...start } = this.withOne(before);
    const again: CompletedReview = completedReview(chance, span.days, before.decisionOn, decided);
    return { ...start, completed: [...completed, again] };
  }

  /** A year that had begun, in the old system, before its records were brought in. */
  private broughtIn(yearFromOn: CivilDate): Omit<PlanStory, 'open' | 'completed'> {
    const { chance, span } = this;
    const on = laterOf(yearFromOn, FIRST_PLANS_ON);
    const base = { ledByAuthority: false, assessed: null, yearFromOn: on };
    const isFirst = on < addMonths(FIRST_PLANS_ON, 12) || chance.happens(0.08);
    if (isFirst) return { ...base, yearFrom: 'planFirstMade', firstMadeOn: on };
    const wished = span.days.plus(on, -365 * chance.skewed(1, 7, 1.5) - chance.whole(0, 90));
    const firstMadeOn = span.days.workingOnOrAfter(laterOf(wished, FIRST_PLANS_ON));
    return { ...base, yearFrom: 'lastReview', firstMadeOn };
  }

  private yearBefore(decisionOn: CivilDate): CivilDate {
    const { days, broughtInOn } = this.span;
    const wished = days.plus(decisionOn, -this.chance.whole(300, 390));
    return days.workingOnOrBefore(earlierOf(wished, days.plus(broughtInOn, -this.chance.whole(0, 45))));
  }

  private decidedBetween(from: CivilDate, to: CivilDate): Decided {
    const { days } = this.span;
    const spanOfDays = days.workingDays(from, to);
    return this.decided(this.chance.pick(spanOfDays), to);
  }

  /** Six in ten amend, unless the amended plan could no longer be out by then. */
  private decided(decisionOn: CivilDate, completedBy: CivilDate): Decided {
    const { days } = this.span;
    const amendedOn = days.workingOnOrAfter(days.plus(decisionOn, amendmentGap(this.chance)));
    const amends = this.chance.happens(0.62) && amendedOn <= completedBy;
    if (!amends) return { decision: 'maintain', decisionOn, completedOn: decisionOn };
    return { decision: 'amend', decisionOn, completedOn: amendedOn };
  }

  private decidedThisWeek(): Decided {
    const { asAt, days } = this.span;
    const completedOn = this.chance.pick(days.workingDays(days.plus(asAt, -6), asAt));
    if (!this.chance.happens(0.6)) return { decision: 'maintain', decisionOn: completedOn, completedOn };
    const decisionOn = days.workingOnOrBefore(days.plus(completedOn, -amendmentGap(this.chance)));
    return { decision: 'amend', decisionOn, completedOn };
  }

  private yearStart = (): CivilDate =>
    this.span.days.workingOnOrAfter(this.span.days.plus(yearAgo(this.span.asAt), 1));
  private lastOrdinaryDay = (): CivilDate => this.span.days.plus(this.span.asAt, -7);
}

function firstYear(
  { issuedOn, receivedOn, inTime }: NewPlan,
  chance: Chance,
): Omit<PlanStory, 'open' | 'completed'> {
  return {
    ledByAuthority: chance.happens(0.03),
    firstMadeOn: issuedOn,
    assessed: { receivedOn, inTime },
    yearFrom: 'planFirstMade',
    yearFromOn: issuedOn,
  };
}
