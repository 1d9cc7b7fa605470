import {
  annualReviewDeadlines,
  annualReviewWaits,
  assessmentDeadlines,
  assessmentWaits,
  chaseFaults,
  deadlineFaults,
  isRuleSet,
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
  type TimedWait,
  type Tx,
} from '@ehc/persistence';
import { Clock } from '@ehc/platform';
import { Injectable } from '@nestjs/common';

/** A matter beside what the rules say of it. */
interface Checked {
  readonly name: string;
  readonly ruleSetId: string;
  readonly waits: readonly Wait[];
  readonly deadlines: readonly Deadline[];
  readonly rows: () => readonly DatedRule[];
  readonly declared: () => readonly DeclaredWait[];
}

/** Holds every stored wait and deadline against the rules, one matter at a time, in constant memory. */
@Injectable()
export class VerifyMatters {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Whether the open waits of every matter are those that its stage calls for, and each wait is next chased when its
   * ladder says. Gives the number of faults.
   */
  waits(authorityId: string, report: (fault: string) => void): Promise<number> {
    const today = this.clock.today();
    return this.check(authorityId, 'waits', report, ({ waits, declared }) => [
      ...waitFaults(waits, declared(), today),
      ...(waits as readonly TimedWait[]).flatMap((wait) => chaseFaults(wait, wait.nextChaseOn, today)),
    ]);
  }

  /** Whether every deadline is what the timetable says. Gives the number of faults. */
  deadlines(authorityId: string, report: (fault: string) => void): Promise<number> {
    return this.check(authorityId, 'deadlines', report, ({ deadlines, rows, ruleSetId }) =>
      deadlineFaults(deadlines, rows(), ruleSetId),
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
        const found = isRuleSet(matter.ruleSetId) ? faultsOf(matter) : [unknownRules(matter, checked)];
        for (const fault of found) {
          faults += 1;
          report(`${matter.name}: ${fault}`);
        }
      }
      return faults;
    });
  }
}

const unknownRules = ({ ruleSetId }: Checked, checked: CheckedRows): string =>
  `its rule_set_id is "${ruleSetId}", a rule set that this version does not have, so its ${checked} were not checked. ` +
  'Run the version that wrote it, or put the rule set back that it was begun under';

async function* allMatters(tx: Tx, authorityId: string, checked: CheckedRows): AsyncGenerator<Checked> {
  for await (const file of allAssessmentFiles(tx, authorityId, checked)) {
    const rows = () => assessmentDeadlines(file);
    const declared = () => assessmentWaits(file, rows());
    const { id, ruleSetId } = file.assessment;
    yield { ...file, name: `assessment ${id}`, ruleSetId, rows, declared };
  }
  for await (const file of allReviewFiles(tx, authorityId, checked)) {
    const rows = () => annualReviewDeadlines(file.review);
    const declared = () => annualReviewWaits(file.review, rows());
    const { id, ruleSetId } = file.review;
    yield { ...file, name: `annual review ${id}`, ruleSetId, rows, declared };
  }
  for await (const file of allTransferFiles(tx, authorityId, checked)) {
    const rows = () => phaseTransferDeadlines(file.transfer);
    const declared = () => phaseTransferWaits(file.transfer, rows());
    const { id, ruleSetId } = file.transfer;
    yield { ...file, name: `phase transfer ${id}`, ruleSetId, rows, declared };
  }
}
