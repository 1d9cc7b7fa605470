import type { CivilDate } from '@ehc/domain';
import type { Tx } from '../database';
import { In } from 'typeorm';
import { ChildEntity } from '../people/child.entity';

/** The keys by which the records of an import may name children that are already here. */
export interface ChildKeys {
  readonly refs: readonly string[];
  readonly upns: readonly string[];
  readonly ulns: readonly string[];
  readonly names: readonly { readonly searchName: string; readonly bornOn: CivilDate }[];
}

/** Every child of the authority that one of the keys could mean, oldest record first. Four queries, however many keys. */
export async function childrenByKeys(
  tx: Tx,
  authorityId: string,
  { refs, upns, ulns, names }: ChildKeys,
): Promise<ChildEntity[]> {
  const ids = await tx.query<{ id: string }[]>(
    `SELECT id FROM child WHERE authority_id = $1 AND external_ref = ANY($2::text[])
     UNION SELECT id FROM child WHERE authority_id = $1 AND upn = ANY($3::text[])
     UNION SELECT id FROM child WHERE authority_id = $1 AND uln = ANY($4::text[])
     UNION SELECT child.id FROM unnest($5::text[], $6::date[]) AS wanted (search_name, born_on)
       JOIN child ON child.authority_id = $1
         AND child.search_name = wanted.search_name AND child.born_on = wanted.born_on`,
    [
      authorityId,
      refs,
      upns,
      ulns,
      names.map(({ searchName }) => searchName),
      names.map(({ bornOn }) => bornOn),
    ],
  );
  if (ids.length === 0) return [];
  const where = { authorityId, id: In(ids.map(({ id }) => id)) };
  return tx.find(ChildEntity, { where, order: { id: 'ASC' } });
}
