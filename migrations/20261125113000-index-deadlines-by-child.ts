import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Deadlines and advice requests go with their child. Without these, removing a child read both tables from end
 * to end, and making the demonstration again took minutes.
 */
export class IndexDeadlinesByChild20261125113000 implements MigrationInterface {
  name = 'IndexDeadlinesByChild20261125113000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX deadline_by_child ON deadline (authority_id, child_id);
      CREATE INDEX advice_request_by_child ON advice_request (authority_id, child_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX deadline_by_child, advice_request_by_child');
  }
}
