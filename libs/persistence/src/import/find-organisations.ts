import type { Organisation, OrganisationKind } from '@ehc/domain';
import type { Tx } from '../database';
import { insertRows } from '../rows';
import { OrganisationEntity } from '../people/organisation.entity';

/** What an import knows of an organisation that it names. */
export type NamedOrganisation = Omit<Organisation, 'id'>;

const sameText = (text: string): string => text.trim().toLowerCase();

/** Tells one named organisation from another: by its number where it has one, else by kind and name. */
export const organisationKey = ({ urn, ukprn, kind, name }: NamedOrganisation): string => {
  if (urn !== null) return `urn ${urn}`;
  return ukprn === null ? `${kind} ${sameText(name)}` : `ukprn ${ukprn}`;
};

/** Finds the organisations named, by URN, then UKPRN, then kind and name, and adds those that nobody has named before. */
export async function findOrAddOrganisations(
  tx: Tx,
  named: readonly NamedOrganisation[],
  newId: () => string,
): Promise<Map<string, string>> {
  const wanted = new Map(named.map((organisation) => [organisationKey(organisation), organisation]));
  const found = await findOrganisations(tx, wanted);
  if (found.size === wanted.size) return found;
  await tx.query('LOCK TABLE organisation IN SHARE ROW EXCLUSIVE MODE');
  const ids = await findOrganisations(tx, wanted);
  const added: Organisation[] = [];
  for (const [key, organisation] of wanted) {
    if (ids.has(key)) continue;
    const id = newId();
    ids.set(key, id);
    added.push({ ...organisation, id });
  }
  await insertRows(tx, OrganisationEntity, added);
  return ids;
}

async function findOrganisations(
  tx: Tx,
  wanted: ReadonlyMap<string, NamedOrganisation>,
): Promise<Map<string, string>> {
  const known = wanted.size === 0 ? [] : await knownOrganisations(tx, [...wanted.values()]);
  return new Map(
    [...wanted].flatMap(([key, organisation]) => {
      const found = known.find((one) => means(organisation, one));
      return found ? [[key, found.id] as const] : [];
    }),
  );
}

function means({ urn, ukprn, kind, name }: NamedOrganisation, known: Organisation): boolean {
  if (urn !== null && known.urn === urn) return true;
  if (urn === null && ukprn !== null) return known.ukprn === ukprn;
  const free = urn === null || known.urn === null;
  return ukprn === null && free && known.kind === kind && sameText(known.name) === sameText(name);
}

/** The organisations that have one of the numbers, or one of the kinds and one of the names: more than are meant. */
export function knownOrganisations(tx: Tx, named: readonly NamedOrganisation[]): Promise<Organisation[]> {
  const all = <T>(read: (one: NamedOrganisation) => T | null) => named.flatMap((one) => read(one) ?? []);
  const kinds: OrganisationKind[] = named.map(({ kind }) => kind);
  return tx.query<Organisation[]>(
    `SELECT id, kind, name, urn, ukprn FROM organisation
     WHERE urn = ANY($1::text[]) OR ukprn = ANY($2::text[])
       OR (kind = ANY($3::text[]) AND lower(name) = ANY($4::text[]))
     ORDER BY urn NULLS LAST, id`,
    [all(({ urn }) => urn), all(({ ukprn }) => ukprn), kinds, named.map(({ name }) => sameText(name))],
  );
}
