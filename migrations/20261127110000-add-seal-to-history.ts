import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A line of history may seal words that are kept elsewhere: the finding on an exception. It holds their SHA-256, so
 * that words altered since are found. Lines written before have none, and their hashes stay what they were.
 */
export class AddSealToHistory20261127110000 implements MigrationInterface {
  name = 'AddSealToHistory20261127110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE history ADD COLUMN seal text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE history DROP COLUMN seal');
  }
}
