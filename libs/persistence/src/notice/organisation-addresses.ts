import type { Tx } from '../database';
import { OrganisationAddressEntity } from './organisation-address.entity';

/** Every address that an authority writes to. */
export const organisationAddresses = (tx: Tx, authorityId: string): Promise<OrganisationAddressEntity[]> =>
  tx.findBy(OrganisationAddressEntity, { authorityId });

/** Puts addresses in the place of those that were there for the same people. */
export async function putAddresses(tx: Tx, addresses: readonly OrganisationAddressEntity[]): Promise<void> {
  if (addresses.length > 0)
    await tx.upsert(OrganisationAddressEntity, [...addresses], ['authorityId', 'organisationId', 'audience']);
}

/** Takes addresses out: from then on those people are rung. */
export async function removeAddresses(
  tx: Tx,
  addresses: readonly OrganisationAddressEntity[],
): Promise<void> {
  for (const { authorityId, organisationId, audience } of addresses)
    await tx.delete(OrganisationAddressEntity, { authorityId, organisationId, audience });
}
