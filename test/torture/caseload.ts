import { addDays, civilDate, type Child, type Plan, type StaffMember } from '@ehc/domain';
import {
  ChildEntity,
  Database,
  insertRows,
  NoticeEntity,
  OrganisationAddressEntity,
  OrganisationEntity,
  PlanEntity,
  StaffMemberEntity,
  WorkItemEntity,
} from '@ehc/persistence';
import { aReview, anAssessment } from '../builders/matters';
import { aChild, anOrganisation, aPlan } from '../builders/people';
import { AssessmentStory, ReviewStory } from '../builders/stories';
import { givenPeople } from '../support/people';

const ASKED_ON = civilDate('2026-02-02');

/** What a client can record: each advice and each meeting once, a chase as often as somebody rings. */
export interface WorkToDo {
  readonly advice: readonly { readonly assessmentId: string; readonly adviceRequestId: string }[];
  readonly reviewIds: readonly string[];
  readonly waitIds: readonly string[];
}

/** A made caseload, stored with its history; made and added to behind the back of the running service. */
export class Caseload {
  private constructor(
    private readonly database: Database,
    private readonly staff: StaffMember,
    private readonly serviceId: string,
  ) {}

  static async create(url: string): Promise<Caseload> {
    const { caseworker } = await givenPeople(url);
    const database = await Database.open(url, 1);
    const service = anOrganisation({ kind: 'epService', name: 'Tamar Psychology' });
    const staff = await database.installWide(async (tx) => {
      const found = await tx.findOneByOrFail(StaffMemberEntity, { id: caseworker });
      await insertRows(tx, OrganisationEntity, [service]);
      const of = { authorityId: found.authorityId, organisationId: service.id };
      await insertRows(tx, OrganisationAddressEntity, [
        { ...of, audience: 'adviser', email: 'ep@example.org' },
      ]);
      return found;
    });
    return new Caseload(database, staff, service.id);
  }

  get authorityId(): string {
    return this.staff.authorityId;
  }

  /** Work for a client: of each kind so many, of chases a few that everybody rings about. */
  async add(count: number): Promise<WorkToDo> {
    const advice = await this.adviceAwaited(count, null);
    const chased = await this.adviceAwaited(5, null);
    const reviewIds = await this.reviewsDue(count);
    return { advice, reviewIds, waitIds: chased.map(({ waitId }) => waitId) };
  }

  /** Work for the timers: two or three rings for each review, a message for each piece of advice. */
  async addForTimers({ rings, messages }: { rings: number; messages: number }): Promise<void> {
    await this.reviewsDue(rings);
    await this.adviceAwaited(messages, this.serviceId);
  }

  /** How many items of work and messages the timers have made so far. */
  madeByTimers(): Promise<number> {
    return this.database.installWide(
      async (tx) => (await tx.count(WorkItemEntity)) + (await tx.count(NoticeEntity)),
    );
  }

  /** Sets every open deadline to be rung for again by the day. */
  async ringAnew(today: string): Promise<void> {
    const sql =
      'UPDATE deadline SET rings_on = $1 WHERE met_on IS NULL AND lapsed_on IS NULL AND due_by <= $1';
    await this.database.installWide((tx) => tx.query(sql, [today]));
  }

  /** What the timers still have to do by the day, and what waits in the outbox. */
  async leftToDo(today: string): Promise<number> {
    const sql = `SELECT ((SELECT count(*) FROM deadline WHERE rings_on <= $1)
      + (SELECT count(*) FROM wait WHERE next_chase_on <= $1)
      + (SELECT count(*) FROM notice WHERE state = 'toSend'))::int AS left`;
    const [row] = await this.database.installWide((tx) => tx.query<{ left: number }[]>(sql, [today]));
    return row?.left ?? 0;
  }

  close(): Promise<void> {
    return this.database.close();
  }

  private async children(count: number): Promise<Child[]> {
    const one = { caseworkerId: this.staff.id };
    const children = Array.from({ length: count }, () => aChild(this.authorityId, one));
    await this.database.installWide((tx) => insertRows(tx, ChildEntity, children));
    return children;
  }

  private async adviceAwaited(count: number, organisationId: string | null) {
    const children = await this.children(count);
    return this.database.installWide(async (tx) => {
      const made = [];
      for (const child of children) {
        const story = new AssessmentStory(this.staff, anAssessment(child, addDays(ASKED_ON, -21)))
          .take('sendToPanel', addDays(ASKED_ON, -14))
          .take('agreeToAssess', addDays(ASKED_ON, -3))
          .askFor('psychological', ASKED_ON, organisationId);
        const { assessment, adviceRequests, waits } = await story.store(tx);
        const adviceRequestId = adviceRequests[0]?.id ?? '';
        const waitId = waits.find(({ waitingOn }) => waitingOn === 'ep')?.id ?? '';
        made.push({ assessmentId: assessment.id, adviceRequestId, waitId });
      }
      return made;
    });
  }

  private async reviewsDue(count: number): Promise<string[]> {
    const children = await this.children(count);
    const plans: Plan[] = children.map((child) => aPlan(child));
    return this.database.installWide(async (tx) => {
      await insertRows(tx, PlanEntity, plans);
      const ids: string[] = [];
      for (const [place, child] of children.entries()) {
        const review = aReview(child, plans[place] ?? aPlan(child));
        await new ReviewStory(this.staff, review).store(tx);
        ids.push(review.id);
      }
      return ids;
    });
  }
}
