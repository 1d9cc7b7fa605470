import type { Tx } from '@ehc/persistence';

/** One more copy of the demonstration's rows, under ids of its own. */
export interface Copy {
  readonly number: number;
  readonly daysEarlier: number;
  /**
   * Children with all that is theirs, children without a matter, staff alone, or ended matters (or only the assessments
   * among them) of children whose copy is there already.
   */
  readonly takes: 'everything' | 'childrenAlone' | 'staffAlone' | 'whatHasEnded' | 'endedAssessments';
}

/** A table with its columns; `ended` picks the rows of ended matters, where it holds any. */
export interface TableToCopy {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

const ENDED = "matter_kind <> 'phaseTransfer' AND matter_id IN (SELECT id FROM ended_matter)";

/** In the order in which they refer to one another, with the rows that a copy of ended matters takes. */
const TABLES: Readonly<Record<string, string | null>> = {
  organisation: null,
  staff_member: null,
  child: null,
  allocation: null,
  plan: null,
  assessment: 'id IN (SELECT id FROM ended_matter)',
  advice_request: 'assessment_id IN (SELECT id FROM ended_matter)',
  annual_review: 'id IN (SELECT id FROM ended_matter)',
  phase_transfer: null,
  wait: ENDED,
  deadline: ENDED,
  work_item: ENDED,
  history: ENDED,
};

const ENDED_ASSESSMENTS = "matter_kind = 'assessment' AND matter_id IN (SELECT id FROM ended_matter)";
const OF_ASSESSMENTS = ['assessment', 'advice_request', 'wait', 'deadline', 'work_item', 'history'];
const WITH_CHILDREN_ALONE = ['organisation', 'staff_member', 'child', 'allocation'];
/** Ids that name a matter or a part of one: a second copy of the same child has its own. */
const OF_MATTERS = ['id', 'matter_id', 'subject_id', 'assessment_id', 'deadline_id'];
/** Numbers that belong to one child or school in the world. */
const ONE_OF_A_KIND = ['upn', 'uln', 'external_ref', 'urn', 'ukprn', 'import_fingerprint'];

/** Looks the tables up and remembers which rows are the original, and which matters of them have ended. */
export async function tablesToCopy(tx: Tx): Promise<TableToCopy[]> {
  const tables: TableToCopy[] = [];
  for (const name of Object.keys(TABLES)) {
    const columns = await tx.query<TableToCopy['columns'][number][]>(
      `SELECT column_name AS name, data_type AS type FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position`,
      [name],
    );
    await tx.query(`CREATE TEMP TABLE original_${name} AS SELECT * FROM "${name}"`);
    tables.push({ name, columns });
  }
  await tx.query(`CREATE TEMP TABLE ended_matter AS
    SELECT id FROM assessment WHERE ended_on IS NOT NULL UNION ALL SELECT id FROM annual_review WHERE ended_on IS NOT NULL`);
  return tables;
}

/** The statement that copies one table; one that does nothing where the copy takes none of it. */
export function copySql({ name, columns }: TableToCopy, copy: Copy): string {
  const where = whichRows(name, copy.takes);
  if (where === null) return 'SELECT 1';
  const names = columns.map((column) => `"${column.name}"`).join(', ');
  const values = columns.map((column) => valueOf(column, copy)).join(', ');
  return `INSERT INTO "${name}" (${names}) SELECT ${values} FROM original_${name} o WHERE ${where}`;
}

function whichRows(table: string, takes: Copy['takes']): string | null {
  if (takes === 'everything') return 'true';
  if (takes === 'childrenAlone') return WITH_CHILDREN_ALONE.includes(table) ? 'true' : null;
  if (takes === 'staffAlone') return table === 'staff_member' ? 'true' : null;
  const where = TABLES[table] ?? null;
  if (takes === 'whatHasEnded') return where;
  if (!OF_ASSESSMENTS.includes(table)) return null;
  return where === ENDED ? ENDED_ASSESSMENTS : where;
}

function valueOf({ name, type }: { readonly name: string; readonly type: string }, copy: Copy): string {
  const { number, daysEarlier } = copy;
  const column = `o."${name}"`;
  if (ONE_OF_A_KIND.includes(name)) return 'NULL';
  if (name === 'authority_id') return column;
  if (name === 'subject') return `${column} || '-${number}'`;
  if (name === 'seq') return `${column} + ${number * 10 + Math.floor(daysEarlier / 142)} * 1000000`;
  if (type === 'date') return `${column} - ${daysEarlier}`;
  if (type.startsWith('timestamp')) return `${column} - interval '${daysEarlier} days'`;
  if (type !== 'uuid') return column;
  const mark = OF_MATTERS.includes(name) && daysEarlier > 0 ? `${number}/${daysEarlier}` : String(number);
  return mark === '0' ? column : `md5(${column}::text || '#${mark}')::uuid`;
}
