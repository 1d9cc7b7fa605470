import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['allocation', 'annual_review', 'assessment', 'deadline', 'plan', 'wait'];

/**
 * Lets PostgreSQL tidy the tables behind the figures after one row in fifty has changed, not one in five. An index
 * answers for a row alone only where nothing has changed near the row since the table was last tidied.
 */
export class VacuumFiguresEarly20261127100100 implements MigrationInterface {
  name = 'VacuumFiguresEarly20261127100100';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`ALTER TABLE ${table} SET
        (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02)`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(
        `ALTER TABLE ${table} RESET (autovacuum_vacuum_scale_factor, autovacuum_vacuum_insert_scale_factor)`,
      );
    }
  }
}
