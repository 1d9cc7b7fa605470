import type { StaffMember } from '@ehc/domain';
import { addDays, civilDate, type CivilDate } from '@ehc/domain';
import { AllocationEntity, insertRows } from '@ehc/persistence';
import { newId } from '@ehc/platform';
import { aChild, anAuthority, anOrganisation, aPlan, aStaffMember } from '../builders/people';
import { aReview, anAssessment } from '../builders/matters';
import { AssessmentStory, ReviewStory } from '../builders/stories';
import type { World } from '../support/casework';

const day = civilDate;

/** A small authority, told by lawful steps and counted by hand, as at 3 March 2026. */
export const authority = anAuthority();
export const manager = aStaffMember(authority.id, 'manager', 'Ruth Bevan');
export const jo = aStaffMember(authority.id);
export const sam: StaffMember = { ...aStaffMember(authority.id, 'caseworker', 'Sam Lee'), fte: 0.5 };
export const school = anOrganisation();
export const eps = anOrganisation({ kind: 'epService', name: 'Wrexley EP service' });
const northTrust = anOrganisation({ kind: 'health', name: 'North Trust' });
const southTrust = anOrganisation({ kind: 'health', name: 'South Trust' });

export async function tellHandCountedCaseload(world: World): Promise<void> {
  await world.given({
    authority,
    staff: [manager, jo, sam],
    organisations: [school, eps, northTrust, southTrust],
  });
  await tellAssessments(world);
  await tellReviews(world);
}

/** In progress on 3 March: A to D; of these A and B are past 20 weeks. E and F have their plan, G was refused. */
async function tellAssessments(world: World): Promise<void> {
  const story = async (
    receivedOn: CivilDate,
    tell: (story: AssessmentStory) => AssessmentStory,
    changes = {},
  ) => {
    const child = aChild(authority.id, { settingId: school.id });
    await world.given({ children: [child] });
    const told = tell(new AssessmentStory(manager, { ...anAssessment(child, receivedOn), ...changes }));
    await world.write((tx) => told.store(tx));
  };
  // A: asked the EP on 1 September (late), North Trust on 1 September, answered on 1 October and read.
  await story(day('2025-08-01'), (it) =>
    it
      .take('agreeToAssess', day('2025-08-29'))
      .askFor('psychological', day('2025-09-01'), eps.id)
      .askFor('health', day('2025-09-01'), northTrust.id, [
        ['recordReceived', day('2025-10-01')],
        ['accept', day('2025-10-02')],
      ]),
  );
  // B: the same, excused, and both still waited for; the health advice from South Trust.
  await story(
    day('2025-09-01'),
    (it) =>
      it
        .take('agreeToAssess', day('2025-10-01'))
        .askFor('psychological', day('2025-10-06'), eps.id)
        .askFor('health', day('2025-10-06'), southTrust.id),
    { exceptionReported: true },
  );
  // C: asked the EP twelve days ago: in time.
  await story(day('2026-01-12'), (it) =>
    it.take('agreeToAssess', day('2026-02-10')).askFor('psychological', day('2026-02-19'), eps.id),
  );
  // D: before panel.
  await story(day('2026-02-20'), (it) => it.take('sendToPanel', day('2026-02-24')));
  // E: plan in time, on the last day of the 20 weeks. F: plan late, with an exception.
  await story(day('2025-09-15'), (it) => issued(it, day('2026-02-02')));
  await story(day('2025-09-15'), (it) => issued(it, day('2026-02-27')), { exceptionReported: true });
  // G: refused. H: a re-assessment, which does not count.
  await story(day('2026-01-05'), (it) => it.take('refuseToAssess', day('2026-02-09')));
  await story(day('2025-07-01'), (it) => it, { kind: 'reassessment' });
}

function issued(story: AssessmentStory, on: CivilDate): AssessmentStory {
  const { receivedOn } = story.current.assessment;
  return story
    .take('agreeToAssess', addDays(receivedOn, 30))
    .askFor('psychological', addDays(receivedOn, 35), eps.id, [
      ['recordReceived', addDays(receivedOn, 70)],
      ['accept', addDays(receivedOn, 72)],
    ])
    .take('considerIssuing', addDays(receivedOn, 75))
    .take('agreeToIssue', addDays(receivedOn, 80))
    .take('sendDraft', addDays(receivedOn, 90))
    .take('finalise', addDays(receivedOn, 120))
    .take('issuePlan', on);
}

/** Overdue on 3 March: I (school), J (us), K (amendments), L (not known). M was completed on 27 February, N is not due. */
async function tellReviews(world: World): Promise<void> {
  const story = async (
    firstMadeOn: CivilDate,
    holder: StaffMember | null,
    tell: (story: ReviewStory) => ReviewStory,
    changes = {},
  ) => {
    const child = aChild(authority.id, { settingId: school.id, ...changes });
    const plan = aPlan(child, { firstMadeOn });
    await world.given({ children: [child], plans: [plan] });
    const told = tell(new ReviewStory(manager, { ...aReview(child, plan, school), ...stage(changes) }));
    await world.write(async (tx) => {
      await told.store(tx);
      if (holder) await insertRows(tx, AllocationEntity, [allocationOf(child.id, holder, firstMadeOn)]);
    });
  };
  await story(day('2025-02-10'), jo, (it) => it);
  await story(day('2025-02-20'), jo, (it) =>
    it.take('recordMeeting', day('2026-01-20')).take('recordReport', day('2026-02-02')),
  );
  await story(day('2024-11-01'), jo, (it) =>
    it
      .take('recordMeeting', day('2025-10-01'))
      .take('recordReport', day('2025-10-10'))
      .take('proposeAmendments', day('2025-10-20'), { amendments: ['A change'] }),
  );
  await story(day('2024-12-01'), sam, (it) => it, { stageUnknown: true });
  await story(day('2025-03-01'), sam, (it) =>
    it
      .take('recordMeeting', day('2026-02-10'))
      .take('recordReport', day('2026-02-16'))
      .take('maintainPlan', day('2026-02-27')),
  );
  await story(day('2025-09-01'), null, (it) => it);
}

const stage = (changes: { stageUnknown?: boolean }) =>
  changes.stageUnknown ? ({ state: 'stageUnknown' } as const) : {};

const allocationOf = (childId: string, holder: StaffMember, fromOn: CivilDate) => ({
  id: newId(),
  authorityId: authority.id,
  childId,
  staffId: holder.id,
  fromOn,
  untilOn: null,
  reason: 'First allocation',
});
