import type { StaffRole } from '@ehc/domain';
import { AuthorityEntity, Database, StaffMemberEntity } from '@ehc/persistence';
import { newId } from '@ehc/platform';

/** One person for each role, in a made-up authority. */
export const PEOPLE = {
  caseworker: 'Joy Okafor',
  backlogOfficer: 'Piotr Lane',
  manager: 'Ruth Bevan',
  administrator: 'Sam Iqbal',
} as const satisfies Record<StaffRole, string>;

/** Puts the authority and its people into an empty database; gives the id of each person. */
export async function givenPeople(databaseUrl: string): Promise<Record<StaffRole, string>> {
  const database = await Database.open(databaseUrl, 1);
  const authorityId = newId();
  const staff = Object.entries(PEOPLE).map(([role, name]) => ({
    id: newId(),
    authorityId,
    teamName: 'SEND casework',
    subject: `demo-${role}`,
    name,
    role: role as StaffRole,
    fte: 1,
  }));
  try {
    await database.installWide(async (tx) => {
      const authority = {
        id: authorityId,
        code: '999',
        name: 'Tamarshire County Council',
        demonstration: true,
      };
      await tx.insert(AuthorityEntity, authority);
      await tx.insert(StaffMemberEntity, staff);
    });
  } finally {
    await database.close();
  }
  return Object.fromEntries(staff.map(({ role, id }) => [role, id])) as Record<StaffRole, string>;
}
