import { isCountedFigureId, type CivilDate, type CountedFigureId } from '@ehc/domain';
import {
  countCases,
  Database,
  listCases,
  OrganisationEntity,
  StaffMemberEntity,
  type CaseCursor,
  type CaseFilters,
  type CaseRow,
  type Tx,
} from '@ehc/persistence';
import { BadInput, Clock } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import { asAtOf } from './as-at';
import { NO_ORGANISATION } from './waiting-for';
import { caseFiltersOf, type TypedFilters } from './case-filters';

/** What was asked for, as it was typed. */
export interface ListBreakdownCasesCommand {
  readonly authorityId: string;
  readonly figure: string;
  readonly asAt?: string | undefined;
  readonly filters: TypedFilters;
  /** Where the page before ended. */
  readonly after?: CaseCursor | null;
  readonly size?: number;
}

export interface BreakdownCases {
  readonly figure: CountedFigureId;
  readonly asAt: CivilDate;
  /** The name of the organisation or of the caseworker that the list is narrowed to. */
  readonly narrowedTo: string | null;
  /** How many there are in all: the number that was opened. */
  readonly total: number;
  readonly cases: readonly CaseRow[];
  readonly next: CaseCursor | null;
}

const PAGE_SIZE = 50;

/** Exactly the cases behind a figure of the breakdown, a page at a time, oldest first. */
@Injectable()
export class ListBreakdownCases {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  run(command: ListBreakdownCasesCommand): Promise<BreakdownCases> {
    const { authorityId, figure, size = PAGE_SIZE, after = null } = command;
    if (!isCountedFigureId(figure)) throw new BadInput(`There is no figure ${figure} that opens into cases`);
    const today = this.clock.today();
    const asAt = asAtOf(command.asAt ?? today, today);
    const filters = caseFiltersOf(figure, command.filters, asAt);
    const scope = { authorityId, asAt };
    return this.database.report(authorityId, async (tx) => {
      const total = await countCases(tx, scope, figure, filters);
      const rows = await listCases(tx, scope, figure, filters, { after, size: size + 1 });
      const cases = rows.slice(0, size);
      const last = cases.at(-1);
      const next = rows.length > size && last ? { day: last.day, id: last.id } : null;
      const narrowedTo = await nameIn(tx, authorityId, filters);
      return { figure, asAt, narrowedTo, total, cases, next };
    });
  }
}

async function nameIn(tx: Tx, authorityId: string, filters: CaseFilters): Promise<string | null> {
  const { organisationId, staffId } = filters;
  if (organisationId === null) return NO_ORGANISATION;
  if (organisationId !== undefined) {
    return (await tx.findOneBy(OrganisationEntity, { id: organisationId }))?.name ?? null;
  }
  if (staffId === undefined) return null;
  return (await tx.findOneBy(StaffMemberEntity, { id: staffId, authorityId }))?.name ?? null;
}
