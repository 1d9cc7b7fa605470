import type { ImportRunFound, ImportState, UploadKind } from '@ehc/casework';
import { counted, thousands, type Tag } from '../../layout/wording';

interface KindInWords {
  readonly text: string;
  readonly hint: string;
  readonly title: string;
  /** What the files hold: one, several. */
  readonly one: string;
  readonly many: string;
  /** In what portions they come in, each of them whole or not at all. */
  readonly comeIn: string;
}

export const KINDS: Readonly<Record<UploadKind, KindInWords>> = {
  sen2: {
    text: 'SEN2 return',
    hint: 'The XML file that goes to the Department for Education. Several files are brought in one after the other.',
    title: 'Import of a SEN2 return',
    one: 'person',
    many: 'persons',
    comeIn: 'whole children at a time',
  },
  caseload: {
    text: 'Caseload from spreadsheets',
    hint: 'CSV files of children, assessments, advice requests and reviews. Choose them together: they are brought in as one.',
    title: 'Import of a caseload',
    one: 'child',
    many: 'children',
    comeIn: 'whole children at a time',
  },
  termDates: {
    text: 'Term dates',
    hint: 'A CSV file of the days on which settings open and shut. Several files are brought in one after the other.',
    title: 'Import of term dates',
    one: 'row',
    many: 'rows',
    comeIn: 'all at once',
  },
  addresses: {
    text: 'Addresses of organisations',
    hint: 'A CSV file of the work mailboxes that messages go to. It comes in whole or not at all.',
    title: 'Import of addresses',
    one: 'row',
    many: 'rows',
    comeIn: 'all at once',
  },
};

export const kindOf = ({ run }: ImportRunFound): KindInWords => KINDS[run.kind];

/** How far an import is. The word says all; the colour only helps. */
export const STATES: Readonly<Record<ImportState, Tag>> = {
  receiving: { text: 'Arriving', classes: 'govuk-tag--grey' },
  uploaded: { text: 'Waiting to be checked', classes: 'govuk-tag--blue' },
  checking: { text: 'Being checked', classes: 'govuk-tag--blue' },
  checked: { text: 'Ready for you', classes: 'govuk-tag--yellow' },
  confirmed: { text: 'Waiting to come in', classes: 'govuk-tag--blue' },
  importing: { text: 'Coming in', classes: 'govuk-tag--blue' },
  imported: { text: 'Imported', classes: 'govuk-tag--green' },
  failed: { text: 'Did not come in', classes: 'govuk-tag--red' },
  cancelled: { text: 'Cancelled', classes: 'govuk-tag--grey' },
};

const INSTANT = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  dateStyle: 'long',
  timeStyle: 'short',
});

/** `3 March 2026 at 10:31`, in England. */
export const instantInWords = (instant: Date): string => INSTANT.format(instant);

/** `48 kB`, `3.2 MB`. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte');
  return bytes < 1_000_000
    ? `${thousands(Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
