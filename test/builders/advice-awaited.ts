import { civilDate, type Organisation, type StaffMember, type Wait } from '@ehc/domain';
import { OrganisationAddressEntity } from '@ehc/persistence';
import type { World } from '../support/casework';
import { anAssessment } from './matters';
import { aChild, anOrganisation } from './people';
import { AssessmentStory } from './stories';

const ASKED_ON = civilDate('2026-02-02');

/** A service of educational psychologists with an address for everybody in it. */
export async function givenService(world: World, staff: StaffMember): Promise<Organisation> {
  const service = anOrganisation({ kind: 'epService', name: 'Wrexley Psychology Service' });
  await world.given({ organisations: [service] });
  const of = { authorityId: staff.authorityId, organisationId: service.id };
  await world.write((tx) =>
    tx.insert(OrganisationAddressEntity, [
      { ...of, audience: 'adviser', email: 'advice@psychology.example.org' },
      { ...of, audience: 'coordinator', email: 'coordinator@psychology.example.org' },
      { ...of, audience: 'headOfService', email: 'head@psychology.example.org' },
    ]),
  );
  return service;
}

/** Children for whom educational psychology advice was asked for on 2 February 2026: it is due by 16 March. */
export async function adviceAwaited(
  world: World,
  staff: StaffMember,
  organisationId: string | null,
  count = 1,
): Promise<Wait[]> {
  const children = Array.from({ length: count }, () => aChild(staff.authorityId, { caseworkerId: staff.id }));
  await world.given({ children });
  return world.write(async (tx) => {
    const waits: Wait[] = [];
    for (const child of children) {
      const story = new AssessmentStory(staff, anAssessment(child, civilDate('2026-01-12')))
        .take('sendToPanel', civilDate('2026-01-19'))
        .take('agreeToAssess', civilDate('2026-01-30'))
        .askFor('psychological', ASKED_ON, organisationId);
      const { waits: all } = await story.store(tx);
      waits.push(...all.filter(({ waitingOn }) => waitingOn === 'ep'));
    }
    return waits;
  });
}
