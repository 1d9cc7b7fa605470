import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets files of the addresses of organisations be uploaded. */
export class AddAddressesToImportKinds20261126140000 implements MigrationInterface {
  name = 'AddAddressesToImportKinds20261126140000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE import_run DROP CONSTRAINT import_run_kind_check;
      ALTER TABLE import_run ADD CONSTRAINT import_run_kind_check
        CHECK (kind IN ('sen2', 'caseload', 'termDates', 'addresses'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM import_run WHERE kind = 'addresses';
      ALTER TABLE import_run DROP CONSTRAINT import_run_kind_check;
      ALTER TABLE import_run ADD CONSTRAINT import_run_kind_check
        CHECK (kind IN ('sen2', 'caseload', 'termDates'))`);
  }
}
