import type { AdviceRequest } from '../advice/advice-request';
import type { Deadline } from '../matter/deadline';
import type { MatterRef } from '../matter/matter';
import type { HistoryDraft } from '../matter/step';
import type { Wait } from '../matter/wait';
import type { Assessment } from './assessment';

/** An assessment with all that hangs on it. A step takes a file and gives back the file that it leaves. */
export interface AssessmentFile {
  readonly assessment: Assessment;
  readonly adviceRequests: readonly AdviceRequest[];
  readonly waits: readonly Wait[];
  readonly deadlines: readonly Deadline[];
}

/** What a step leaves: the new file, and its line of history. */
export interface Stepped<File> {
  readonly file: File;
  readonly line: HistoryDraft;
}

export const assessmentRef = ({ authorityId, childId, id }: Assessment): MatterRef => ({
  authorityId,
  childId,
  matterKind: 'assessment',
  matterId: id,
});
