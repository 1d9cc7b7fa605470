import { removeRun } from './global-setup';

/** Ends the server of this run and removes its folder. */
export default function tearDown(): void {
  const folder = process.env['EHC_TEST_RUN'];
  if (folder) removeRun(folder);
}
