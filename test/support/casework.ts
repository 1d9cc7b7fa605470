import {
  AnnualReviewEntity,
  AuthorityEntity,
  ChildEntity,
  Database,
  HistoryLineEntity,
  insertRows,
  OrganisationEntity,
  PlanEntity,
  StaffMemberEntity,
  type Tx,
} from '@ehc/persistence';
import { CaseworkModule, type Actor } from '@ehc/casework';
import { civilDate, type StaffMember } from '@ehc/domain';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { MovableClock } from './clock';
import { createTestDatabase, type TestDatabase } from './database';

/** The casework on a database of the test's own, by a clock of the test's own. */
export class World {
  private constructor(
    readonly clock: MovableClock,
    readonly url: string,
    readonly database: Database,
    private readonly app: INestApplicationContext,
    private readonly created: TestDatabase,
  ) {}

  static async create(today = '2026-03-03'): Promise<World> {
    const created = await createTestDatabase();
    const clock = new MovableClock(civilDate(today));
    const module = CaseworkModule.on(created.url, clock, 5);
    const app = await Test.createTestingModule({ imports: [module] }).compile();
    await app.init();
    return new World(clock, created.url, await Database.open(created.url, 3), app, created);
  }

  get<T>(useCase: Type<T>): T {
    return this.app.get(useCase, { strict: false });
  }

  write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.installWide(work);
  }

  /** Adds people and plans as they stand; matters come to be by steps. */
  async given(rows: {
    authority?: object;
    staff?: object[];
    organisations?: object[];
    children?: object[];
    plans?: object[];
  }): Promise<void> {
    await this.write(async (tx) => {
      if (rows.authority) await insertRows(tx, AuthorityEntity, [rows.authority]);
      await insertRows(tx, OrganisationEntity, rows.organisations ?? []);
      await insertRows(tx, StaffMemberEntity, rows.staff ?? []);
      await insertRows(tx, ChildEntity, rows.children ?? []);
      await insertRows(tx, PlanEntity, rows.plans ?? []);
    });
  }

  reviewsOf(childId: string): Promise<AnnualReviewEntity[]> {
    return this.write((tx) =>
      tx.find(AnnualReviewEntity, { where: { childId }, order: { yearFromOn: 'ASC' } }),
    );
  }

  historyOf(matterId: string): Promise<HistoryLineEntity[]> {
    return this.write((tx) => tx.find(HistoryLineEntity, { where: { matterId }, order: { seq: 'ASC' } }));
  }

  async end(): Promise<void> {
    await this.app.close();
    await this.database.close();
    await this.created.drop();
  }
}

export const actorFor = ({ id, name, role, authorityId }: StaffMember): Actor => ({
  staffId: id,
  name,
  role,
  authorityId,
  authorityName: 'Wrexley',
  authorityCode: '998',
});
