import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The outbox: messages that leave the house, written with what they tell of and sent afterwards; and whom each
 * authority writes to in each organisation. A message outlives the wait that it is about, as its history does.
 */
export class CreateNotices20261126110100 implements MigrationInterface {
  name = 'CreateNotices20261126110100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisation_address (
        authority_id uuid NOT NULL REFERENCES authority,
        organisation_id uuid NOT NULL REFERENCES organisation,
        audience text NOT NULL CHECK (audience IN ('adviser', 'coordinator', 'headOfService')),
        email text NOT NULL CHECK (email ~ '^[^@[:space:]<>,;]+@[^@[:space:]<>,;]+$'),
        PRIMARY KEY (authority_id, organisation_id, audience)
      );
      CREATE TABLE notice (
        id uuid PRIMARY KEY,
        authority_id uuid NOT NULL REFERENCES authority,
        child_id uuid NOT NULL,
        matter_kind text NOT NULL CHECK (matter_kind IN ('assessment', 'annualReview', 'phaseTransfer')),
        matter_id uuid NOT NULL,
        wait_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('chase')),
        reason text NOT NULL CHECK (reason IN (
          'dueSoon', 'dueNow', 'lateBy5', 'lateBy10', 'lateBy15', 'lateBy20', 'promisePassed'
        )),
        audience text NOT NULL CHECK (audience IN ('adviser', 'coordinator', 'headOfService', 'family')),
        organisation_id uuid REFERENCES organisation,
        due_by date NOT NULL,
        promised_for date,
        reference text NOT NULL,
        sent_to text,
        subject text NOT NULL,
        body text NOT NULL,
        state text NOT NULL CHECK (state IN ('toSend', 'sent', 'failed', 'noAddress', 'notNeeded')),
        attempts integer NOT NULL DEFAULT 0,
        error text,
        created_on date NOT NULL,
        created_at timestamptz NOT NULL,
        sent_at timestamptz,
        CHECK ((sent_to IS NULL) = (state = 'noAddress')),
        CHECK ((sent_at IS NOT NULL) = (state = 'sent')),
        CONSTRAINT notice_once UNIQUE NULLS NOT DISTINCT (wait_id, reason, due_by, promised_for),
        FOREIGN KEY (authority_id, child_id) REFERENCES child (authority_id, id) ON DELETE CASCADE
      );
      CREATE INDEX notice_to_send ON notice (id) WHERE state = 'toSend';
      CREATE INDEX notice_by_child ON notice (authority_id, child_id);
      CREATE INDEX notice_by_reference ON notice (authority_id, reference);
      CREATE INDEX notice_newest ON notice (authority_id, id DESC)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notice, organisation_address');
  }
}
