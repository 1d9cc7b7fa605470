import type { Mishap } from './mishap';

/**
 * Somebody works out anew when the timers ring, as an import or a change of the rules does: deadlines that have been
 * rung for are due to be rung for again. Nobody may be told twice. Every copy is started again, for a sweep at once.
 */
export const timersSetAnew: Mishap = {
  name: 'every timer is set to ring anew',
  lastsSeconds: 0,
  happens: ({ caseload, service }) => caseload.ringAnew(service.today),
  mended: async ({ service, faults }) => {
    for (const what of await service.restartOn(service.today)) faults.add(what);
  },
};
