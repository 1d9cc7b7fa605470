import {
  addAdviceRequest,
  annualReviewRef,
  assessmentRef,
  chaseWait,
  openAssessment,
  openReview,
  openTransfer,
  phaseTransferRef,
  takeAdviceStep,
  takeAssessmentStep,
  takeReviewStep,
  type AdviceRequest,
  type AdviceRequestAction,
  type AnnualReview,
  type AnnualReviewAction,
  type AnnualReviewFile,
  type Assessment,
  type AssessmentAction,
  type AssessmentFile,
  type CivilDate,
  type HistoryDraft,
  type MatterRef,
  type PhaseTransfer,
  type PhaseTransferFile,
  type Result,
  type StaffMember,
  type Step,
} from '@ehc/domain';
import {
  AnnualReviewRepository,
  appendHistory,
  AssessmentRepository,
  PhaseTransferRepository,
  type Tx,
} from '@ehc/persistence';
import { newId } from '@ehc/platform';

interface Lived {
  readonly draft: HistoryDraft;
  readonly step: Step;
}

/** A matter that lives by steps that its own machine accepts, each recorded on the day on which it happened. */
abstract class LivedMatter<File> {
  protected readonly lines: Lived[] = [];

  constructor(
    readonly file: File,
    protected readonly staff: StaffMember,
  ) {}

  protected stepOn(on: CivilDate): Step {
    return { on, today: on, by: { staffId: this.staff.id, role: this.staff.role }, newId };
  }

  async save(tx: Tx): Promise<this> {
    await this.write(tx);
    const matter = this.ref();
    const lines = this.lines.map(({ draft, step }) => ({
      draft,
      step,
      matter,
      recordedAt: new Date(`${step.on}T09:30:00Z`),
      note: null,
    }));
    await appendHistory(tx, matter.authorityId, lines);
    return this;
  }

  protected abstract write(tx: Tx): Promise<void>;
  protected abstract ref(): MatterRef;
}

export class LivedAssessment extends LivedMatter<AssessmentFile> {
  override file: AssessmentFile;

  constructor(assessment: Assessment, staff: StaffMember, action: 'logRequest' | 'broughtIn' = 'logRequest') {
    const step = {
      on: assessment.receivedOn,
      today: assessment.receivedOn,
      by: { staffId: staff.id, role: staff.role },
      newId,
    };
    const opened = openAssessment(assessment, [], action, step);
    super(opened.file, staff);
    this.file = opened.file;
    this.lines.push({ draft: opened.line, step });
  }

  step(action: AssessmentAction, on: CivilDate): this {
    return this.take(on, (step) => takeAssessmentStep(this.file, action, step));
  }

  /** Asks for advice and has it sent on the same day. */
  ask(request: AdviceRequest, on: CivilDate): this {
    const step = this.stepOn(on);
    const added = addAdviceRequest(this.file, request, step);
    this.file = added.file;
    this.lines.push({ draft: added.line, step });
    return this.advice(request.id, 'send', on);
  }

  advice(id: string, action: AdviceRequestAction, on: CivilDate): this {
    return this.take(on, (step) => takeAdviceStep(this.file, id, action, step));
  }

  chase(adviceRequestId: string, on: CivilDate): this {
    const step = this.stepOn(on);
    const wait = this.file.waits.find(
      ({ subjectId, step: todo }) => subjectId === adviceRequestId && todo === 'giveAdvice',
    );
    if (!wait) throw new Error('Nobody to chase');
    const chased = accept(chaseWait(wait, step, { promisedFor: null, blockedReason: null }));
    this.file = { ...this.file, waits: this.file.waits.map((row) => (row === wait ? chased.wait : row)) };
    this.lines.push({ draft: chased.line, step });
    return this;
  }

  private take(
    on: CivilDate,
    act: (step: Step) => Result<{ readonly file: AssessmentFile; readonly line: HistoryDraft }>,
  ): this {
    const step = this.stepOn(on);
    const { file, line } = accept(act(step));
    this.file = file;
    this.lines.push({ draft: line, step });
    return this;
  }

  protected write(tx: Tx): Promise<void> {
    return new AssessmentRepository().saveFile(tx, null, this.file, this.file.assessment.stateSince);
  }
  protected ref = () => assessmentRef(this.file.assessment);
}

export class LivedReview extends LivedMatter<AnnualReviewFile> {
  override file: AnnualReviewFile;

  constructor(review: AnnualReview, staff: StaffMember, action: 'schedule' | 'broughtIn' = 'schedule') {
    const step = {
      on: review.stateSince,
      today: review.stateSince,
      by: { staffId: staff.id, role: staff.role },
      newId,
    };
    const opened = openReview(review, action, step);
    super(opened.file, staff);
    this.file = opened.file;
    this.lines.push({ draft: opened.line, step });
  }

  step(action: AnnualReviewAction, on: CivilDate): this {
    const step = this.stepOn(on);
    const { file, line } = accept(takeReviewStep(this.file, action, step));
    this.file = file;
    this.lines.push({ draft: line, step });
    return this;
  }

  protected write(tx: Tx): Promise<void> {
    return new AnnualReviewRepository().saveFile(tx, null, this.file, this.file.review.stateSince);
  }
  protected ref = () => annualReviewRef(this.file.review);
}

export class LivedTransfer extends LivedMatter<PhaseTransferFile> {
  constructor(transfer: PhaseTransfer, staff: StaffMember) {
    const step = {
      on: transfer.stateSince,
      today: transfer.stateSince,
      by: { staffId: staff.id, role: staff.role },
      newId,
    };
    const opened = openTransfer(transfer, 'plan', step);
    super(opened.file, staff);
    this.lines.push({ draft: opened.line, step });
  }

  protected write(tx: Tx): Promise<void> {
    return new PhaseTransferRepository().saveFile(tx, null, this.file, this.file.transfer.stateSince);
  }
  protected ref = () => phaseTransferRef(this.file.transfer);
}

function accept<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusals.map(({ message }) => message).join('; '));
  return result.value;
}
