import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The child's date of birth with each review, so that a rule set may count by age and the count can be checked. */
export class AddBornOnToAnnualReview20261125130000 implements MigrationInterface {
  name = 'AddBornOnToAnnualReview20261125130000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE annual_review ADD COLUMN born_on date;
      UPDATE annual_review review SET born_on = child.born_on
        FROM child WHERE child.authority_id = review.authority_id AND child.id = review.child_id;
      ALTER TABLE annual_review ALTER COLUMN born_on SET NOT NULL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE annual_review DROP COLUMN born_on');
  }
}
