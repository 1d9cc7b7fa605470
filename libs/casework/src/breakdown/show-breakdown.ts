import { AGE_BANDS, timelinessFrom, type AgeBandId, type CivilDate } from '@ehc/domain';
import {
  countAssessments,
  countCaseloads,
  countCompletedReviews,
  countOverdueReviews,
  countPlansIssued,
  countWaits,
  Database,
  type BreakdownScope,
  type Tx,
} from '@ehc/persistence';
import { Clock } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import { overdueByPart } from '../overdue-reviews/list-overdue-reviews';
import { asAtOf, refuseBeforeFirstRecord, sinceOf } from './as-at';
import type { Breakdown } from './breakdown';
import { caseloadsOf } from './caseloads';
import { timelinessOf } from './timeliness';
import { waitingForOf } from './waiting-for';

export interface ShowBreakdownCommand {
  readonly authority: { readonly id: string; readonly code: string };
  /** The day, as it was typed; today where nothing was. */
  readonly asAt?: string | undefined;
  /** From when on completed reviews count, as it was typed; else the first month of timeliness. */
  readonly since?: string | undefined;
}

/** The breakdown of one authority as it stood at the end of a day, all of it read at one moment. */
@Injectable()
export class ShowBreakdown {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  run({ authority, ...typed }: ShowBreakdownCommand): Promise<Breakdown> {
    const today = this.clock.today();
    const asAt = asAtOf(typed.asAt ?? today, today);
    const since = typed.since === undefined ? timelinessFrom(asAt) : sinceOf(typed.since, asAt);
    return this.database.report(authority.id, async (tx) => {
      await refuseBeforeFirstRecord(tx, authority.id, asAt);
      const scope = { authorityId: authority.id, asAt };
      return {
        authority: authority.code,
        asAt,
        assessments: await assessments(tx, scope),
        annualReviews: await annualReviews(tx, scope, since),
        timeliness: timelinessOf(asAt, await countPlansIssued(tx, scope, timelinessFrom(asAt))),
        caseloads: caseloadsOf(await countCaseloads(tx, scope)),
      };
    });
  }
}

async function assessments(tx: Tx, scope: BreakdownScope): Promise<Breakdown['assessments']> {
  const lines = await countAssessments(tx, scope);
  const overdueIn = (id: AgeBandId) => lines.find(({ age }) => age === id)?.overdue ?? 0;
  const all = lines.find(({ age }) => age === null);
  return {
    inProgress: all?.inProgress ?? 0,
    overdue: all?.overdue ?? 0,
    overdueExcused: all?.overdueExcused ?? 0,
    overdueByAge: AGE_BANDS.map(({ id }) => ({ age: id, count: overdueIn(id) })),
    ...waitingForOf(await countWaits(tx, scope)),
  };
}

async function annualReviews(
  tx: Tx,
  scope: BreakdownScope,
  since: CivilDate,
): Promise<Breakdown['annualReviews']> {
  const { sinceCount, publishedLast7Days } = await countCompletedReviews(tx, scope, since);
  const overdue = overdueByPart(await countOverdueReviews(tx, scope));
  return { completedSince: { from: since, count: sinceCount }, overdue, publishedLast7Days };
}
