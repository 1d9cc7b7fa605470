import type { HistoryLine } from '@ehc/domain';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../database';
import { preparedQuery } from '../prepared-query';

/** Which lines of a child's history to show: those of one kind of matter, or the chases, or what the timer told. */
export const TIMELINE_KINDS = ['assessment', 'annualReview', 'phaseTransfer', 'chases', 'reminders'] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** One line of the history, with what a reader wants to know of its subject. */
export interface TimelineLine extends Pick<
  HistoryLine,
  | 'id'
  | 'seq'
  | 'action'
  | 'toState'
  | 'matterKind'
  | 'matterId'
  | 'subjectId'
  | 'role'
  | 'happenedOn'
  | 'recordedAt'
  | 'note'
  | 'movedDeadlines'
> {
  readonly staffName: string | null;
}

/** A place in the timeline: the last line that the page before showed. */
export interface TimelinePlace {
  readonly happenedOn: string;
  readonly seq: number;
}

const PAGE = {
  name: 'timeline',
  text: `
  SELECT h.id, h.seq, h.action, h.to_state AS "toState", h.matter_kind AS "matterKind", h.matter_id AS "matterId",
    h.subject_id AS "subjectId", h.role, h.happened_on AS "happenedOn", h.recorded_at AS "recordedAt", h.note,
    h.moved_deadlines AS "movedDeadlines", s.name AS "staffName"
  FROM history h LEFT JOIN staff_member s ON s.id = h.staff_id
  WHERE h.authority_id = $1 AND h.child_id = $2
    AND ($3::date IS NULL OR (h.happened_on, h.seq) < ($3::date, $4::integer))
    AND CASE $5::text WHEN 'chases' THEN h.action IN ('chase', 'chaseSent', 'chaseHasNoAddress') WHEN 'reminders'
      THEN h.role = 'timer' AND h.action NOT IN ('chaseSent', 'chaseHasNoAddress')
      ELSE $5 IS NULL OR h.matter_kind = $5 END
  ORDER BY h.happened_on DESC, h.seq DESC
  LIMIT $6`,
};

/** Reads a child's history as people want it: by the day on which things happened, newest first. */
@Injectable()
export class TimelineRepository {
  page(
    tx: Tx,
    authorityId: string,
    childId: string,
    page: { readonly kind: TimelineKind | null; readonly after: TimelinePlace | null; readonly size: number },
  ): Promise<TimelineLine[]> {
    const { kind, after, size } = page;
    return preparedQuery(tx, PAGE, [
      authorityId,
      childId,
      after?.happenedOn ?? null,
      after?.seq ?? null,
      kind,
      size,
    ]);
  }
}
