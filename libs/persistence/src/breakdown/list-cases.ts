import type { CivilDate, CountedFigureId, MatterKind, Party } from '@ehc/domain';
import type { Tx } from '../database';
import { namedQuery, type NamedValues } from '../named-query';
import type { BreakdownScope } from './breakdown-scope';
import { FIGURE_SETS } from './figure-sets';

/** What narrows the list behind a figure: a column of its set and the value it must have. */
export interface CaseFilters {
  readonly party?: Party;
  /** An organisation's id; null for waits that name none. */
  readonly organisationId?: string | null;
  readonly part?: string;
  readonly age?: string;
  readonly staffId?: string;
  readonly issuedFrom?: CivilDate;
  readonly issuedTo?: CivilDate;
  readonly completedFrom?: CivilDate;
}

/** Where the last page ended. */
export interface CaseCursor {
  readonly day: CivilDate;
  readonly id: string;
}

/** One line behind a figure. What `day` is depends on the figure: the request, the wait's start, the limit, the sending. */
export interface CaseRow {
  readonly id: string;
  readonly childId: string;
  readonly surname: string;
  readonly forename: string;
  readonly bornOn: CivilDate;
  readonly settingName: string | null;
  readonly matterKind: MatterKind | 'plan';
  readonly matterId: string;
  readonly day: CivilDate;
  readonly dueBy: CivilDate | null;
}

/** A page of the cases behind a figure, oldest day first. */
export function listCases(
  tx: Tx,
  scope: BreakdownScope,
  id: CountedFigureId,
  filters: CaseFilters,
  page: { readonly after: CaseCursor | null; readonly size: number },
): Promise<CaseRow[]> {
  const { after, size } = page;
  const sql = `
    SELECT s.id, s.child_id AS "childId", c.surname, c.forename, c.born_on AS "bornOn", o.name AS "settingName",
      s.matter_kind AS "matterKind", s.matter_id AS "matterId", s.day, s.due_by AS "dueBy"
    FROM (${membersOf(id, filters)}) s
    JOIN child c ON c.authority_id = :authorityId AND c.id = s.child_id
    LEFT JOIN organisation o ON o.id = c.setting_id
    ${after ? 'WHERE (s.day, s.id) > (:afterDay::date, :afterId::uuid)' : ''}
    ORDER BY s.day, s.id LIMIT :size`;
  const values = { ...valuesOf(scope, filters), size, afterDay: after?.day, afterId: after?.id };
  return namedQuery<CaseRow>(tx, sql, values);
}

/** How many cases the list behind a figure has. */
export async function countCases(
  tx: Tx,
  scope: BreakdownScope,
  id: CountedFigureId,
  filters: CaseFilters,
): Promise<number> {
  const sql = `SELECT count(*)::integer AS count FROM (${membersOf(id, filters)}) s`;
  const [row] = await namedQuery<{ count: number }>(tx, sql, valuesOf(scope, filters));
  return row?.count ?? 0;
}

function membersOf(id: CountedFigureId, filters: CaseFilters): string {
  const { from, where, each } = FIGURE_SETS[id];
  const first = each ? `DISTINCT ON (${each})` : '';
  const order = each ? `ORDER BY ${each}, day, id` : '';
  return `SELECT ${first} * FROM (${from}) m WHERE ${[where, ...narrowing(filters)].join(' AND ')} ${order}`;
}

function narrowing({ party, organisationId, part, age, staffId }: CaseFilters): string[] {
  return [
    party === undefined ? '' : 'party = :party',
    organisationId === undefined ? '' : 'organisation_id IS NOT DISTINCT FROM :organisationId::uuid',
    part === undefined ? '' : 'part = :part',
    age === undefined ? '' : 'age = :age',
    staffId === undefined ? '' : 'staff_id = :staffId::uuid',
  ].filter((condition) => condition !== '');
}

/** Sets that reach back ask from when on; where nobody narrows that, the whole past is meant. */
function valuesOf(scope: BreakdownScope, filters: CaseFilters): NamedValues {
  return { issuedFrom: '-infinity', issuedTo: scope.asAt, completedFrom: '-infinity', ...scope, ...filters };
}
