import { IMPORT_KINDS, UPLOAD_RULES, type ImportRunFound, type ImportsListed } from '@ehc/casework';
import { errorFor, errorsOf, type FormState } from '../../layout/form-state';
import { paths } from '../../paths';
import { instantInWords, kindOf, KINDS, STATES } from './words';

/** The form for new files, and the imports so far. */
export function view({ imports, next }: ImportsListed, form: FormState, isFirstPage: boolean) {
  const errors = errorsOf(form, 'files');
  return {
    title: 'Imports',
    errors,
    takesFiles: true,
    action: paths.imports(),
    kinds: IMPORT_KINDS.map((value) => ({
      value,
      text: KINDS[value].text,
      hint: { text: `${KINDS[value].hint} Up to ${UPLOAD_RULES[value].mostMegabytes} MB each.` },
      checked: form.input['kind'] === value,
    })),
    kindError: errorFor(errors, 'kind'),
    filesError: errorFor(errors, 'files'),
    list: {
      caption: 'Imports, the newest first',
      columns: [{ text: 'Import' }, { text: 'Files' }, { text: 'Uploaded' }, { text: 'State' }],
      rows: imports.map(rowOf),
    },
    next: next === null ? null : paths.imports({ before: next }),
    firstPage: isFirstPage ? null : paths.imports(),
  };
}

const rowOf = (found: ImportRunFound) => [
  { text: kindOf(found).text, href: paths.import(found.run.id) },
  { text: found.files.map(({ name }) => name).join(', ') },
  { text: instantInWords(found.run.uploadedAt), beside: found.uploadedBy },
  { tag: STATES[found.run.state] },
];
