import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

const FILE = join(__dirname, '..', 'results.md');
const OPENING = `# Results of the benchmarks

Made by \`npm run bench\`; each section is written by the bench it names. What the figures mean and what costs what is in
[docs/performance.md](../docs/performance.md).
`;

/** Puts a section into bench/results.md in place of the one of the same title, and prints it. */
export function report(title: string, lines: readonly string[]): void {
  const heading = `## ${title}\n`;
  const section = `${heading}\n${machine()}\n\n${lines.join('\n')}\n`;
  const before = existsSync(FILE) ? readFileSync(FILE, 'utf8') : OPENING;
  const sections = before.split(/(?=^## )/m).filter((it) => !it.startsWith(heading));
  writeFileSync(FILE, `${sections.map((it) => it.trimEnd()).join('\n\n')}\n\n${section}`);
  process.stdout.write(`\n${section}\n`);
}

function machine(): string {
  const [day] = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format().split(',');
  const processor = cpus()[0]?.model.trim() ?? 'unknown processor';
  return `${day}, Node ${process.versions.node}, embedded PostgreSQL, ${cpus().length} cores (${processor}).`;
}

/** A table in Markdown, its columns as wide as `npm run format` wants them. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [first = [], ...rest] = cells;
  return [line(first), line(widths.map((width) => '-'.repeat(width))), ...rest.map(line)];
}
