import type { CaseloadFault } from './fault';
import type { CaseloadAdviceRequest, CaseloadAssessment, CaseloadChild, CaseloadReview } from './records';

/** A record with the row that it came from. */
export interface FromRow<T> {
  readonly record: T;
  readonly file: string;
  readonly line: number;
}

/** All that the files say about one child. */
export interface CaseloadCase {
  readonly child: FromRow<CaseloadChild>;
  readonly assessments: FromRow<CaseloadAssessment>[];
  readonly adviceRequests: FromRow<CaseloadAdviceRequest>[];
  readonly reviews: FromRow<CaseloadReview>[];
}

/** What we say about a row beyond what its reading said. */
export class RowReport {
  readonly faults: CaseloadFault[] = [];

  query(row: FromRow<unknown>, field: string, code: string, message: string): void {
    this.faults.push({ file: row.file, line: row.line, field, code, message, severity: 'query' });
  }

  guess(row: FromRow<unknown>, field: string, message: string): void {
    const { file, line } = row;
    this.faults.push({ file, line, field, code: 'guessed', message, severity: 'guess' });
  }
}
