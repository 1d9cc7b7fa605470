import type { Breakdown } from '@ehc/casework';
import { barOf } from '../../charts/bar';
import { thousands } from '../../layout/wording';
import type { LinkTo } from './links';

/** Plans per caseworker against the target, the fullest first. */
export function caseloadsView({ caseloads }: Breakdown, link: LinkTo) {
  const { target, byCaseworker, plansHeld, plansPerFte, fullTimeEquivalent, unallocated } = caseloads;
  const loads = byCaseworker.map(({ plans, fte }) => plans / fte);
  const greatest = Math.max(target * 1.25, ...loads);
  const over = loads.filter((load) => load > target).length;
  return {
    target,
    over,
    caseworkers: byCaseworker.length,
    held: link(plansHeld, 'plansHeld'),
    unallocated: link(unallocated, 'plansUnallocated'),
    perFte: plansPerFte === null ? null : thousands(plansPerFte),
    fullTime: thousands(fullTimeEquivalent),
    rows: byCaseworker
      .map(({ staffId, name, plans, fte }) => ({ staffId, name, plans, fte, load: plans / fte }))
      .sort((a, b) => b.load - a.load)
      .map(({ staffId, name, plans, fte, load }) => ({
        name,
        fte,
        plans: link(plans, 'plansHeld', { caseworker: staffId }),
        load: thousands(Math.round(load)),
        over: load > target,
        bar: barOf(load, greatest, load > target ? load : 0, target),
      })),
  };
}
