import type { ImportCounts, ImportShown, UploadKind } from '@ehc/casework';
import { counted, thousands } from '../../../layout/wording';
import { kindOf } from '../words';

/** What the files bring, or have brought. Of children the parts add up to what was read. */
export function countsView(shown: ImportShown, counts: ImportCounts) {
  const { one, many } = kindOf(shown);
  const isDone = shown.run.state === 'imported';
  const row = (key: string, count: number) => ({ key: { text: key }, value: { text: thousands(count) } });
  return {
    heading: isDone ? 'What came in' : 'What would happen',
    read: `${counted(counts.read, one, many)} in ${counted(shown.files.length, 'file')}`,
    rows: ROWS[shown.run.kind](counts).map(([key, count]) => row(key, count)),
  };
}

type Rows = (counts: ImportCounts) => [key: string, count: number][];

const ofChildren: Rows = ({ withoutStage, ...counts }) => {
  const rows: ReturnType<Rows> = [
    ['New', counts.added],
    ['Changed', counts.updated],
    ['Unchanged', counts.unchanged],
    ['Left out', counts.aside],
    ['Assessments, reviews and transfers added', counts.mattersAdded],
    ['Assessments, reviews and transfers corrected', counts.mattersCorrected],
  ];
  if (withoutStage > 0) rows.push(['Of these without a stage, because SEN2 does not tell it', withoutStage]);
  return rows;
};

const ROWS: Readonly<Record<UploadKind, Rows>> = {
  sen2: ofChildren,
  caseload: ofChildren,
  termDates: ({ added, updated, unchanged, aside }) => [
    ['School years of a setting, or of all, that are new', added],
    ['School years that change', updated],
    ['School years that stay as they are', unchanged],
    ['Rows left out', aside],
  ],
  addresses: ({ added, updated, unchanged, aside }) => [
    ['New', added],
    ['Changed or taken out', updated],
    ['Unchanged', unchanged],
    ['Left out', aside],
  ],
};
