/** Rows of a caseload file, each a record of columns; what a row leaves out is empty. */
export function csvOf(rows: readonly Readonly<Record<string, string>>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => columns.map((column) => row[column] ?? '').join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}

export type CsvRowOf = Readonly<Record<string, string>>;

export const childRow = (ref: string, more: CsvRowOf = {}): CsvRowOf => ({
  child_ref: ref,
  surname: `Ash${ref}`,
  forename: 'Robin',
  born_on: '2014-05-04',
  ...more,
});
