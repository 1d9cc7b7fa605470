import { assertSchemaCompatibility, runMigrations, SchemaMigrationRequiredError } from 'bullmq';
import { Client } from 'pg';

/**
 * Brings BullMQ's own tables up to date: they hold the queues where there is no Redis, in a schema of their own.
 * They are made also where there is one, so that Redis can be left out later without a step to remember.
 * Gives the names of the changes made.
 */
export async function migrateQueueTables(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const before = await versionOf(client);
    const after = await runMigrations(client);
    return after === before ? [] : [`QueueTables${after}`];
  } finally {
    await client.end();
  }
}

async function versionOf(client: Client): Promise<number> {
  try {
    return await assertSchemaCompatibility(client);
  } catch (error) {
    if (error instanceof SchemaMigrationRequiredError) return 0;
    throw error;
  }
}
