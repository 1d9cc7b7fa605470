import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Indexes for the figures as at any day. A review's limit is over on the day it was met or fell away, whichever is
 * first; sorted by that day, the limits that were open on a past day lie together.
 */
export class IndexFigures20261125110000 implements MigrationInterface {
  name = 'IndexFigures20261125110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX deadline_review_limit ON deadline
        (authority_id, (coalesce(least(met_on, lapsed_on), 'infinity'::date)), due_by) INCLUDE (matter_id)
        WHERE rule IN ('AR-12M-FIRST', 'AR-12M-NEXT', 'AR-12M-REASSESS', 'AR-DECISION-4W', 'AR-AMEND-NOTICE-4W',
          'AR-FINAL-8W', 'AR-FINAL-12W');
      CREATE INDEX deadline_plan ON deadline (authority_id, matter_id) INCLUDE (due_by, excused_by)
        WHERE rule = 'PLAN-20W';
      CREATE INDEX plan_by_first_made ON plan (authority_id, first_made_on);
      CREATE INDEX assessment_by_received ON assessment (authority_id, received_on)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP INDEX assessment_by_received, plan_by_first_made, deadline_plan, deadline_review_limit',
    );
  }
}
