import type { SettingKind, TermDates } from '@ehc/domain';
import { Between, IsNull } from 'typeorm';
import type { Tx } from '../database';
import { TermEntity } from './term.entity';
import { UnplannedClosureEntity } from './unplanned-closure.entity';

/** Whose dates are asked for: those of one setting, or where `organisationId` is null those that hold for all others. */
export interface TermDatesOwner {
  readonly organisationId: string | null;
  readonly setting: SettingKind;
}

/** What the authority knows of an owner's terms and closures in some school years, both included. */
export async function termDatesOf(
  tx: Tx,
  authorityId: string,
  { organisationId, setting }: TermDatesOwner,
  [from, to]: readonly [from: number, to: number],
): Promise<TermDates & { readonly terms: TermEntity[]; readonly closures: UnplannedClosureEntity[] }> {
  const owner = organisationId ?? IsNull();
  const where = { authorityId, organisationId: owner, setting, schoolYear: Between(from, to) };
  return {
    terms: await tx.find(TermEntity, { where, order: { firstDayOn: 'ASC' } }),
    closures: await tx.find(UnplannedClosureEntity, { where, order: { shutFromOn: 'ASC' } }),
  };
}
