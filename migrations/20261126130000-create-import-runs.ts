import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that an administrator uploads to be brought in, what became of each, and what is to be looked at in them. */
export class CreateImportRuns20261126130000 implements MigrationInterface {
  name = 'CreateImportRuns20261126130000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE import_run (
        id uuid PRIMARY KEY,
        authority_id uuid NOT NULL REFERENCES authority,
        kind text NOT NULL CHECK (kind IN ('sen2', 'caseload', 'termDates')),
        state text NOT NULL CHECK (state IN
          ('receiving', 'uploaded', 'checking', 'checked', 'confirmed', 'importing', 'imported', 'failed', 'cancelled')),
        uploaded_by uuid NOT NULL,
        uploaded_at timestamptz NOT NULL,
        confirmed_by uuid,
        confirmed_at timestamptz,
        checked_at timestamptz,
        progressed_at timestamptz,
        finished_at timestamptz,
        attempts integer NOT NULL DEFAULT 0,
        done integer NOT NULL DEFAULT 0,
        total integer,
        counts jsonb,
        problem_code text,
        problem text
      );
      CREATE INDEX import_run_by_authority ON import_run (authority_id, id);
      CREATE INDEX import_run_open ON import_run (authority_id, id)
        WHERE state NOT IN ('imported', 'failed', 'cancelled');
      CREATE TABLE import_file (
        authority_id uuid NOT NULL REFERENCES authority,
        id uuid PRIMARY KEY,
        run_id uuid NOT NULL REFERENCES import_run ON DELETE CASCADE,
        place integer NOT NULL,
        name text NOT NULL,
        bytes bigint NOT NULL DEFAULT 0,
        sha256 text,
        UNIQUE (run_id, place)
      );
      CREATE TABLE import_chunk (
        authority_id uuid NOT NULL REFERENCES authority,
        file_id uuid NOT NULL REFERENCES import_file ON DELETE CASCADE,
        place integer NOT NULL,
        content bytea NOT NULL,
        PRIMARY KEY (file_id, place)
      );
      CREATE TABLE import_fault (
        authority_id uuid NOT NULL REFERENCES authority,
        run_id uuid NOT NULL REFERENCES import_run ON DELETE CASCADE,
        place integer NOT NULL,
        file text NOT NULL,
        line integer NOT NULL,
        field text NOT NULL,
        severity text NOT NULL CHECK (severity IN ('error', 'query', 'guess')),
        code text NOT NULL,
        message text NOT NULL,
        PRIMARY KEY (run_id, place)
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE import_fault, import_chunk, import_file, import_run');
  }
}
