import {
  annualReviewDeadlines,
  annualReviewWaits,
  assessmentDeadlines,
  assessmentWaits,
  deadlineFaults,
  phaseTransferDeadlines,
  phaseTransferWaits,
  waitFaults,
  type DatedRule,
  type Deadline,
  type DeclaredWait,
  type Wait,
} from '@ehc/domain';
import {
  allAssessmentFiles,
  allReviewFiles,
  allTransferFiles,
  Database,
  type CheckedRows,
  type Tx,
} from '@ehc/persistence';
import { Clock } from '@ehc/platform';
import { Injectable } from '@nestjs/common';

/** A matter beside what the rules say of it. */
interface Checked {
  readonly name: string;
  readonly waits: readonly Wait[];
  readonly deadlines: readonly Deadline[];
  readonly rows: readonly DatedRule[];
  readonly declared: () => readonly DeclaredWait[];
}

/** Holds every stored wait and deadline against the rules, one matter at a time, in constant memory. */
@Injectable()
export class VerifyMatters {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Whether the open waits of every matter are those that its stage calls for. Gives the number of faults. */
  waits(authorityId: string, report: (fault: string) => void): Promise<number> {
    const today = this.clock.today();
    return this.check(authorityId, 'waits', report, ({ waits, declared }) =>
      waitFaults(waits, declared(), today),
    );
  }

  /** Whether every deadline is what the timetable says. Gives the number of faults. */
  deadlines(authorityId: string, report: (fault: string) => void): Promise<number> {
    return this.check(authorityId, 'deadlines', report, ({ deadlines, rows }) =>
      deadlineFaults(deadlines, rows),
    );
  }

  private check(
    authorityId: string,
    checked: CheckedRows,
    report: (fault: string) => void,
    faultsOf: (matter: Checked) => string[],
  ): Promise<number> {
    return this.database.report(authorityId, async (tx) => {
      let faults = 0;
      for await (const matter of allMatters(tx, authorityId, checked)) {
        for (const fault of faultsOf(matter)) {
          faults += 1;
          report(`${matter.name}: ${fault}`);
        }
      }
      return faults;
    });
  }
}

async function* allMatters(tx: Tx, authorityId: string, checked: CheckedRows): AsyncGenerator<Checked> {
  for await (const file of allAssessmentFiles(tx, authorityId, checked)) {
    const rows = assessmentDeadlines(file);
    const declared = () => assessmentWaits(file, rows);
    yield { ...file, name: `assessment ${file.assessment.id}`, rows, declared };
  }
  for await (const file of allReviewFiles(tx, authorityId, checked)) {
    const rows = annualReviewDeadlines(file.review);
    const declared = () => annualReviewWaits(file.review, rows);
    yield { ...file, name: `annual review ${file.review.id}`, rows, declared };
  }
  for await (const file of allTransferFiles(tx, authorityId, checked)) {
    const rows = phaseTransferDeadlines(file.transfer);
    const declared = () => phaseTransferWaits(file.transfer, rows);
    yield { ...file, name: `phase transfer ${file.transfer.id}`, rows, declared };
  }
}
