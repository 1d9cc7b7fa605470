import type { Sen2ImportReport } from '@ehc/casework';

/** The report of a SEN2 import for a person: what came in, how it was matched, and what to look at. */
export function sen2ReportInWords(report: Sen2ImportReport, dryRun: boolean): string[] {
  const { authority, collectionYear, persons, matched, matters, withoutStage, faults } = report;
  const isNew = authority.isNew ? ', which is new here' : '';
  return [
    ...(dryRun ? ['Nothing was changed. This is what would happen:'] : []),
    `SEN2 ${collectionYear} of ${authority.name} (${authority.code})${isNew}`,
    '',
    `Persons read: ${persons.read}`,
    `  added: ${persons.added}`,
    `  updated: ${persons.updated}`,
    `  unchanged: ${persons.unchanged}`,
    `  left out, because they lack what nobody can do without: ${persons.aside}`,
    `Found here already by pupil number: ${matched.upn}, by learner number: ${matched.uln}, by name and birth date: ${matched.name}`,
    `Assessments, reviews and transfers added: ${matters.added}, corrected: ${matters.corrected}`,
    ...(withoutStage > 0
      ? [`Without a stage, because SEN2 does not tell it: ${withoutStage}. Say in each case who it waits for`]
      : []),
    ...faultLines(faults),
  ];
}

function faultLines(faults: Sen2ImportReport['faults']): string[] {
  const errors = faults.filter(({ severity }) => severity === 'error');
  const queries = faults.filter(({ severity }) => severity === 'query');
  const list = (title: string, some: typeof faults) =>
    some.length === 0 ? [] : ['', `${title}: ${some.length}`, ...some.map(faultLine)];
  if (faults.length === 0) return ['', 'Nothing to put right'];
  return [...list('Errors, to put right', errors), ...list('Queries and guesses, to look at', queries)];
}

const faultLine = ({ line, path, code, message }: Sen2ImportReport['faults'][number]): string =>
  `  line ${line}, ${path} (${code}): ${message}`;

/** The members of a fault in the order in which the report prints them. */
export const sen2FaultInOrder = (fault: Sen2ImportReport['faults'][number]) => {
  const { line, path, field, code, message, severity } = fault;
  return { line, path, field, code, message, severity };
};
