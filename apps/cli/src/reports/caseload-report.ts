import type { CaseloadImportReport } from '@ehc/casework';

type Fault = CaseloadImportReport['faults'][number];

/** The report of a caseload import for a person: what came in, how it was matched, and what to look at. */
export function caseloadReportInWords(report: CaseloadImportReport, dryRun: boolean): string[] {
  const { authority, children, matched, matters, faults } = report;
  const isNew = authority.isNew ? ', which is new here' : '';
  return [
    ...(dryRun ? ['Nothing was changed. This is what would happen:'] : []),
    `Caseload of ${authority.name} (${authority.code})${isNew}`,
    '',
    `Children read: ${children.read}`,
    `  added: ${children.added}`,
    `  updated: ${children.updated}`,
    `  unchanged: ${children.unchanged}`,
    `  left out: ${children.aside}`,
    `Found here already by child_ref: ${matched.ref}, by pupil number: ${matched.upn}, by learner number: ${matched.uln}, by name and birth date: ${matched.name}`,
    `Assessments, reviews and transfers added: ${matters.added}, corrected: ${matters.corrected}`,
    ...list('Errors, to put right', faults, 'error'),
    ...list('Queries, to look at', faults, 'query'),
    ...list('Guesses, to look at first', faults, 'guess'),
    ...(faults.length === 0 ? ['', 'Nothing to put right'] : []),
  ];
}

function list(title: string, faults: readonly Fault[], severity: Fault['severity']): string[] {
  const some = faults.filter((fault) => fault.severity === severity);
  return some.length === 0 ? [] : ['', `${title}: ${some.length}`, ...some.map(faultLine)];
}

const faultLine = ({ file, line, field, code, message }: Fault): string =>
  `  ${file}, line ${line}${field === '' ? '' : `, ${field}`} (${code}): ${message}`;
