import type { Organisation } from '@ehc/domain';
import { knownOrganisations, type NamedOrganisation, type Tx } from '@ehc/persistence';
import type { AddressEntry, AddressRecord } from './read-addresses';

/** A sound row whose organisation is here. */
export interface MatchedAddress extends Pick<AddressRecord, 'audience' | 'email'> {
  readonly organisationId: string;
}

/**
 * Finds the organisation of each row. What nobody here is, or several are, is said on the row: a message to the wrong
 * school would be worse than none. So is a second row about the same people.
 */
export async function matchOrganisations(
  tx: Tx,
  entries: readonly AddressEntry[],
): Promise<MatchedAddress[]> {
  const known = byEveryKey(
    await knownOrganisations(
      tx,
      entries.flatMap(({ record }) => record?.organisation ?? []),
    ),
  );
  const lines = new Map<string, number>();
  return entries.flatMap(({ row, record }) => {
    if (!record) return [];
    const { organisation, audience, email } = record;
    const found = known.get(keyOf(organisation)) ?? [];
    const [first] = found;
    if (!first) row.error(fieldOf(organisation), 'unknownOrganisation', UNKNOWN);
    else if (found.length > 1) row.error('name', 'severalOfThatName', SEVERAL);
    else if (first.kind !== organisation.kind)
      row.error(
        'kind',
        'otherKind',
        `The organisation with that number is of the kind ${first.kind}. Correct the number or the kind.`,
      );
    if (!first || row.hasError) return [];
    const key = `${first.id} ${audience}`;
    const before = lines.get(key);
    if (before !== undefined)
      row.error('who', 'twice', `Line ${before} is about the same people. Take one of the two out.`);
    lines.set(key, before ?? row.line);
    return [{ organisationId: first.id, audience, email }];
  });
}

const UNKNOWN =
  'No such organisation is here. Correct the number or the name, or bring in the cases that wait for it first.';
const SEVERAL =
  'Several organisations here have that name. Give the urn or the ukprn of the one that you mean.';

const fieldOf = ({ urn, ukprn }: NamedOrganisation): string => {
  if (urn !== null) return 'urn';
  return ukprn === null ? 'name' : 'ukprn';
};

const byName = ({ kind, name }: NamedOrganisation): string => `${kind} ${name.trim().toLowerCase()}`;

/** By which an organisation is looked for: its number where one is given. */
function keyOf(organisation: NamedOrganisation): string {
  const { urn, ukprn } = organisation;
  if (urn !== null) return `urn ${urn}`;
  return ukprn === null ? byName(organisation) : `ukprn ${ukprn}`;
}

function byEveryKey(organisations: readonly Organisation[]): Map<string, Organisation[]> {
  const found = new Map<string, Organisation[]>();
  for (const organisation of organisations) {
    const { urn, ukprn } = organisation;
    const keys = [
      byName(organisation),
      ...(urn === null ? [] : [`urn ${urn}`]),
      ...(ukprn === null ? [] : [`ukprn ${ukprn}`]),
    ];
    for (const key of keys) found.set(key, [...(found.get(key) ?? []), organisation]);
  }
  return found;
}
