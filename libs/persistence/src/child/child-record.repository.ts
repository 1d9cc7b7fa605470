import type {
  AdviceRequest,
  AnnualReview,
  AnnualReviewFile,
  Assessment,
  AssessmentFile,
  Child,
  Deadline,
  Notice,
  PhaseTransfer,
  PhaseTransferFile,
  Plan,
  RecordedException,
  Wait,
} from '@ehc/domain';
import { NotFound } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../database';
import { preparedQuery } from '../prepared-query';
import { childRecordSql } from './child-record.sql';

/** A message to somebody who holds the case up, as far as a case shows it. */
export type ChildNotice = Pick<Notice, 'id' | 'waitId' | 'audience' | 'subject' | 'state' | 'createdOn'>;

/** All that is recorded of one child, but for the history. Matters come newest first. */
export interface ChildRecord {
  readonly child: Child;
  readonly caseworkerName: string | null;
  readonly plan: Plan | null;
  readonly assessments: readonly AssessmentFile[];
  readonly reviews: readonly AnnualReviewFile[];
  readonly transfers: readonly PhaseTransferFile[];
  /** The names of the organisations that the record mentions, by their ids. */
  readonly organisationNames: ReadonlyMap<string, string>;
  /** The names of those who found or withdrew an exception, by their ids. */
  readonly finderNames: ReadonlyMap<string, string>;
}

/** The record, with what has come of it so far. */
export interface WholeChildRecord extends ChildRecord {
  /** What has been written to those who hold the case up, newest first. */
  readonly notices: readonly ChildNotice[];
  /** The version of each matter, by its id. */
  readonly versions: ReadonlyMap<string, number>;
}

type Names<Value = string> = Readonly<Record<string, Value>> | null;

/** What the statement answers. */
interface Answer {
  readonly child: Child | null;
  readonly caseworkerName: string | null;
  readonly plans: readonly Plan[] | null;
  readonly assessments: readonly Assessment[] | null;
  readonly reviews: readonly AnnualReview[] | null;
  readonly transfers: readonly PhaseTransfer[] | null;
  readonly advice: readonly AdviceRequest[] | null;
  readonly exceptions: readonly RecordedException[] | null;
  readonly waits: readonly Wait[] | null;
  readonly deadlines: readonly Deadline[] | null;
  readonly organisationNames: Names;
  readonly finderNames: Names;
  readonly notices: readonly ChildNotice[] | null;
  readonly versions: Names<number>;
}

/** Reads a child's whole record in one query, however much there is. */
@Injectable()
export class ChildRecordRepository {
  private sql: string | undefined;

  async read(tx: Tx, authorityId: string, childId: string): Promise<WholeChildRecord> {
    const text = (this.sql ??= childRecordSql(tx));
    const [found] = await preparedQuery<Answer>(tx, { name: 'childRecord', text }, [authorityId, childId]);
    if (!found?.child) throw new NotFound('child', childId);
    return recordOf(found, found.child);
  }
}

function recordOf(found: Answer, child: Child): WholeChildRecord {
  const { assessments, reviews, transfers, advice, exceptions, waits, deadlines } = found;
  const hung = (id: string) => ({
    waits: (waits ?? []).filter(({ matterId }) => matterId === id),
    deadlines: (deadlines ?? []).filter(({ matterId }) => matterId === id),
  });
  return {
    child,
    caseworkerName: found.caseworkerName,
    plan: found.plans?.[0] ?? null,
    assessments: (assessments ?? []).map((assessment) => ({
      assessment,
      adviceRequests: (advice ?? []).filter(({ assessmentId }) => assessmentId === assessment.id),
      exceptions: (exceptions ?? []).filter(({ assessmentId }) => assessmentId === assessment.id),
      ...hung(assessment.id),
    })),
    reviews: (reviews ?? []).map((review) => ({ review, ...hung(review.id) })),
    transfers: (transfers ?? []).map((transfer) => ({ transfer, ...hung(transfer.id) })),
    organisationNames: new Map(Object.entries(found.organisationNames ?? {})),
    finderNames: new Map(Object.entries(found.finderNames ?? {})),
    notices: found.notices ?? [],
    versions: new Map(Object.entries(found.versions ?? {})),
  };
}
