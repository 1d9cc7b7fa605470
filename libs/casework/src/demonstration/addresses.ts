import type { Organisation } from '@ehc/domain';
import type { OrganisationAddressEntity } from '@ehc/persistence';
import { DEMONSTRATION_AUTHORITY } from './staff';

/** Nobody's address: mail to example.org goes nowhere. */
const DOMAIN = 'example.org';

/** Whom a service has: those who answer, who co-ordinates them, and who leads them. */
const SERVICE = { adviser: 'ehc', coordinator: 'coordinator', headOfService: 'head' } as const;
const SCHOOL = { adviser: 'senco', headOfService: 'head' } as const;

/** One that has given no address, so that somebody has to ring it. */
const WITHOUT = 'St Osric Hospital';

/** The made-up addresses of the demonstration's organisations. */
export function addressesOf(organisations: readonly Organisation[]): OrganisationAddressEntity[] {
  const { id: authorityId } = DEMONSTRATION_AUTHORITY;
  return organisations
    .filter(({ name }) => name !== WITHOUT)
    .flatMap(({ id: organisationId, kind, name }) => {
      const host = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}.${DOMAIN}`;
      const mailboxes = Object.entries(kind === 'setting' ? SCHOOL : SERVICE);
      return mailboxes.map(([audience, mailbox]) => ({
        authorityId,
        organisationId,
        audience: audience as OrganisationAddressEntity['audience'],
        email: `${mailbox}@${host}`,
      }));
    });
}
