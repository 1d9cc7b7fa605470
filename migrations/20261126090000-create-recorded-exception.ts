import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The facts that excuse a late step of an assessment, each with a person's finding on it. The words of the finding
 * are kept here and not in the history, which says only that it was recorded or withdrawn, by whom and when.
 */
export class CreateRecordedException20261126090000 implements MigrationInterface {
  name = 'CreateRecordedException20261126090000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE recorded_exception (
        id uuid PRIMARY KEY,
        authority_id uuid NOT NULL REFERENCES authority,
        child_id uuid NOT NULL,
        assessment_id uuid NOT NULL REFERENCES assessment ON DELETE CASCADE,
        fact text NOT NULL CHECK (fact IN (
          'absent', 'exceptionalCircumstances', 'schoolClosed', 'earlyYearsClosed', 'missedAppointment'
        )),
        who text CHECK (who IN ('child', 'parent', 'youngPerson')),
        from_on date NOT NULL,
        to_on date CHECK (to_on >= from_on),
        reopens_on date CHECK (reopens_on > from_on),
        advice_request_id uuid REFERENCES advice_request ON DELETE CASCADE,
        impractical boolean NOT NULL,
        reason text NOT NULL CHECK (reason <> ''),
        evidence text NOT NULL CHECK (evidence <> ''),
        found_by uuid NOT NULL REFERENCES staff_member,
        found_on date NOT NULL,
        withdrawn_on date CHECK (withdrawn_on >= found_on),
        withdrawn_by uuid REFERENCES staff_member,
        withdrawn_reason text CHECK (withdrawn_reason <> ''),
        FOREIGN KEY (authority_id, child_id) REFERENCES child (authority_id, id) ON DELETE CASCADE,
        CONSTRAINT fact_has_its_own CHECK (CASE
          WHEN fact IN ('absent', 'exceptionalCircumstances')
            THEN who IS NOT NULL AND to_on IS NOT NULL AND reopens_on IS NULL AND advice_request_id IS NULL
          WHEN fact IN ('schoolClosed', 'earlyYearsClosed')
            THEN who IS NULL AND to_on IS NULL AND reopens_on IS NOT NULL AND advice_request_id IS NOT NULL
          ELSE who IS NULL AND to_on IS NULL AND reopens_on IS NULL AND advice_request_id IS NOT NULL END),
        CONSTRAINT withdrawn_whole CHECK (num_nulls(withdrawn_on, withdrawn_by, withdrawn_reason) IN (0, 3))
      );
      CREATE INDEX recorded_exception_by_child ON recorded_exception (authority_id, child_id);
      CREATE INDEX recorded_exception_by_assessment ON recorded_exception (assessment_id);
      CREATE INDEX recorded_exception_by_request ON recorded_exception (advice_request_id)
        WHERE advice_request_id IS NOT NULL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE recorded_exception');
  }
}
