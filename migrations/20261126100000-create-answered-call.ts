import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The answers given to calls of the API, so that a call sent again is answered again and not done again. */
export class CreateAnsweredCall20261126100000 implements MigrationInterface {
  name = 'CreateAnsweredCall20261126100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE answered_call (
        authority_id uuid NOT NULL REFERENCES authority,
        staff_id uuid NOT NULL REFERENCES staff_member ON DELETE CASCADE,
        key text NOT NULL,
        fingerprint text NOT NULL,
        answer jsonb,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (authority_id, staff_id, key)
      );
      CREATE INDEX answered_call_by_age ON answered_call (authority_id, recorded_at);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE answered_call');
  }
}
