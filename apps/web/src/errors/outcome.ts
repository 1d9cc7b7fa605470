import { HttpException } from '@nestjs/common';
import type { Refusal } from '@ehc/domain';
import { BadInput, isOutOfReach, NotFound, Refused } from '@ehc/platform';
import { StaleForm } from '../permission/forgery.guard';

/** What is to be said about something that went wrong. */
export interface Outcome {
  readonly status: number;
  readonly kind: OutcomeKind;
  readonly refusals: readonly Refusal[];
  /** What was typed that cannot be used, in words for a person. */
  readonly detail?: string;
}

export type OutcomeKind =
  | 'signInNeeded'
  | 'notAllowed'
  | 'staleForm'
  | 'notFound'
  | 'refused'
  | 'badRequest'
  | 'unavailable'
  | 'problem';

/** Sorts an error by what the person can do about it. Nothing of the error's own text is shown, but what bad input says of itself. */
export function outcomeOf(error: unknown): Outcome {
  if (error instanceof Refused) return { status: 409, kind: 'refused', refusals: error.refusals };
  if (error instanceof BadInput) {
    return { status: 400, kind: 'badRequest', refusals: [], detail: error.message };
  }
  const [status, kind] = plainOutcomeOf(error);
  return { status, kind, refusals: [] };
}

function plainOutcomeOf(error: unknown): [number, OutcomeKind] {
  if (error instanceof NotFound) return [404, 'notFound'];
  if (error instanceof StaleForm) return [403, 'staleForm'];
  if (isOutOfReach(error)) return [503, 'unavailable'];
  const status = statusOf(error);
  if (status === 401) return [401, 'signInNeeded'];
  if (status === 403) return [403, 'notAllowed'];
  if (status === 404) return [404, 'notFound'];
  if (status === 503) return [503, 'unavailable'];
  return status >= 400 && status < 500 ? [status, 'badRequest'] : [500, 'problem'];
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const hasStatus = error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number';
  return hasStatus ? (error.statusCode as number) : 500;
}
