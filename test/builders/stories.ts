import {
  addAdviceRequest,
  addDays,
  assessmentRef,
  annualReviewRef,
  openAssessment,
  openReview,
  takeAdviceStep,
  takeAssessmentStep,
  takeReviewStep,
  type AdviceRequestAction,
  type AnnualReview,
  type AnnualReviewAction,
  type AnnualReviewFile,
  type AnnualReviewInput,
  type Assessment,
  type AssessmentAction,
  type AssessmentFile,
  type AssessmentInput,
  type CivilDate,
  type HistoryDraft,
  type Result,
  type StaffMember,
  type Stepped,
} from '@ehc/domain';
import {
  AnnualReviewRepository,
  appendHistory,
  AssessmentRepository,
  type Tx,
  type Unchained,
} from '@ehc/persistence';
import { anAdviceRequest, stepOn } from './matters';

function lawful<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusals.map(({ message }) => message).join('; '));
  return result.value;
}

/** A matter's story, told by lawful steps, each on a day of its own, and then stored with its history. */
abstract class Story {
  protected readonly lines: { draft: HistoryDraft; on: CivilDate }[] = [];

  constructor(protected readonly staff: StaffMember) {}

  protected step(on: CivilDate) {
    return stepOn(on, { by: { staffId: this.staff.id, role: this.staff.role } });
  }

  protected unchained(matter: Unchained['matter']): Unchained[] {
    return this.lines.map(({ draft, on }) => ({
      draft,
      matter,
      step: this.step(on),
      recordedAt: new Date(`${on}T10:00:00Z`),
      note: null,
    }));
  }
}

/** An assessment from its request on. */
export class AssessmentStory extends Story {
  private file: AssessmentFile;

  constructor(staff: StaffMember, assessment: Assessment) {
    super(staff);
    this.file = this.keep(openAssessment(assessment, [], 'logRequest', this.step(assessment.receivedOn)));
  }

  get current(): AssessmentFile {
    return this.file;
  }

  take(action: AssessmentAction, on: CivilDate, input: AssessmentInput = {}): this {
    this.file = this.keep(lawful(takeAssessmentStep(this.file, action, this.step(on), input)));
    return this;
  }

  /** Asks an adviser; `then` are further steps on that request, each with its day. */
  askFor(
    adviceType: Parameters<typeof anAdviceRequest>[1],
    on: CivilDate,
    organisationId: string | null = null,
    then: readonly [AdviceRequestAction, CivilDate][] = [],
  ): this {
    const request = anAdviceRequest(this.file.assessment, adviceType, organisationId, on);
    this.file = this.keep(addAdviceRequest(this.file, request, this.step(on)));
    for (const [action, day] of [['send', on] as const, ...then]) {
      const reason = 'A reason';
      this.file = this.keep(
        lawful(takeAdviceStep(this.file, request.id, action, this.step(day), { reason })),
      );
    }
    return this;
  }

  async store(tx: Tx): Promise<AssessmentFile> {
    const { assessment } = this.file;
    await new AssessmentRepository().saveFile(tx, null, this.file, assessment.stateSince);
    await appendHistory(tx, assessment.authorityId, this.unchained(assessmentRef(assessment)));
    return this.file;
  }

  private keep({ file, line }: Stepped<AssessmentFile>): AssessmentFile {
    this.lines.push({ draft: line, on: line.happenedOn });
    return file;
  }
}

/** An annual review from its scheduling on. */
export class ReviewStory extends Story {
  private file: AnnualReviewFile;

  constructor(staff: StaffMember, review: AnnualReview) {
    super(staff);
    const action = review.state === 'scheduled' ? 'schedule' : 'broughtIn';
    this.file = this.keep(openReview(review, action, this.step(review.stateSince)));
  }

  get current(): AnnualReviewFile {
    return this.file;
  }

  take(action: AnnualReviewAction, on: CivilDate, input: AnnualReviewInput = {}): this {
    this.file = this.keep(lawful(takeReviewStep(this.file, action, this.step(on), input)));
    return this;
  }

  /** The meeting, its report a week later, and the decision to keep the plan two weeks after that. */
  maintained(meetingOn: CivilDate): this {
    return this.take('recordMeeting', meetingOn)
      .take('recordReport', addDays(meetingOn, 7))
      .take('maintainPlan', addDays(meetingOn, 21));
  }

  async store(tx: Tx): Promise<AnnualReviewFile> {
    const { review } = this.file;
    await new AnnualReviewRepository().saveFile(tx, null, this.file, review.stateSince);
    await appendHistory(tx, review.authorityId, this.unchained(annualReviewRef(review)));
    return this.file;
  }

  private keep({ file, line }: Stepped<AnnualReviewFile>): AnnualReviewFile {
    this.lines.push({ draft: line, on: line.happenedOn });
    return file;
  }
}
