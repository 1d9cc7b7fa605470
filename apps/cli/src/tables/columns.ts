/** Lines of text in columns: the first to the left, the rest, which are numbers, to the right. */
export function inColumns(rows: readonly (readonly (string | number | null)[])[]): string[] {
  const texts = rows.map((row) => row.map((cell) => (cell === null ? '–' : String(cell))));
  const widths: number[] = [];
  for (const row of texts) {
    row.forEach((text, place) => (widths[place] = Math.max(widths[place] ?? 0, text.length)));
  }
  return texts.map((row) =>
    row
      .map((text, place) => (place === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[place] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
