import type { ExceptionFormShown } from '@ehc/casework';
import {
  assessmentMachine,
  EXCEPTION_FACTS,
  EXCEPTION_LABELS,
  EXCEPTION_PEOPLE,
  EXCEPTION_PERSON_LABELS,
  inWords,
  mustAnswerByLaw,
  type AdviceRequest,
  type ExceptionCode,
} from '@ehc/domain';
import { actionForm } from '../../../layout/action-form';
import { dateField } from '../../../layout/date-input';
import { errorFor, type FormState } from '../../../layout/form-state';
import { dayInWords } from '../../../layout/wording';
import { requestInWords } from '../exception-words';
import {
  atItsField,
  closureChoice,
  FINDING_DAY,
  FROM_DAY,
  OTHER_DAYS,
  REOPENING_DAY,
  TO_DAY,
} from './answers';

const HINTS: Readonly<Record<ExceptionCode, string>> = {
  absent: 'The child, a parent or the young person, for four weeks on end or more.',
  exceptionalCircumstances:
    'Of the child, a parent or the young person: for example a death or a stay in hospital.',
  schoolClosed: 'For four weeks on end or more, and asked for advice near the time it closed.',
  earlyYearsClosed: 'For four weeks on end or more, and asked for advice near the time it closed.',
  missedAppointment: 'With a health body, for an examination or a test. It excuses that body alone.',
};

/** The form for a fact and the finding on it. */
export function view(shown: ExceptionFormShown, sent: FormState) {
  const form = { ...sent, refusals: atItsField(sent.refusals, sent.input) };
  const frame = actionForm('Record an exception', shown, form);
  const { assessment } = shown.file;
  const error = (field: string) => errorFor(frame.errors, field);
  const radios: Radios = (name, items) => ({
    name,
    items: items.map((item) => ({ ...item, checked: form.input[name] === item.value })),
    error: error(name),
  });
  return {
    ...frame,
    facts: [
      { key: 'Assessment asked for', value: dayInWords(assessment.receivedOn) },
      { key: 'Stage', value: assessmentMachine.states[assessment.state].label },
    ],
    ...factsToChoose(radios),
    ...requestsToChoose(shown, radios),
    closures: closureGroups(shown, radios),
    ...daysOf(form, shown),
    reasonError: error('reason'),
    evidenceError: error('evidence'),
    button: 'Record the exception',
  };
}

interface Choice {
  readonly value: string;
  readonly text: string;
  readonly hint?: { readonly text: string };
}

type Radios = (
  name: string,
  items: readonly Choice[],
) => { readonly name: string; readonly items: readonly Choice[]; readonly error: { text: string } | false };

function factsToChoose(radios: Radios) {
  const facts = EXCEPTION_FACTS.map((value) => ({
    value,
    text: EXCEPTION_LABELS[value],
    hint: { text: HINTS[value] },
  }));
  const people = EXCEPTION_PEOPLE.map((value) => ({ value, text: EXCEPTION_PERSON_LABELS[value] }));
  return {
    fact: radios('fact', facts),
    who: radios('who', people),
    impractical: radios('impractical', [
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No', hint: { text: 'It is kept that this was considered. It excuses nothing.' } },
    ]),
  };
}

function requestsToChoose({ file, record }: ExceptionFormShown, radios: Radios) {
  const those = (of: (request: AdviceRequest) => boolean) =>
    file.adviceRequests.filter(of).map((one) => ({ value: one.id, text: requestInWords(one, record) }));
  return {
    settingRequest: radios(
      'settingRequest',
      those(({ adviceType }) => adviceType === 'setting'),
    ),
    healthRequest: radios('healthRequest', those(mustAnswerByLaw)),
  };
}

function daysOf(form: FormState, { asAt, closures }: ExceptionFormShown) {
  const unless = closures.length > 0 ? ' Leave it empty if you chose a closure above.' : '';
  return {
    fromOn: dateField(form, {
      name: FROM_DAY.name,
      legend: 'First day',
      hint: `For a closure: the first day shut, which is the day after the last day open. For an appointment: its day.${unless}`,
    }),
    toOn: dateField(form, {
      name: TO_DAY.name,
      legend: 'Last day',
      hint: 'If it is not over, the last day that you expect.',
    }),
    reopensOn: dateField(form, {
      name: REOPENING_DAY.name,
      legend: 'First day open to pupils again',
    }),
    on: dateField(form, { name: FINDING_DAY.name, legend: 'When did you find this?' }, asAt),
  };
}

/** The closures that are known from term dates: a list for schools and one for nurseries. */
function closureGroups({ closures, file, record }: ExceptionFormShown, radios: Radios) {
  const kinds = [
    { fact: 'schoolClosed', setting: 'school' },
    { fact: 'earlyYearsClosed', setting: 'earlyYears' },
  ] as const;
  return kinds.flatMap(({ fact, setting }) => {
    const items = closures
      .filter((closure) => closure.setting === setting)
      .map(({ adviceRequestId, closedFromOn, reopensOn, name, source }) => {
        const organisationId = file.adviceRequests.find(({ id }) => id === adviceRequestId)?.organisationId;
        const whose = organisationId ? record.organisationNames.get(organisationId) : undefined;
        const dates = source === 'setting' ? 'its own dates' : 'the authority’s dates';
        return {
          value: closureChoice(adviceRequestId, closedFromOn, reopensOn),
          text: `${whose ?? 'The setting asked'}, ${name}: shut from ${inWords(closedFromOn)}, open again ${inWords(reopensOn)} (${dates})`,
        };
      });
    if (items.length === 0) return [];
    const other = { value: OTHER_DAYS, text: 'Another time, which I will type' };
    return [{ fact, radios: radios(fact, [...items, other]) }];
  });
}
