import { DecideReview, RecordReviewMeeting, RecordReviewReport } from '@ehc/casework';
import { annualReviewRef, civilDate, openReview, type AnnualReviewFile } from '@ehc/domain';
import { AnnualReviewRepository, DeadlineEntity, WaitEntity } from '@ehc/persistence';
import { aReview, stepOn } from '../builders/matters';
import { aChild, anAuthority, anOrganisation, aPlan, aStaffMember } from '../builders/people';
import { actorFor, World } from '../support/casework';

describe('an annual review from the meeting to the decision', () => {
  let world: World;
  const authority = anAuthority();
  const caseworker = aStaffMember(authority.id);
  const actor = actorFor(caseworker);
  const school = anOrganisation();
  let file: AnnualReviewFile;

  beforeAll(async () => {
    world = await World.create('2026-03-03');
    await world.given({ authority, staff: [caseworker], organisations: [school] });
  });
  afterAll(() => world.end());

  beforeEach(async () => {
    const child = aChild(authority.id, { settingId: school.id });
    const plan = aPlan(child);
    await world.given({ children: [child], plans: [plan] });
    const review = aReview(child, plan, school);
    file = openReview(review, 'schedule', stepOn(review.yearFromOn)).file;
    await world.write((tx) => new AnnualReviewRepository().saveFile(tx, null, file, review.yearFromOn));
  });

  const openWaits = () =>
    world
      .write((tx) => tx.find(WaitEntity, { where: { matterId: file.review.id } }))
      .then((waits) =>
        waits.filter(
          (wait) => wait.startedOn <= '2026-03-03' && (wait.resolvedOn ?? '9999-12-31') > '2026-03-03',
        ),
      );

  it('waits for the school, then for us, and leaves the next review when the plan is kept (SEND Regs 2014 regs 20(10), 21(9))', async () => {
    const reviewId = file.review.id;
    expect(await openWaits()).toMatchObject([
      { waitingOn: 'setting', step: 'arrangeMeeting', organisationId: school.id },
    ]);

    await world
      .get(RecordReviewMeeting)
      .run({ actor, reviewId, heldOn: civilDate('2026-02-10'), note: null });
    expect(await openWaits()).toMatchObject([
      { waitingOn: 'setting', step: 'sendReport', dueBy: '2026-02-24' },
    ]);

    await world
      .get(RecordReviewReport)
      .run({ actor, reviewId, receivedOn: civilDate('2026-02-27'), note: null });
    expect(await openWaits()).toMatchObject([
      { waitingOn: 'caseworker', step: 'decideReview', dueBy: '2026-03-10' },
    ]);

    const decision = { decision: 'maintain', method: 'email', amendments: [], note: null } as const;
    await world.get(DecideReview).run({ actor, reviewId, sentOn: civilDate('2026-03-02'), ...decision });
    expect(await openWaits()).toEqual([]);
    const reviews = await world.reviewsOf(file.review.childId);
    expect(reviews).toMatchObject([
      { state: 'complete', completedOn: '2026-03-02', decision: 'maintain' },
      { state: 'scheduled', yearFrom: 'lastReview', yearFromOn: '2026-03-02' },
    ]);
    const lines = await world.historyOf(reviewId);
    expect(lines.map(({ action }) => action)).toEqual(['recordMeeting', 'recordReport', 'maintainPlan']);
    expect(lines[2]?.previousHash).toBe(lines[1]?.hash);
  });

  it('is refused, and changes nothing, when it is amended with no amendment listed (SEND Regs 2014 reg 22(2)(a))', async () => {
    const reviewId = file.review.id;
    await world
      .get(RecordReviewMeeting)
      .run({ actor, reviewId, heldOn: civilDate('2026-02-10'), note: null });
    await world
      .get(RecordReviewReport)
      .run({ actor, reviewId, receivedOn: civilDate('2026-02-27'), note: null });
    const command = { actor, reviewId, decision: 'amend', method: 'email', note: null } as const;
    const amend = world
      .get(DecideReview)
      .run({ ...command, sentOn: civilDate('2026-03-02'), amendments: [] });
    await expect(amend).rejects.toMatchObject({ refusals: [{ code: 'amendmentsMissing' }] });
    expect(await world.reviewsOf(file.review.childId)).toMatchObject([
      { state: 'decisionDue', decision: null },
    ]);
    expect(await world.historyOf(reviewId)).toHaveLength(2);
  });

  it('is told late, though posted in time, when the letter arrives after the last day', async () => {
    const reviewId = file.review.id;
    world.clock.moveTo(civilDate('2026-03-10'));
    await world
      .get(RecordReviewMeeting)
      .run({ actor, reviewId, heldOn: civilDate('2026-02-10'), note: null });
    await world
      .get(RecordReviewReport)
      .run({ actor, reviewId, receivedOn: civilDate('2026-02-27'), note: null });
    const command = { actor, reviewId, decision: 'maintain', method: 'firstClassPost', note: null } as const;
    await world.get(DecideReview).run({ ...command, sentOn: civilDate('2026-03-10'), amendments: [] });
    const where = { matterId: reviewId, rule: 'AR-DECISION-4W' };
    const [deadline] = await world.write((tx) => tx.find(DeadlineEntity, { where }));
    expect(deadline).toMatchObject({ dueBy: '2026-03-10', metOn: '2026-03-12' });
    const [, next] = await world.reviewsOf(file.review.childId);
    expect(next).toMatchObject({ state: 'scheduled', yearFromOn: '2026-03-12' });
    world.clock.moveTo(civilDate('2026-03-03'));
  });

  it('counts eight weeks from the notice and twelve from the meeting', async () => {
    const reviewId = file.review.id;
    await world
      .get(RecordReviewMeeting)
      .run({ actor, reviewId, heldOn: civilDate('2026-02-10'), note: null });
    await world
      .get(RecordReviewReport)
      .run({ actor, reviewId, receivedOn: civilDate('2026-02-27'), note: null });
    const command = { actor, reviewId, decision: 'amend', method: 'email', note: null } as const;
    await world
      .get(DecideReview)
      .run({ ...command, sentOn: civilDate('2026-03-02'), amendments: ['Add a reader'] });
    const where = { matterId: annualReviewRef(file.review).matterId };
    const deadlines = await world.write((tx) => tx.find(DeadlineEntity, { where }));
    const due = Object.fromEntries(deadlines.map(({ rule, dueBy }) => [rule, dueBy]));
    expect(due).toMatchObject({
      'AR-FINAL-8W': '2026-04-27',
      'AR-FINAL-12W': '2026-05-05',
      'AR-REPS-15D': '2026-03-16',
    });
    expect(await openWaits()).toMatchObject([{ waitingOn: 'family', resolvedOn: '2026-03-17' }]);
  });
});
