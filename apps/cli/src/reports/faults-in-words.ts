import type { CaseloadImportReport } from '@ehc/casework';

type Fault = CaseloadImportReport['faults'][number];

/** What to put right, what to look at, and what was guessed, each with its file and line. */
export const faultsInWords = (faults: readonly Fault[]): string[] => [
  ...list('Errors, to put right', faults, 'error'),
  ...list('Queries, to look at', faults, 'query'),
  ...list('Guesses, to look at first', faults, 'guess'),
  ...(faults.length === 0 ? ['', 'Nothing to put right'] : []),
];

function list(title: string, faults: readonly Fault[], severity: Fault['severity']): string[] {
  const some = faults.filter((fault) => fault.severity === severity);
  return some.length === 0 ? [] : ['', `${title}: ${some.length}`, ...some.map(faultLine)];
}

const faultLine = ({ file, line, field, code, message }: Fault): string =>
  `  ${file}, line ${line}${field === '' ? '' : `, ${field}`} (${code}): ${message}`;
