import {
  ringLine,
  ringsOf,
  workItemFor,
  type CivilDate,
  type Deadline,
  type HistoryDraft,
  type Ring,
  type WorkItem,
} from '@ehc/domain';

/** One ring that the sweeps have done: its work item, once it has a list and an id, and its line of history. */
export interface Rung {
  readonly item: (staffId: string | null, id: string) => WorkItem;
  readonly line: HistoryDraft;
}

const known = new Map<CivilDate, readonly Ring[]>();

function ringsFor(dueBy: CivilDate): readonly Ring[] {
  const rings = known.get(dueBy) ?? ringsOf(dueBy);
  known.set(dueBy, rings);
  return rings;
}

/**
 * What the sweeps have rung for an open deadline, had they run every day since its date was worked out: each
 * ring on its own day, and on the first day the latest of those that had already passed.
 */
export function ringsSoFar(
  deadline: Deadline,
  since: CivilDate,
  asAt: CivilDate,
): { readonly rung: readonly Rung[]; readonly next: CivilDate | null } {
  const { dueBy } = deadline;
  const missed = ringDueOnFirst(dueBy, since);
  const later = ringsFor(dueBy).filter(({ on }) => on > since && on <= asAt);
  const rung = [
    ...(missed ? [{ ring: missed, on: since }] : []),
    ...later.map((ring) => ({ ring, on: ring.on })),
  ];
  return {
    rung: rung.map(({ ring, on }) => ({
      item: (staffId, id) => workItemFor(deadline, ring, on, staffId, id),
      line: ringLine(deadline, ring, on),
    })),
    next: ringsFor(dueBy).find(({ on }) => on > asAt)?.on ?? null,
  };
}

const ringDueOnFirst = (dueBy: CivilDate, since: CivilDate): Ring | null =>
  ringsFor(dueBy).findLast(({ on }) => on <= since) ?? null;
