import type { MatterRef } from '@ehc/domain';
import type { CallAnswer } from '@ehc/persistence';

/** What is left when a step has been recorded: which matter, its stage and its version now. */
export interface Receipt extends CallAnswer {
  /** The same call had been answered before: nothing was done this time. */
  readonly repeated: boolean;
}

/** A call's own key, and a hash of what it asks for. */
export interface CallKey {
  readonly key: string;
  readonly fingerprint: string;
}

/** What a program can ask of a step, beside the step itself. A page asks neither. */
export interface StepTerms {
  /** Take the step once, however often the call with this key is sent. */
  readonly once?: CallKey | undefined;
  /** Take it only while the matter has this version: while nothing has happened since the caller looked. */
  readonly expectedVersion?: number | undefined;
}

/** The receipt of a step that was taken just now. */
export const receiptFor = (
  { childId, matterKind, matterId }: MatterRef,
  { state, subjectId, version }: Pick<Receipt, 'state' | 'subjectId' | 'version'>,
): Receipt => ({ childId, matterKind, matterId, subjectId, state, version, repeated: false });
