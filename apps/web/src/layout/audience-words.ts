import type { Audience, Party } from '@ehc/domain';

const SCHOOLS: readonly Party[] = ['setting', 'consultedSetting'];

/** `the co-ordinator`: whom a message goes to, inside a sentence. */
export function audienceInWords(audience: Audience, party: Party | null): string {
  const isSchool = party !== null && SCHOOLS.includes(party);
  if (audience === 'headOfService') return isSchool ? 'the head teacher' : 'the head of service';
  if (audience === 'coordinator') return 'the co-ordinator';
  return audience === 'family' ? 'the family' : isSchool ? 'the school' : 'those who were asked';
}
