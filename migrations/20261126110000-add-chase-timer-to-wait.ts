import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the timer next writes to whoever holds a case up, and what went wrong when it tried. */
export class AddChaseTimerToWait20261126110000 implements MigrationInterface {
  name = 'AddChaseTimerToWait20261126110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE wait
        ADD next_chase_on date,
        ADD chase_failures integer NOT NULL DEFAULT 0,
        ADD chase_error text;
      CREATE INDEX wait_to_chase ON wait (next_chase_on) WHERE next_chase_on IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE wait DROP next_chase_on, DROP chase_failures, DROP chase_error');
  }
}
