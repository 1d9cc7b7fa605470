import {
  canComeIn,
  DAYS_KEPT,
  UPLOAD_RULES,
  type ImportShown,
  type ImportState,
  type UploadKind,
} from '@ehc/casework';
import { counted } from '../../../layout/wording';
import { instantInWords, kindOf } from '../words';

const SILENT_SECONDS = 120;

const CLOSE = 'You can close this page: it goes on without you.';

/** Where an import stands, and what the person can do, in a few sentences. */
export function stateLines(shown: ImportShown): string[] {
  return [...LINES[shown.run.state](shown), ...silence(shown)].filter((line) => line !== '');
}

const LINES: Readonly<Record<ImportState, (shown: ImportShown) => string[]>> = {
  receiving: () => [],
  uploaded: waiting('The files have arrived. They wait for the worker to check them.'),
  checking: () => ['The files are being checked. Nothing is changed by it.', CLOSE],
  checked: ({ run: { kind, checkedAt, counts } }) => [
    counts && canComeIn(kind, counts) && counts.added + counts.updated === 0
      ? 'The files say nothing that is not here already.'
      : 'Nothing has been changed yet. Look through what would happen, and then decide.',
    checkedAt ? `This is how the records stood on ${instantInWords(checkedAt)}.` : '',
    counts && counts.errors > 0 ? withErrors(kind, counted(counts.errors, 'error')) : '',
  ],
  confirmed: waiting('The records wait for the worker to bring them in.'),
  importing: (shown) => [`The records are coming in, ${kindOf(shown).comeIn}.`, CLOSE],
  imported: ({ run: { finishedAt }, confirmedBy }) => [
    `The records came in${finishedAt ? ` on ${instantInWords(finishedAt)}` : ''}, as ${confirmedBy ?? ''} had decided.`,
    'The files themselves have been deleted here. This report is kept.',
  ],
  failed: ({ run: { problem } }) => [problem ?? '', 'The files have been deleted here.'],
  cancelled: ({ run: { problemCode } }) => [
    problemCode === 'notWanted'
      ? `Nobody brought the records in within ${DAYS_KEPT} days, so the files have been deleted. Nothing was changed.`
      : 'Nothing was changed. The files have been deleted here.',
  ],
};

const withErrors = (kind: UploadKind, errors: string): string =>
  UPLOAD_RULES[kind].allOrNothing
    ? `The file comes in whole or not at all, and it has ${errors}. Put right what is listed below, cancel this import and upload the file again.`
    : `What has an error is left out, and the rest comes in: ${errors}.`;

function waiting(what: string): (shown: ImportShown) => string[] {
  return ({ isBehind }) => [
    what,
    isBehind
      ? 'Another import of yours, uploaded before, goes first.'
      : 'It looks every few seconds. If nothing happens for several minutes, the worker is not running: tell your service desk.',
    CLOSE,
  ];
}

const silence = ({ silentSeconds }: ImportShown): string[] =>
  silentSeconds === null || silentSeconds < SILENT_SECONDS
    ? []
    : [
        `The worker has said nothing for ${counted(Math.floor(silentSeconds / 60), 'minute')}. If it was stopped, it begins again by itself once it runs; nothing comes in twice.`,
      ];
