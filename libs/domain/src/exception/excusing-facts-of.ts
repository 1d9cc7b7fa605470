import type { CivilDate } from '../civil-date';
import type { CircumstanceFacts, ClosureFacts, ExcusingFacts } from '../timetable/excusing-facts';
import { type RecordedException, stands } from './recorded-exception';

/** What the recorded exceptions tell the timetable: the facts with their findings, those withdrawn left out. */
export function excusingFactsOf(
  exceptions: readonly RecordedException[],
): Omit<ExcusingFacts, 'adviceRequests'> {
  const standing = exceptions.filter(stands);
  return {
    closures: standing.flatMap(closureFacts),
    exceptionalCircumstances: standing.flatMap((one) => spanFacts(one, 'exceptionalCircumstances')),
    absences: standing.flatMap((one) => spanFacts(one, 'absent')),
  };
}

/** The appointments with one body whose missing made its limit impractical to keep. */
export const missedAppointmentsOf = (
  exceptions: readonly RecordedException[],
  adviceRequestId: string,
): CivilDate[] =>
  exceptions
    .filter((one) => stands(one) && one.impractical && one.fact === 'missedAppointment')
    .filter((one) => one.adviceRequestId === adviceRequestId)
    .map(({ fromOn }) => fromOn);

const SETTINGS = { schoolClosed: 'school', earlyYearsClosed: 'earlyYears' } as const;

/** Whether it was a school or a nursery is the finder's word, and which request went to it too: neither is guessed. */
function closureFacts({
  fact,
  fromOn,
  reopensOn,
  impractical,
  adviceRequestId,
}: RecordedException): ClosureFacts[] {
  if (fact !== 'schoolClosed' && fact !== 'earlyYearsClosed') return [];
  if (reopensOn === null || adviceRequestId === null) return [];
  const setting = SETTINGS[fact];
  return [{ setting, closedFromOn: fromOn, reopensOn, impractical, adviceRequestId }];
}

function spanFacts(
  { fact, fromOn, toOn, impractical }: RecordedException,
  wanted: 'absent' | 'exceptionalCircumstances',
): CircumstanceFacts[] {
  return fact === wanted && toOn !== null ? [{ fromOn, toOn, impractical }] : [];
}
