import type { Columns } from './csv-header';

/** The four kinds of caseload file. A file is known by its header row, whatever it is called. */
export const FILE_KINDS = ['children', 'assessments', 'advice_requests', 'reviews'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export const COLUMNS: Readonly<Record<FileKind, Columns>> = {
  children: {
    required: ['child_ref', 'surname', 'forename', 'born_on'],
    optional: [
      'sex',
      'ethnicity',
      'postcode',
      'upn',
      'uln',
      'setting_name',
      'setting_urn',
      'plan_first_made_on',
      'last_review_completed_on',
      'plan_ceased_on',
      'caseworker',
      'no_place',
      'looked_after',
    ],
  },
  assessments: {
    required: ['child_ref', 'received_on'],
    optional: [
      'kind',
      'requested_by',
      'stage',
      'decision_notified_on',
      'draft_sent_on',
      'final_sent_on',
      'ended_on',
      'waiting_for',
      'waiting_for_organisation',
      'waiting_since',
    ],
  },
  advice_requests: {
    required: ['child_ref', 'advice_type'],
    optional: [
      'received_on',
      'organisation',
      'sent_on',
      'body_received_on',
      'advice_received_on',
      'state',
      'chases',
      'promised_for',
    ],
  },
  reviews: {
    required: ['child_ref', 'review_year_from'],
    optional: [
      'stage',
      'meeting_on',
      'report_received_on',
      'decision',
      'decision_notified_on',
      'amendment_notice_sent_on',
      'final_sent_on',
      'waiting_for',
      'waiting_since',
    ],
  },
};

export const columnsOf = (kind: FileKind): readonly string[] => [
  ...COLUMNS[kind].required,
  ...COLUMNS[kind].optional,
];

/** The kind whose columns the header shares most; null where it shares no more than the child's number with any. */
export function kindOf(header: readonly string[]): FileKind | null {
  const shared = (kind: FileKind) =>
    columnsOf(kind).filter((column) => column !== 'child_ref' && header.includes(column)).length;
  const best = FILE_KINDS.reduce((a, b) => (shared(b) > shared(a) ? b : a));
  return shared(best) > 0 ? best : null;
}
