import { embeddedDatabase, type Config } from '@ehc/platform';

/**
 * Runs a command's work on the database of DATABASE_URL, or else on the embedded one, which is started where
 * it is not running and stopped when nobody uses it any more, also when the command is interrupted.
 */
export async function withDatabase<T>(
  config: Config,
  work: (database: { url: string }) => Promise<T>,
): Promise<T> {
  if (config.databaseUrl !== undefined) return work({ url: config.databaseUrl });
  const database = await embeddedDatabase(config.dataFolder);
  const interrupted = (signal: NodeJS.Signals) => {
    void database.stop().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143));
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    return await work({ url: database.url });
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
    await database.stop();
  }
}
