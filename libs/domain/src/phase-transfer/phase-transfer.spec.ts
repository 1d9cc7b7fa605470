import { civilDate } from '../civil-date';
import { RULE_SETS } from '../rule-set/rule-sets';
import { PHASE_TRANSFERS, phaseTransferTimetable } from '../timetable/phase-transfer-timetable';
import { FEBRUARY_TRANSFERS } from './phase-transfer';

it.each(PHASE_TRANSFERS)('%s leads the list exactly when 15 February binds it', (transfer) => {
  const [row] = phaseTransferTimetable({ transfer, transferOn: civilDate('2026-09-01') }, RULE_SETS[0]);
  expect(FEBRUARY_TRANSFERS.includes(transfer)).toBe(row?.rule === 'PHASE-15FEB');
});
