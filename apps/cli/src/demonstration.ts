import type { Config } from '@ehc/platform';

/** Makes the demonstration authority with its caseload, as at the configured day. There is none yet. */
export const loadDemonstration: (config: Config, url: string) => Promise<void> = () => Promise.resolve();
