import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Tx } from './database';

const CHUNK = 2000;

/** Writes many rows of one table in few statements. For rows already known to be lawful: demonstration and import. */
export async function insertRows<Row extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<Row>,
  rows: readonly Row[],
): Promise<void> {
  const { tableName, columns } = tx.connection.getMetadata(entity);
  const names = columns.map(({ databaseName }) => `"${databaseName}"`).join(', ');
  const sql = `INSERT INTO "${tableName}" (${names}) SELECT ${names} FROM json_populate_recordset(NULL::"${tableName}", $1::json)`;
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows.slice(start, start + CHUNK).map((row) => {
      const entries = columns.map(({ databaseName, propertyName }) => [
        databaseName,
        row[propertyName] as unknown,
      ]);
      return Object.fromEntries(entries) as Record<string, unknown>;
    });
    await tx.query(sql, [JSON.stringify(chunk)]);
  }
}

/** Saves those rows that a step changed or added, and drops those it no longer has. */
export async function saveChangedRows<Row extends ObjectLiteral & { id: string }>(
  tx: Tx,
  entity: EntityTarget<Row>,
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

function sameRow(a: ObjectLiteral, b: ObjectLiteral): boolean {
  return Object.keys(b).every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]));
}
