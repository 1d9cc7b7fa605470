import type { Tx } from './database';

export type NamedValues = Readonly<Record<string, unknown>>;

/** Runs a query whose values are named, `:asAt`, so that one piece of SQL can be put into several queries. */
export async function namedQuery<Row>(tx: Tx, sql: string, values: NamedValues): Promise<Row[]> {
  const used: unknown[] = [];
  const places = new Map<string, number>();
  const numbered = sql.replace(/(?<![:\w]):([a-zA-Z]\w*)/g, (_, name: string) => {
    if (!(name in values)) throw new Error(`The query names :${name} and nobody gives it`);
    const place = places.get(name) ?? used.push(values[name]);
    places.set(name, place);
    return `$${place}`;
  });
  return tx.query(numbered, used);
}
