import { ListBreakdownCases, ShowBreakdown, type Breakdown } from '@ehc/casework';
import {
  addDays,
  civilDate,
  isAssessmentInProgress,
  isLateOn,
  isOpenOn,
  isReviewOpen,
  REVIEW_LIMITS,
  REVIEW_PARTS,
  type AnnualReviewFile,
  type AssessmentFile,
} from '@ehc/domain';
import { AnnualReviewRepository, AssessmentRepository } from '@ehc/persistence';
import { aReview, anAssessment } from '../builders/matters';
import { aChild, anAuthority, aPlan } from '../builders/people';
import { assessmentWalk, moves, reviewWalk } from '../builders/walks';
import { World } from '../support/casework';
import fc from 'fast-check';
import { everyNumber } from './every-number';

const TODAY = civilDate('2026-03-03');
const REVIEW_LIMIT_RULES: readonly string[] = REVIEW_LIMITS;

/** A random lawful history: its last step at or before today. */
const walks = fc.array(
  fc.record({ path: moves(), startedDaysAgo: fc.integer({ min: 0, max: 900 }), isReview: fc.boolean() }),
  { minLength: 12, maxLength: 25 },
);
type Walk = { path: Parameters<typeof reviewWalk>[1]; startedDaysAgo: number; isReview: boolean };

describe('the breakdown of a random lawful caseload', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create(TODAY);
  });
  afterAll(() => world.end());

  it('adds up, agrees with what is so now, and every number is as long as its list', async () => {
    await fc.assert(
      fc.asyncProperty(walks, fc.integer({ min: 0, max: 800 }), async (histories, daysBack) => {
        const authority = { ...anAuthority(), code: nextCode() };
        await world.given({ authority });
        const files: File[] = [];
        for (const walk of histories) files.push(await store(authority.id, walk));
        agreesWithNow(await show(authority, TODAY), files);
        const asAt = [addDays(TODAY, -daysBack), earliestOf(files)].sort().at(-1) ?? TODAY;
        for (const day of [TODAY, asAt]) {
          const shown = await show(authority, day);
          addsUp(shown);
          await hasItsLists(authority.id, shown);
        }
      }),
      { numRuns: 6 },
    );
  }, 120_000);

  const show = (authority: { id: string; code: string }, asAt: string) =>
    world.get(ShowBreakdown).run({ authority, asAt });

  async function store(authorityId: string, { path, startedDaysAgo, isReview }: Walk) {
    const child = aChild(authorityId);
    const startedOn = addDays(TODAY, -startedDaysAgo);
    const plan = aPlan(child, { firstMadeOn: startedOn });
    await world.given({ children: [child], plans: isReview ? [plan] : [] });
    if (isReview) {
      const file = untilToday(reviewWalk(aReview(child, plan), path), ({ review }) => review.stateSince);
      await world.write((tx) => new AnnualReviewRepository().saveFile(tx, null, file, TODAY));
      return file;
    }
    const file = untilToday(assessmentWalk(anAssessment(child, startedOn), path), lastDayOf);
    await world.write((tx) => new AssessmentRepository().saveFile(tx, null, file, TODAY));
    return file;
  }

  async function hasItsLists(authorityId: string, shown: Breakdown): Promise<void> {
    for (const { figure, filters, number } of everyNumber(shown)) {
      const asked = { authorityId, figure, filters, asAt: shown.asAt };
      const { total, cases } = await world.get(ListBreakdownCases).run(asked);
      expect([figure, filters, total, cases.length]).toEqual([figure, filters, number, number]);
    }
  }
});

let codes = 100;
const nextCode = () => String((codes += 1));

function untilToday<File>(files: readonly File[], dayOf: (file: File) => string): File {
  const past = files.filter((file) => dayOf(file) <= TODAY);
  return (past.at(-1) ?? files[0]) as File;
}

const lastDayOf = ({ assessment, adviceRequests }: AssessmentFile): string =>
  [assessment.stateSince, ...adviceRequests.map(({ stateSince }) => stateSince)].sort().at(-1) ?? '';

type File = AssessmentFile | AnnualReviewFile;
const isReviewFile = (file: File): file is AnnualReviewFile => 'review' in file;
const earliestOf = (files: readonly File[]) =>
  files.map((file) => (isReviewFile(file) ? file.review.yearFromOn : file.assessment.receivedOn)).sort()[0];

/** The parts are the whole, and nothing is counted that is not there. */
function addsUp({ annualReviews: { overdue }, assessments, caseloads, timeliness }: Breakdown): void {
  expect(REVIEW_PARTS.reduce((sum, part) => sum + overdue[part], 0)).toBe(overdue.total);
  expect(assessments.overdueByAge.reduce((sum, { count }) => sum + count, 0)).toBe(assessments.overdue);
  for (const { organisations, waits } of assessments.waitingFor) {
    const inOrganisations = organisations.reduce((sum, each) => sum + each.waits, 0);
    if (organisations.length > 0) expect(inOrganisations).toBe(waits);
  }
  const held = caseloads.byCaseworker.reduce((sum, { plans }) => sum + plans, caseloads.unallocated);
  expect(held).toBe(caseloads.plansHeld);
  expect(assessments.overdueExcused).toBeLessThanOrEqual(assessments.overdue);
  expect(assessments.distinctCasesWaiting).toBeLessThanOrEqual(assessments.inProgress);
  for (const { issued, inTime } of timeliness) expect(inTime).toBeLessThanOrEqual(issued);
}

/** Counted from the dates as at today, and from the states as they stand: the same. */
function agreesWithNow({ assessments, annualReviews }: Breakdown, files: readonly File[]): void {
  const inProgress = files.filter(
    (file): file is AssessmentFile => !isReviewFile(file) && isAssessmentInProgress(file.assessment),
  );
  expect(assessments.inProgress).toBe(inProgress.length);
  const isOverdue = ({ deadlines }: AssessmentFile) =>
    deadlines.some((deadline) => deadline.rule === 'PLAN-20W' && isLateOn(deadline, TODAY));
  expect(assessments.overdue).toBe(inProgress.filter(isOverdue).length);
  const open = inProgress.flatMap(({ waits }) => waits.filter((wait) => isOpenOn(wait, TODAY)));
  expect(assessments.waitingFor.reduce((sum, { waits }) => sum + waits, 0)).toBe(open.length);
  const overdueReviews = files.filter(
    (file) =>
      isReviewFile(file) &&
      isReviewOpen(file.review) &&
      file.deadlines.some(
        (deadline) => REVIEW_LIMIT_RULES.includes(deadline.rule) && isLateOn(deadline, TODAY),
      ),
  );
  expect(annualReviews.overdue.total).toBe(overdueReviews.length);
}
