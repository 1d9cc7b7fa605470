import { claimKey, forgetAnswersBefore, keepAnswer, versionOfMatter, type Tx } from '@ehc/persistence';
import { ChangedSince, KeyReused, type Clock } from '@ehc/platform';
import type { Actor } from '../sign-in/actor';
import type { CallKey, Receipt } from './receipt';

/** How long a key is known. A program that has not heard by then asks a person. */
const DAYS_KNOWN = 7;
const MILLISECONDS_IN_A_DAY = 86_400_000;

interface Call {
  readonly actor: Actor;
  readonly once: CallKey | undefined;
  readonly clock: Clock;
}

/**
 * Acts once for each key of each person. The key and the answer are written in the transaction of the act
 * itself, so an act that is refused, or rolled back for any other reason, is not remembered and can be tried again.
 */
export async function onceOnly(
  tx: Tx,
  { actor, once, clock }: Call,
  act: () => Promise<Receipt>,
): Promise<Receipt> {
  if (!once) return act();
  const { authorityId, staffId } = actor;
  const at = clock.now();
  await forgetAnswersBefore(tx, authorityId, new Date(at.getTime() - DAYS_KNOWN * MILLISECONDS_IN_A_DAY));
  const call = { authorityId, staffId, ...once, at };
  const before = await claimKey(tx, call);
  if (before && before.fingerprint !== once.fingerprint) throw new KeyReused();
  if (before) return { ...before.answer, repeated: true };
  const receipt = await act();
  const { childId, matterKind, matterId, subjectId, state, version } = receipt;
  await keepAnswer(tx, call, { childId, matterKind, matterId, subjectId, state, version });
  return receipt;
}

/** Goes on only while nothing has happened to the matter since the caller looked. The matter must be locked. */
export async function expectVersion(
  tx: Tx,
  { authorityId, id }: { readonly authorityId: string; readonly id: string },
  expected: number | undefined,
): Promise<void> {
  if (expected === undefined) return;
  const version = await versionOfMatter(tx, authorityId, id);
  if (version !== expected) throw new ChangedSince(version);
}
