import { TARGET_CASELOAD, toOneDecimal } from '@ehc/domain';
import type { CaseloadCount } from '@ehc/persistence';
import type { Caseloads } from './breakdown';

/** Plans by caseworker, with what is held in all and how much that is for each full-time post. */
export function caseloadsOf(lines: readonly CaseloadCount[]): Caseloads {
  const plansHeld = sum(lines.map(({ plans }) => plans));
  const byCaseworker = lines.flatMap(({ staffId, fte, ...line }) =>
    staffId === null || fte === null ? [] : [{ ...line, staffId, fte }],
  );
  const fullTimeEquivalent = Math.round(sum(byCaseworker.map(({ fte }) => fte)) * 100) / 100;
  return {
    target: TARGET_CASELOAD,
    caseworkers: byCaseworker.length,
    fullTimeEquivalent,
    plansHeld,
    plansPerFte: fullTimeEquivalent === 0 ? null : toOneDecimal(plansHeld / fullTimeEquivalent),
    unallocated: plansHeld - sum(byCaseworker.map(({ plans }) => plans)),
    byCaseworker,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
