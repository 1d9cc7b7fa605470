import { AuthorityEntity } from '../authority/authority.entity';
import type { Tx } from '../database';
import { StaffMemberEntity } from './staff-member.entity';

/** A member of staff together with the authority that they work for. */
export interface StaffWithAuthority {
  readonly staff: StaffMemberEntity;
  readonly authority: AuthorityEntity;
}

/** By the identity provider's own, lasting name for the person. */
export async function findStaffBySubject(tx: Tx, subject: string): Promise<StaffWithAuthority | null> {
  const staff = await tx.findOne(StaffMemberEntity, { where: { subject } });
  if (!staff) return null;
  return { staff, authority: await tx.findOneByOrFail(AuthorityEntity, { id: staff.authorityId }) };
}

/** Everyone of the made-up authorities, by name. Real people are never among them. */
export async function demonstrationStaff(tx: Tx): Promise<StaffWithAuthority[]> {
  const authorities = await tx.find(AuthorityEntity, {
    where: { demonstration: true },
    order: { code: 'ASC' },
  });
  const found = authorities.map(async (authority) => {
    const staff = await tx.find(StaffMemberEntity, {
      where: { authorityId: authority.id },
      order: { name: 'ASC' },
    });
    return staff.map((member) => ({ staff: member, authority }));
  });
  return (await Promise.all(found)).flat();
}

/** Everyone of an authority. */
export function staffOf(tx: Tx, authorityId: string): Promise<StaffMemberEntity[]> {
  return tx.find(StaffMemberEntity, { where: { authorityId }, order: { name: 'ASC' } });
}
