import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the few assessments with an exception at 6 or 16 weeks, for the 20-week measure. */
export class IndexExceptionsOfEarlyStages20261126160000 implements MigrationInterface {
  name = 'IndexExceptionsOfEarlyStages20261126160000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX deadline_early_stage_excused ON deadline (authority_id, matter_id)
        WHERE rule IN ('EHCNA-6W', 'EHCNA-16W') AND excused_by <> '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX deadline_early_stage_excused');
  }
}
