import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Tx } from './database';

const CHUNK = 2000;

/** Writes many rows of one table in few statements. For rows already known to be lawful: demonstration and import. */
export async function insertRows(
  tx: Tx,
  entity: EntityTarget<ObjectLiteral>,
  rows: readonly object[],
): Promise<void> {
  const { tableName, columns } = tx.dataSource.getMetadata(entity);
  const names = columns.map(({ databaseName }) => `"${databaseName}"`).join(', ');
  const sql = `INSERT INTO "${tableName}" (${names})
    SELECT ${names} FROM json_populate_recordset(NULL::"${tableName}", $1::json)`;
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = (rows.slice(start, start + CHUNK) as ObjectLiteral[]).map((row) =>
      Object.fromEntries(
        columns.map(({ databaseName, propertyName }) => [databaseName, row[propertyName] as unknown]),
      ),
    );
    await tx.query(sql, [JSON.stringify(chunk)]);
  }
}

/**
 * Reads many rows of one table as plain objects, by a condition on its columns. Making entities of them would take
 * longer than all that a check does with them.
 */
export function readRows<Row extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<Row>,
  condition: string,
  values: readonly unknown[],
): Promise<Row[]> {
  return tx.query<Row[]>(`${selectRows(tx, entity)} WHERE ${condition}`, [...values]);
}

/** `SELECT … FROM table`, with every column under the name that the program has for it. */
export function selectRows(tx: Tx, entity: EntityTarget<ObjectLiteral>): string {
  const { tableName, columns } = tx.dataSource.getMetadata(entity);
  const names = columns.map(({ databaseName, propertyName }) => `"${databaseName}" AS "${propertyName}"`);
  return `SELECT ${names.join(', ')} FROM "${tableName}"`;
}

/** Saves those rows that a step changed or added, and drops those it no longer has. Gives the ones saved. */
export async function saveChangedRows<Row extends { readonly id: string }>(
  tx: Tx,
  entity: EntityTarget<ObjectLiteral>,
  before: readonly Row[],
  after: readonly Row[],
): Promise<Row[]> {
  const known = new Map(before.map((row) => [row.id, row]));
  const changed = after.filter((row) => {
    const old = known.get(row.id);
    known.delete(row.id);
    return !old || !sameRow(old, row);
  });
  if (changed.length > 0) await tx.upsert(entity, changed, ['id']);
  if (known.size > 0) await tx.delete(entity, [...known.keys()]);
  return changed;
}

function sameRow<Row extends object>(a: Row, b: Row): boolean {
  return (Object.keys(b) as (keyof Row)[]).every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]));
}

/** Counts the tables anew for the planner: after bulk writing it would otherwise guess, and be slow for minutes. */
export async function refreshStatistics(tx: Tx): Promise<void> {
  const tables = tx.dataSource.entityMetadatas.map(({ tableName }) => `"${tableName}"`);
  await tx.query(`ANALYZE ${tables.join(', ')}`);
}
