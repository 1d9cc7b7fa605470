import type { CivilDate } from '../civil-date';
import type { Role } from '../people/roles';
import type { MatterRef } from './matter';
import type { MovedDeadline } from './step';

/** One append-only line: what was done, by whom, when it happened and when it was recorded. Chained per authority. */
export interface HistoryLine extends MatterRef {
  readonly id: string;
  /** Position in the authority's chain, from 1. */
  readonly seq: number;
  readonly action: string;
  readonly fromState: string | null;
  readonly toState: string | null;
  readonly subjectId: string | null;
  readonly staffId: string | null;
  readonly role: Role;
  readonly happenedOn: CivilDate;
  readonly recordedAt: Date;
  readonly note: string | null;
  readonly movedDeadlines: readonly MovedDeadline[];
  /** The SHA-256 of words that are kept elsewhere; null where the line seals none. */
  readonly seal: string | null;
  readonly previousHash: string;
  readonly hash: string;
}

/**
 * The text whose SHA-256 is the line's hash: every member but the hash itself, in a fixed order. A seal comes
 * last and only where there is one: older lines have none, and keep their hash.
 */
export function textToHash(line: Omit<HistoryLine, 'hash'>): string {
  return JSON.stringify([
    line.seq,
    line.id,
    line.authorityId,
    line.childId,
    line.matterKind,
    line.matterId,
    line.subjectId,
    line.action,
    line.fromState,
    line.toState,
    line.staffId,
    line.role,
    line.happenedOn,
    line.recordedAt.toISOString(),
    line.note,
    line.movedDeadlines.map(({ rule, subjectId, from, to }) => [rule, subjectId, from, to]),
    line.previousHash,
    ...(line.seal === null ? [] : [line.seal]),
  ]);
}
