import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the few deadlines and waits that the timers gave up on among millions. Three is the number of failures allowed. */
export class IndexWhatTimersGaveUp20261126150000 implements MigrationInterface {
  name = 'IndexWhatTimersGaveUp20261126150000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX deadline_left_out ON deadline (authority_id, due_by, id) WHERE ring_failures >= 3;
      CREATE INDEX wait_left_out ON wait (authority_id, next_chase_on, id) WHERE chase_failures >= 3`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX deadline_left_out, wait_left_out');
  }
}
