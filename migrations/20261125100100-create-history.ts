import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The append-only, hash-chained history. A trigger refuses every change; only the made-up children of a
 * demonstration authority can be thrown away, and only whole, by the command that makes them again.
 */
export class CreateHistory20261125100100 implements MigrationInterface {
  name = 'CreateHistory20261125100100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE history (
        id uuid PRIMARY KEY,
        authority_id uuid NOT NULL REFERENCES authority,
        child_id uuid NOT NULL,
        matter_kind text NOT NULL,
        matter_id uuid NOT NULL,
        seq integer NOT NULL,
        action text NOT NULL,
        from_state text,
        to_state text,
        subject_id uuid,
        staff_id uuid,
        role text NOT NULL,
        happened_on date NOT NULL,
        recorded_at timestamptz(3) NOT NULL,
        note text,
        moved_deadlines jsonb NOT NULL DEFAULT '[]',
        previous_hash text NOT NULL,
        hash text NOT NULL,
        UNIQUE (authority_id, seq)
      );
      CREATE INDEX history_by_child ON history (authority_id, child_id, happened_on);
      CREATE INDEX history_by_matter ON history (matter_id);
      CREATE TABLE history_head (
        authority_id uuid PRIMARY KEY REFERENCES authority,
        seq integer NOT NULL,
        hash text NOT NULL
      );
      CREATE FUNCTION refuse_history_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' THEN
          IF EXISTS (SELECT 1 FROM authority WHERE id = OLD.authority_id AND demonstration) THEN
            RETURN OLD;
          END IF;
        END IF;
        RAISE EXCEPTION 'history is append-only: % refused', TG_OP;
      END $$;
      CREATE TRIGGER history_append_only BEFORE UPDATE OR DELETE ON history
        FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
      CREATE TRIGGER history_no_truncate BEFORE TRUNCATE ON history
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_history_change();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE history_head, history; DROP FUNCTION refuse_history_change()');
  }
}
