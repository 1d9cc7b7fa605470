import type { CivilDate } from '../civil-date';
import type { Audience, ChaseReason } from '../matter/chase-ladder';
import type { MatterRef } from '../matter/matter';
import type { ChaseMessage } from './chase-words';

/**
 * How far a message has come. `noAddress`: we have no address, so somebody should ring. `notNeeded`: what it asked for
 * came, or a newer message took its place, before it had left.
 */
export const NOTICE_STATES = ['toSend', 'sent', 'failed', 'noAddress', 'notNeeded'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

/** A message that leaves the house. It is written in the transaction of what it tells of, and sent afterwards. */
export interface Notice extends MatterRef, ChaseMessage {
  readonly id: string;
  readonly waitId: string;
  readonly kind: 'chase';
  readonly reason: ChaseReason;
  readonly audience: Audience;
  readonly organisationId: string | null;
  /** The last day that the message speaks of. */
  readonly dueBy: CivilDate;
  /** The promise that was not kept, where the message is about one. */
  readonly promisedFor: CivilDate | null;
  readonly reference: string;
  /** The address; null where we have none. */
  readonly sentTo: string | null;
  readonly state: NoticeState;
  readonly attempts: number;
  /** Why the last attempt failed, in codes. */
  readonly error: string | null;
  readonly createdOn: CivilDate;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}
