import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = `
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES authority,
  organisation_id uuid REFERENCES organisation,
  setting text NOT NULL CHECK (setting IN ('school', 'earlyYears')),
  school_year integer NOT NULL,
  name text NOT NULL`;

/** When settings are open to pupils. A row without an organisation holds for every setting that has none of its own. */
export class CreateTermDates20261125120000 implements MigrationInterface {
  name = 'CreateTermDates20261125120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE term (
        ${COLUMNS},
        first_day_on date NOT NULL,
        last_day_on date NOT NULL CHECK (last_day_on >= first_day_on)
      );
      CREATE UNIQUE INDEX term_of_setting ON term (authority_id, organisation_id, setting, school_year, first_day_on)
        NULLS NOT DISTINCT;
      CREATE TABLE unplanned_closure (
        ${COLUMNS},
        shut_from_on date NOT NULL,
        reopens_on date NOT NULL CHECK (reopens_on > shut_from_on)
      );
      CREATE UNIQUE INDEX unplanned_closure_of_setting
        ON unplanned_closure (authority_id, organisation_id, setting, school_year, shut_from_on)
        NULLS NOT DISTINCT;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE unplanned_closure, term');
  }
}
