import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the open waits of a caseworker's children, and children by the beginnings of their names. */
export class IndexWaitsAndNamesByChild20261125110100 implements MigrationInterface {
  name = 'IndexWaitsAndNamesByChild20261125110100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE EXTENSION IF NOT EXISTS btree_gin;
      CREATE INDEX wait_by_child ON wait (authority_id, child_id, (coalesce(resolved_on, 'infinity'::date)));
      CREATE INDEX deadline_open_by_child ON deadline (authority_id, child_id)
        WHERE met_on IS NULL AND lapsed_on IS NULL;
      CREATE INDEX child_by_words ON child USING gin (authority_id, (' ' || search_name) gin_trgm_ops);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX child_by_words, deadline_open_by_child, wait_by_child;
      DROP EXTENSION btree_gin;
      DROP EXTENSION pg_trgm;`);
  }
}
