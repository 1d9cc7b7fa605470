import { LoadDemonstration } from '@ehc/casework';
import { Clock, type Config } from '@ehc/platform';
import { showProgress } from './progress';
import { onCasework } from './with-casework';

/** Makes the demonstration authority with its caseload, as at the configured day. */
export const loadDemonstration = async (config: Config, url: string): Promise<void> => {
  const today = new Clock(config.fixedDay).today();
  await onCasework(config, url, (app) => app.get(LoadDemonstration).run(today, showProgress('children')));
};
