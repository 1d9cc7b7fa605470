import { migrate } from '@ehc/persistence';

/** Makes the template from which every test's database is copied: an empty database, migrated once. */
export async function prepareTemplate(url: string): Promise<void> {
  await migrate(url);
}
