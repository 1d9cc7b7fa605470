import { canComeIn, CANCELLABLE, DAYS_KEPT, type ImportCounts, type ImportShown } from '@ehc/casework';
import { errorsOf, type FormState } from '../../../layout/form-state';
import { counted } from '../../../layout/wording';
import { paths } from '../../../paths';
import { instantInWords, kindOf, sizeInWords, STATES } from '../words';
import { countsView } from './counts-view';
import { stateLines } from './state-lines';

const SEVERITIES = {
  error: { text: 'Error', classes: 'govuk-tag--red' },
  query: { text: 'Query', classes: 'govuk-tag--yellow' },
  guess: { text: 'Guess', classes: 'govuk-tag--blue' },
};

const UNDER_WAY = ['uploaded', 'checking', 'confirmed', 'importing'];

/** One import: its state first, then what it brings, then what to do about its lines. `after` is where the page begins. */
export function view(shown: ImportShown, form: FormState, after: number) {
  const { run, files, uploadedBy } = shown;
  const { id, state, counts } = run;
  return {
    title: kindOf(shown).title,
    caption: `Uploaded by ${uploadedBy}, ${instantInWords(run.uploadedAt)}`,
    errors: errorsOf(form, 'state'),
    state: STATES[state],
    lines: stateLines(shown),
    progress: progressOf(shown),
    refresh: UNDER_WAY.includes(state) ? paths.import(id) : null,
    confirm: state === 'checked' && canComeIn(run.kind, counts) ? paths.importStep(id, 'confirm') : null,
    cancel: CANCELLABLE.includes(state) ? paths.importStep(id, 'cancel') : null,
    files: files.map(({ name, bytes, sha256 }) => ({
      name,
      size: sizeInWords(Number(bytes)),
      sha256: sha256 ?? '',
    })),
    daysKept: DAYS_KEPT,
    ...(counts && { counts: countsView(shown, counts) }),
    faults: faultsView(shown, after),
    report: counts ? paths.importReport(id) : null,
  };
}

function progressOf({ run: { state, done, total } }: ImportShown) {
  if ((state !== 'checking' && state !== 'importing') || total === null) return null;
  return { done, total, text: `${counted(done, 'record')} of ${total.toLocaleString('en-GB')}` };
}

function faultsView({ run: { id, counts }, faults, nextFaults }: ImportShown, after: number) {
  return {
    count: counts && inWords(counts),
    list: {
      caption: 'What to look at, errors first',
      columns: [{ text: 'Where' }, { text: 'Kind' }, { text: 'What is wrong, and what to do' }],
      rows: faults.map(({ file, line, field, severity, message }) => [
        { text: `Line ${line.toLocaleString('en-GB')}`, beside: [file, field].filter(Boolean).join(', ') },
        { tag: SEVERITIES[severity] },
        { text: message },
      ]),
    },
    next: nextFaults === null ? null : paths.import(id, { after: String(nextFaults) }),
    firstPage: after === 0 ? null : paths.import(id),
  };
}

/** `60 errors, 1 query, 70 guesses`. */
const inWords = ({ errors, queries, guesses }: ImportCounts): string =>
  [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(queries > 0 ? [counted(queries, 'query', 'queries')] : []),
    ...(guesses > 0 ? [counted(guesses, 'guess', 'guesses')] : []),
  ].join(', ');
