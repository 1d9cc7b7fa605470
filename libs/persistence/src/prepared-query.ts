import type { ClientBase } from 'pg';
import type { Tx } from './database';

/** A statement that is sent all day. PostgreSQL reads and plans it once on each connection, by its name. */
export interface PreparedQuery {
  /** Its own: no other statement has the same. */
  readonly name: string;
  readonly text: string;
}

/** Runs a prepared statement. For what every page asks: most of such a short read is planning it. */
export async function preparedQuery<Row extends object>(
  tx: Tx,
  { name, text }: PreparedQuery,
  values: readonly unknown[],
): Promise<Row[]> {
  if (!tx.queryRunner) throw new Error(`The statement ${name} was sent outside a transaction`);
  const connection = (await tx.queryRunner.connect()) as ClientBase;
  const { rows } = await connection.query<Row>({ name, text, values: [...values] });
  return rows;
}
