import type { SettingKind, TermDates } from '@ehc/domain';
import { Between, In, IsNull } from 'typeorm';
import type { Tx } from '../database';
import { OrganisationEntity } from '../people/organisation.entity';
import { insertRows } from '../rows';
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

/** Puts the terms and closures of one owner's school year in the place of those that are there. */
export async function replaceTermDates(
  tx: Tx,
  authorityId: string,
  { organisationId, setting }: TermDatesOwner,
  schoolYear: number,
  {
    terms,
    closures,
  }: { readonly terms: readonly TermEntity[]; readonly closures: readonly UnplannedClosureEntity[] },
): Promise<void> {
  const where = { authorityId, organisationId: organisationId ?? IsNull(), setting, schoolYear };
  await tx.delete(TermEntity, where);
  await tx.delete(UnplannedClosureEntity, where);
  await insertRows(tx, TermEntity, terms);
  await insertRows(tx, UnplannedClosureEntity, closures);
}

/** The settings that have one of the numbers, by number. */
export async function settingsByUrn(tx: Tx, urns: readonly string[]): Promise<Map<string, string>> {
  const found = await tx.findBy(OrganisationEntity, { kind: 'setting', urn: In([...new Set(urns)]) });
  return new Map(found.flatMap(({ urn, id }) => (urn === null ? [] : [[urn, id]])));
}
