import {
  addDays,
  scheduledReview,
  yearGroupOn,
  type CivilDate,
  type Organisation,
  type Plan,
  type StaffMember,
} from '@ehc/domain';
import type { AssessmentWanted } from './assessment-story';
import { playAssessment } from './assessment-matter';
import { Book, type CaseloadRows } from './book';
import { allocate, type CaseFile } from './case-file';
import { plansHeldBy } from './caseloads';
import { ceasedPlans, completedByCeasing, type CeasedPlan } from './ceased-plans';
import { Chance, type Weighted } from './chance';
import { Children, YEARS_ASSESSED, YEARS_WITH_PLAN } from './children';
import { spanUntil, type Span } from './days';
import { historyOf } from './history-order';
import { newPlans } from './new-plans';
import { makeOrganisations, type Organisations } from './organisations';
import { PlanStories } from './plan-stories';
import type { PlanStory } from './plan-story';
import { playLastReview, playReviews } from './review-matter';
import { DEMONSTRATION_AUTHORITY, makeStaff, type Staff } from './staff';
import { tellAssessment } from './tell-assessment';
import { playTransfer } from './transfer-matter';
import { assessmentOf, assessmentsInProgress, assessmentsWithoutPlan } from './wanted-assessments';

/** The whole made-up authority as at a day. */
export interface Caseload extends CaseloadRows {
  readonly staff: readonly StaffMember[];
  readonly organisations: readonly Organisation[];
}

/** How far the making of the caseload has come: so many of so many children. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** Makes up an authority whose figures on a day are the published ones. The same day gives the same rows. */
export function makeCaseload(asAt: CivilDate): Caseload {
  const making = caseloadInTheMaking(asAt);
  for (;;) {
    const next = making.next();
    if (next.done) return next.value;
  }
}

/** The same child by child, so that whoever asks for it can do other things between. */
export function caseloadInTheMaking(asAt: CivilDate): Generator<Progress, Caseload> {
  return new CaseloadMaker(spanUntil(asAt), new Chance(`Wrexley ${asAt}`)).make();
}

class CaseloadMaker {
  private readonly book: Book;
  private readonly staff: Staff = makeStaff();
  private readonly organisations: Organisations = makeOrganisations();
  private readonly children: Children;

  constructor(
    private readonly span: Span,
    private readonly chance: Chance,
  ) {
    this.book = new Book(span, chance);
    this.children = new Children(this.book, this.organisations);
  }

  *make(): Generator<Progress, Caseload> {
    const { span, chance, staff } = this;
    const ceased = ceasedPlans(span, chance);
    const made = newPlans(span, chance);
    const stories = chance.shuffled(new PlanStories(span, chance).all(made, completedByCeasing(ceased)));
    const holders = plansHeldBy(staff.caseworkers, stories.length, chance);
    const assessments = [...assessmentsInProgress(span, chance), ...assessmentsWithoutPlan(span, chance)];
    const all = [
      ...stories.map((story, place) => () => {
        this.withPlan(story, holders[place] ?? null);
      }),
      ...assessments.map((wanted) => () => {
        this.assessed(wanted);
      }),
      ...ceased.map((plan) => () => {
        this.ceased(plan);
      }),
    ];
    for (const [done, make] of all.entries()) {
      make();
      yield { done: done + 1, of: all.length };
    }
    const history = historyOf(this.book);
    return { ...this.book.rows, history, staff: staff.all, organisations: this.organisations.all };
  }

  private withPlan(story: PlanStory, holder: StaffMember | null): void {
    const { firstMadeOn, ledByAuthority, assessed } = story;
    const bornWellBefore = assessed?.receivedOn ?? firstMadeOn;
    const casefile = this.open(YEARS_WITH_PLAN, bornWellBefore, ledByAuthority, holder);
    const plan = this.plan(casefile, firstMadeOn);
    if (assessed) this.assess(casefile, assessmentOf({ ...assessed, issuedOn: firstMadeOn }, this.chance));
    playReviews(casefile, plan, story);
    const namedOn = playTransfer(casefile, firstMadeOn);
    const amendedOn = story.completed
      .filter(({ decision }) => decision === 'amend')
      .map(({ completedOn }) => completedOn);
    const issuedOn = [firstMadeOn, ...amendedOn, ...(namedOn ? [namedOn] : [])].reduce((a, b) =>
      a > b ? a : b,
    );
    this.book.rows.plans.push({ ...plan, issuedOn });
  }

  private assessed(wanted: AssessmentWanted): void {
    const { chance, staff } = this;
    const isNew = addDays(wanted.receivedOn, 7) > this.span.asAt;
    const holder = chance.happens(isNew ? 0.5 : 0.99) ? chance.pick(staff.caseworkers) : null;
    const casefile = this.open(YEARS_ASSESSED, wanted.receivedOn, false, holder);
    this.assess(casefile, wanted);
  }

  private assess(casefile: CaseFile, wanted: AssessmentWanted): void {
    const { organisations } = this;
    const { settingId, bornOn } = casefile.child;
    const isPreparingForAdulthood = yearGroupOn(bornOn, wanted.receivedOn) >= 9;
    const advisers = { organisations, settingId, isPreparingForAdulthood };
    playAssessment(casefile, tellAssessment(this.book, wanted, advisers));
  }

  private ceased({ firstMadeOn, yearFromOn, ceasedOn, reason, decided }: CeasedPlan): void {
    const holder = this.chance.pick(this.staff.caseworkers);
    const casefile = this.open(
      [
        [12, 1],
        [13, 2],
        [14, 2],
        [18, 1],
        [19, 2],
      ],
      firstMadeOn,
      false,
      holder,
    );
    const plan = this.plan(casefile, firstMadeOn);
    const { authorityId, childId, id: planId } = plan;
    const review = scheduledReview({
      ...{ id: this.book.idOn(yearFromOn), authorityId, childId, planId, yearFrom: 'lastReview', yearFromOn },
      ...{ bornOn: casefile.child.bornOn, ledBy: 'setting', organisationId: casefile.child.settingId },
    });
    playLastReview(casefile, review, decided ?? { endedOn: ceasedOn });
    this.book.rows.plans.push({ ...plan, state: 'ceased', ceasedOn, ceaseReason: reason });
  }

  private open(
    years: Weighted<number>,
    bornWellBefore: CivilDate,
    ledByAuthority: boolean,
    caseworker: StaffMember | null,
  ): CaseFile {
    const { book, staff, span } = this;
    const child = this.children.add({ years, bornWellBefore, ledByAuthority, caseworker });
    const knownFrom = bornWellBefore > span.broughtInOn ? bornWellBefore : span.broughtInOn;
    return { book, staff, child, holderOn: allocate(book, staff, child, knownFrom) };
  }

  private plan({ child }: CaseFile, firstMadeOn: CivilDate): Plan {
    return {
      id: this.book.idOn(firstMadeOn),
      authorityId: DEMONSTRATION_AUTHORITY.id,
      childId: child.id,
      state: 'current',
      firstMadeOn,
      issuedOn: firstMadeOn,
      ceasedOn: null,
      ceaseReason: null,
    };
  }
}
