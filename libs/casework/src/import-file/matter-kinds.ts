import {
  annualReviewRef,
  assessmentRef,
  correctAssessment,
  correctReview,
  correctTransfer,
  openAssessment,
  openReview,
  openTransfer,
  phaseTransferRef,
  type AdviceRequest,
  type AnnualReview,
  type AnnualReviewFile,
  type Assessment,
  type AssessmentFile,
  type CivilDate,
  type Deadline,
  type MatterRef,
  type PhaseTransfer,
  type PhaseTransferFile,
  type Step,
  type Stepped,
  type Wait,
} from '@ehc/domain';

/** What every matter's file carries. */
export interface AnyFile {
  readonly waits: readonly Wait[];
  readonly deadlines: readonly Deadline[];
}

/** How an import brings in, compares and corrects one kind of matter. `Facts` is a file without waits and deadlines. */
export interface MatterKindSteps<Facts extends object, File extends AnyFile & Facts> {
  readonly open: (facts: Facts, step: Step) => Stepped<File>;
  readonly correct: (file: File, facts: Facts, step: Step) => Stepped<File>;
  readonly ref: (facts: Facts) => MatterRef;
  readonly stateSince: (facts: Facts) => CivilDate;
  readonly facts: (file: File) => Facts;
}

export interface AssessmentAsWanted {
  readonly assessment: Assessment;
  readonly adviceRequests: readonly AdviceRequest[];
}

export const ASSESSMENT_STEPS: MatterKindSteps<AssessmentAsWanted, AssessmentFile> = {
  open: ({ assessment, adviceRequests }, step) =>
    openAssessment(assessment, adviceRequests, 'broughtIn', step),
  correct: (file, { assessment, adviceRequests }, step) =>
    correctAssessment(file, assessment, adviceRequests, step),
  ref: ({ assessment }) => assessmentRef(assessment),
  stateSince: ({ assessment }) => assessment.stateSince,
  facts: ({ assessment, adviceRequests }) => ({ assessment, adviceRequests }),
};

export const REVIEW_STEPS: MatterKindSteps<{ readonly review: AnnualReview }, AnnualReviewFile> = {
  open: ({ review }, step) => openReview(review, 'broughtIn', step),
  correct: (file, { review }, step) => correctReview(file, review, step),
  ref: ({ review }) => annualReviewRef(review),
  stateSince: ({ review }) => review.stateSince,
  facts: ({ review }) => ({ review }),
};

export const TRANSFER_STEPS: MatterKindSteps<{ readonly transfer: PhaseTransfer }, PhaseTransferFile> = {
  open: ({ transfer }, step) => openTransfer(transfer, 'broughtIn', step),
  correct: (file, { transfer }, step) => correctTransfer(file, transfer, step),
  ref: ({ transfer }) => phaseTransferRef(transfer),
  stateSince: ({ transfer }) => transfer.stateSince,
  facts: ({ transfer }) => ({ transfer }),
};
