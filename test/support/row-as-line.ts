import type { ResultRow } from '@ehc/domain';

/** `PLAN-20W 2026-10-26 excused by SCHOOL_CLOSED: late_excused`: a row as the worked examples write it. */
export function rowAsLine(row: ResultRow): string {
  if (row.rule === 'REASSESS-6M-BAR') return `${row.rule} ${row.applies ? 'applies' : 'does not apply'}`;
  if (row.rule === 'SEN2-20W') {
    return `${row.rule} ${String(row.including_exceptions)}%, without exceptions ${String(row.excluding_exceptions)}%`;
  }
  const alt = row.alt === null ? '' : ` or ${row.alt}`;
  const excused = row.excused ? ` excused by ${row.exceptions.join(', ')}` : '';
  return `${row.rule} ${row.due}${alt}${excused}${row.outcome ? `: ${row.outcome}` : ''}`;
}
