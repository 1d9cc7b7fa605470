import type { ImportCounts, ImportShown } from '@ehc/casework';
import { counted, thousands } from '../../../layout/wording';
import { kindOf } from '../words';

/** What the files bring, or have brought. Its parts add up to what was read. */
export function countsView(shown: ImportShown, counts: ImportCounts) {
  const { one, many } = kindOf(shown);
  const isDone = shown.run.state === 'imported';
  const row = (key: string, count: number) => ({ key: { text: key }, value: { text: thousands(count) } });
  return {
    heading: isDone ? 'What came in' : 'What would happen',
    read: `${counted(counts.read, one, many)} in ${counted(shown.files.length, 'file')}`,
    rows: [
      row('New', counts.added),
      row('Changed', counts.updated),
      row('Unchanged', counts.unchanged),
      row('Left out', counts.aside),
      row('Assessments, reviews and transfers added', counts.mattersAdded),
      row('Assessments, reviews and transfers corrected', counts.mattersCorrected),
      ...(counts.withoutStage > 0
        ? [row('Of these without a stage, because SEN2 does not tell it', counts.withoutStage)]
        : []),
    ],
  };
}
