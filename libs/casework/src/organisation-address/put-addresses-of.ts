import { organisationAddresses, putAddresses, removeAddresses, type Tx } from '@ehc/persistence';
import type { MatchedAddress } from './match-organisations';

type Person = Pick<MatchedAddress, 'organisationId' | 'audience'>;

const keyOf = ({ organisationId, audience }: Person): string => `${organisationId} ${audience}`;

/** Writes what is new or different, takes out what is to go, and leaves everything else as it is. */
export async function putAddressesOf(
  tx: Tx,
  authorityId: string,
  wanted: readonly MatchedAddress[],
): Promise<{ added: number; updated: number; unchanged: number }> {
  const here = new Map((await organisationAddresses(tx, authorityId)).map((one) => [keyOf(one), one]));
  const added = wanted.flatMap(({ email, ...who }) =>
    email === null || here.has(keyOf(who)) ? [] : [{ authorityId, ...who, email }],
  );
  const changed = wanted.flatMap(({ email, ...who }) => {
    const before = here.get(keyOf(who));
    return email === null || !before || before.email === email ? [] : [{ authorityId, ...who, email }];
  });
  const gone = wanted.flatMap((one) => (one.email === null ? (here.get(keyOf(one)) ?? []) : []));
  await putAddresses(tx, [...added, ...changed]);
  await removeAddresses(tx, gone);
  const updated = changed.length + gone.length;
  return { added: added.length, updated, unchanged: wanted.length - added.length - updated };
}
