import {
  civilDate,
  nextReview,
  type AdviceType,
  type AnnualReview,
  type Child,
  type Organisation,
  type StaffMember,
} from '@ehc/domain';
import {
  AuthorityEntity,
  ChildEntity,
  Database,
  insertRows,
  OrganisationEntity,
  PlanEntity,
  StaffMemberEntity,
  type Tx,
} from '@ehc/persistence';
import { newId } from '@ehc/platform';
import { givenPeople } from '../support/people';
import { LivedAssessment, LivedReview, LivedTransfer } from './lived';
import { anAdviceRequest, anAssessment, aReview } from './matters';
import { aChild, anOrganisation, aPlan } from './people';

/** The children of the story, by what is the matter with each. */
export interface Story {
  /** Year 6, no place: her decision is late, and so is the plan naming a new school. */
  readonly amara: Child;
  /** Year 3: an assessment in its 15th week; the EP's advice came on Saturday, health and social care owe theirs. */
  readonly tom: Child;
  /** Her review meeting is still to come. */
  readonly leila: Child;
  /** Brought in, and nobody knows at what stage. */
  readonly unknown: Child;
  /** Of another authority. */
  readonly stranger: Child;
}

/** As at Tuesday 3 March 2026. */
export async function givenStory(databaseUrl: string): Promise<Story> {
  const people = await givenPeople(databaseUrl);
  const database = await Database.open(databaseUrl, 1);
  try {
    return await database.installWide(async (tx) => {
      const joy = await tx.findOneByOrFail(StaffMemberEntity, { id: people.caseworker });
      return tell(tx, joy);
    });
  } finally {
    await database.close();
  }
}

async function tell(tx: Tx, joy: StaffMember): Promise<Story> {
  const school = anOrganisation({ name: 'Tamar Primary School' });
  const health = anOrganisation({ kind: 'health', name: 'North Tamarshire Health Trust' });
  const social = anOrganisation({ kind: 'socialCare', name: 'Disabled Children’s Team' });
  const eps = anOrganisation({ kind: 'epService', name: 'Educational Psychology Service' });
  await insertRows(tx, OrganisationEntity, [school, health, social, eps]);
  const ours = { caseworkerId: joy.id, settingId: school.id };
  const child = (forename: string, surname: string, bornOn: string, more: Partial<Child> = {}) =>
    aChild(joy.authorityId, { ...ours, forename, surname, bornOn: civilDate(bornOn), ...more });
  const elsewhere = { id: newId(), code: '998', name: 'Wrexley', demonstration: false };
  await insertRows(tx, AuthorityEntity, [elsewhere]);
  const story: Story = {
    amara: child('Amara', 'Kaur', '2015-05-04', { noPlace: true, upn: 'A123456789012' }),
    tom: child('Tom', 'Bligh', '2018-01-09'),
    leila: child('Leïla', 'Haddad', '2016-11-20'),
    unknown: child('Sam', 'Pascoe', '2017-06-02'),
    stranger: aChild(elsewhere.id, { forename: 'Amara', surname: 'Kaurson' }),
  };
  await insertRows(tx, ChildEntity, Object.values(story));
  await amarasReview(tx, story.amara, joy, school);
  await tomsAssessment(tx, story.tom, joy, { health, social, eps });
  await (await reviewOf(tx, story.leila, joy, school, '2025-03-25')).save(tx);
  await unknownStage(tx, story.unknown, joy, school);
  return story;
}

async function reviewOf(tx: Tx, child: Child, joy: StaffMember, school: Organisation, firstMadeOn: string) {
  const plan = aPlan(child, { firstMadeOn: civilDate(firstMadeOn) });
  await insertRows(tx, PlanEntity, [plan]);
  return new LivedReview(aReview(child, plan, school), joy);
}

async function amarasReview(tx: Tx, amara: Child, joy: StaffMember, school: Organisation) {
  const first = await reviewOf(tx, amara, joy, school, '2024-03-18');
  await first
    .step('invite', civilDate('2025-01-13'))
    .step('recordMeeting', civilDate('2025-02-24'))
    .step('recordReport', civilDate('2025-03-10'))
    .step('maintainPlan', civilDate('2025-03-24'))
    .save(tx);
  await new LivedReview(nextReview(first.file.review, amara.bornOn, newId()), joy)
    .step('invite', civilDate('2026-01-12'))
    .step('recordMeeting', civilDate('2026-02-02'))
    .step('recordReport', civilDate('2026-02-16'))
    .save(tx);
  await new LivedTransfer(
    {
      id: newId(),
      authorityId: amara.authorityId,
      childId: amara.id,
      ruleSetId: first.file.review.ruleSetId,
      state: 'due',
      stateSince: civilDate('2025-06-02'),
      transfer: 'primaryToSecondary',
      transferOn: civilDate('2026-09-01'),
      finalSentOn: null,
      endedOn: null,
    },
    joy,
  ).save(tx);
}

async function tomsAssessment(
  tx: Tx,
  tom: Child,
  joy: StaffMember,
  { health, social, eps }: Record<'health' | 'social' | 'eps', Organisation>,
) {
  const assessment = anAssessment(tom, civilDate('2025-11-20'));
  const agreedOn = civilDate('2025-12-30');
  const request = (type: AdviceType, from: Organisation | null) =>
    anAdviceRequest(assessment, type, from?.id ?? null, agreedOn);
  const [ep, medical, care] = [
    request('psychological', eps),
    request('health', health),
    request('socialCare', social),
  ];
  await new LivedAssessment(assessment, joy)
    .step('sendToPanel', civilDate('2025-12-04'))
    .step('agreeToAssess', agreedOn)
    .ask(ep, civilDate('2026-01-05'))
    .ask(medical, civilDate('2026-01-20'))
    .ask(care, civilDate('2026-02-10'))
    .chase(medical.id, civilDate('2026-02-17'))
    .chase(medical.id, civilDate('2026-02-24'))
    .advice(ep.id, 'recordReceived', civilDate('2026-02-28'))
    .save(tx);
}

async function unknownStage(tx: Tx, child: Child, joy: StaffMember, school: Organisation) {
  const plan = aPlan(child, { firstMadeOn: civilDate('2023-09-04') });
  await insertRows(tx, PlanEntity, [plan]);
  const review: AnnualReview = {
    ...aReview(child, plan, school),
    state: 'stageUnknown',
    stateSince: civilDate('2026-01-05'),
    yearFrom: 'lastReview',
    yearFromOn: civilDate('2024-11-11'),
  };
  await new LivedReview(review, joy, 'broughtIn').save(tx);
}
