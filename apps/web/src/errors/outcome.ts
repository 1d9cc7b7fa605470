import { HttpException } from '@nestjs/common';
import type { Refusal } from '@ehc/domain';
import {
  BadInput,
  ChangedSince,
  isOutOfReach,
  isUnstorableText,
  KeyReused,
  NotFound,
  Refused,
} from '@ehc/platform';
import { StaleForm } from '../permission/forgery.guard';

/** What is to be said about something that went wrong. */
export interface Outcome {
  readonly status: number;
  readonly kind: OutcomeKind;
  readonly refusals: readonly Refusal[];
  /** What was typed that cannot be used, in words for a person. */
  readonly detail?: string;
  /** The version that the matter has now, where it has changed since the caller looked. */
  readonly version?: number;
}

export const OUTCOME_KINDS = [
  'signInNeeded',
  'notAllowed',
  'staleForm',
  'notFound',
  'refused',
  'changedSince',
  'idempotencyKeyReused',
  'notJson',
  'tooLarge',
  'badRequest',
  'unavailable',
  'problem',
] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

const UNSTORABLE =
  'It holds a character that is no text, such as the null character. Type it again instead of pasting it.';

/** Sorts an error by what the person can do about it. Nothing of the error's own text is shown, but what bad input says of itself. */
export function outcomeOf(error: unknown): Outcome {
  if (error instanceof Refused) return { status: 409, kind: 'refused', refusals: error.refusals };
  if (error instanceof BadInput) {
    return { status: 400, kind: 'badRequest', refusals: [], detail: error.message };
  }
  if (error instanceof ChangedSince) {
    return { status: 412, kind: 'changedSince', refusals: [], version: error.version };
  }
  if (isUnstorableText(error)) return { status: 400, kind: 'badRequest', refusals: [], detail: UNSTORABLE };
  const [status, kind] = plainOutcomeOf(error);
  return { status, kind, refusals: [] };
}

function plainOutcomeOf(error: unknown): [number, OutcomeKind] {
  if (error instanceof NotFound) return [404, 'notFound'];
  if (error instanceof StaleForm) return [403, 'staleForm'];
  if (isOutOfReach(error)) return [503, 'unavailable'];
  if (error instanceof KeyReused) return [422, 'idempotencyKeyReused'];
  const status = statusOf(error);
  const known = KINDS[status];
  if (known) return [status, known];
  return status >= 400 && status < 500 ? [status, 'badRequest'] : [500, 'problem'];
}

const KINDS: Readonly<Record<number, OutcomeKind>> = {
  401: 'signInNeeded',
  403: 'notAllowed',
  404: 'notFound',
  413: 'tooLarge',
  415: 'notJson',
  503: 'unavailable',
};

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const hasStatus = error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number';
  return hasStatus ? (error.statusCode as number) : 500;
}
