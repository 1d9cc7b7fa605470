import type { AdviceRequest } from '../advice/advice-request';
import type { RecordedException } from '../exception/recorded-exception';
import type { Deadline } from '../matter/deadline';
import type { MatterRef } from '../matter/matter';
import type { HistoryDraft } from '../matter/step';
import type { Wait } from '../matter/wait';
import type { Assessment } from './assessment';

/** An assessment with all that hangs on it. A step takes a file and gives back the file that it leaves. */
export interface AssessmentFile {
  readonly assessment: Assessment;
  readonly adviceRequests: readonly AdviceRequest[];
  /** The facts that somebody found to excuse a late step, or not to; those withdrawn included. */
  readonly exceptions: readonly RecordedException[];
  readonly waits: readonly Wait[];
  readonly deadlines: readonly Deadline[];
}

/** What the limits of an assessment are worked out from. */
export type AssessmentFactsOnFile = Pick<AssessmentFile, 'assessment' | 'adviceRequests' | 'exceptions'>;

/** What a step leaves: the new file, and its line of history. */
export interface Stepped<File> {
  readonly file: File;
  readonly line: HistoryDraft;
}

/** Names the assessment in its waits, deadlines and lines of history. */
export const assessmentRef = ({ authorityId, childId, id }: Assessment): MatterRef => ({
  authorityId,
  childId,
  matterKind: 'assessment',
  matterId: id,
});
