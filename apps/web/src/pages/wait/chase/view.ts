import type { WaitShown } from '@ehc/casework';
import { daysWaited, PARTY_LABELS } from '@ehc/domain';
import { actionForm } from '../../../layout/action-form';
import { dateField } from '../../../layout/date-input';
import type { FormState } from '../../../layout/form-state';
import { counted, dayInWords, howFar, times } from '../../../layout/wording';
import { whatIs } from '../../child/waits';

export const CHASE_DAY = { name: 'on', called: 'the day of the chase' };
export const PROMISED_DAY = { name: 'promisedFor', called: 'the promised day' };

/** A chase: who is waited for, what has been said so far, and what they say now. */
export function view(shown: WaitShown, form: FormState) {
  const { wait, asAt } = shown;
  const optional = (key: string, value: string | null) => (value === null ? [] : [{ key, value }]);
  const on = (day: typeof wait.dueBy) => (day === null ? null : dayInWords(day));
  return {
    ...actionForm('Record a chase', shown, form),
    facts: [
      { key: 'Waiting for', value: waitedFor(shown) },
      { key: 'To do', value: whatIs(wait, shown.record) },
      { key: 'Since', value: `${dayInWords(wait.startedOn)}, ${counted(daysWaited(wait, asAt), 'day')}` },
      ...optional('Due', wait.dueBy && `${dayInWords(wait.dueBy)}, ${howFar(wait.dueBy, asAt)}`),
      { key: 'Chased', value: wait.chases === 0 ? 'Not yet' : times(wait.chases) },
      ...optional('Last chased', on(wait.lastChasedOn)),
      ...optional('Promised for', on(wait.promisedFor)),
      ...optional('Held up by', wait.blockedReason),
    ],
    chasedOn: dateField(form, { name: CHASE_DAY.name, legend: 'When did you chase?' }, asAt),
    promisedFor: dateField(form, {
      name: PROMISED_DAY.name,
      legend: 'What day did they promise? (optional)',
      hint: 'Leave it empty if nothing was promised. What was promised before then stays.',
    }),
    button: 'Record the chase',
  };
}

function waitedFor({ wait, record }: WaitShown): string {
  const party = PARTY_LABELS[wait.waitingOn];
  const name = wait.organisationId === null ? undefined : record.organisationNames.get(wait.organisationId);
  return name === undefined ? party : `${name} (${party.toLowerCase()})`;
}
