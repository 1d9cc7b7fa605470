import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signed-in browsers, and who looked at what. */
export class CreateSignIn20261125100200 implements MigrationInterface {
  name = 'CreateSignIn20261125100200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE session (
        id text PRIMARY KEY,
        staff_id uuid REFERENCES staff_member ON DELETE CASCADE,
        csrf_token text NOT NULL,
        data jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz
      );
      CREATE INDEX session_by_expiry ON session (expires_at);
      CREATE TABLE access_log (
        id uuid PRIMARY KEY,
        authority_id uuid NOT NULL REFERENCES authority,
        staff_id uuid NOT NULL,
        event text NOT NULL,
        child_id uuid,
        at timestamptz NOT NULL
      );
      CREATE INDEX access_log_by_child ON access_log (authority_id, child_id, at);
      CREATE INDEX access_log_by_staff ON access_log (authority_id, staff_id, at);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE access_log, session');
  }
}
