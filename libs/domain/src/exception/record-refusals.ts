import { mustAnswerByLaw } from '../assessment/assessment-deadlines';
import type { AssessmentFile } from '../assessment/assessment-file';
import { inWords } from '../civil-date';
import type { Step } from '../matter/step';
import type { Refusal } from '../result';
import { type ExceptionFound, type ExcusingFact, isClosure, isOfPerson, stands } from './recorded-exception';

/** Everything that is wrong with a fact and the finding on it; empty where they can be recorded. */
export function recordRefusals(file: AssessmentFile, found: ExceptionFound, step: Step): Refusal[] {
  const { reason, evidence } = found;
  return [
    ...daysRefusals(found, step),
    ...personRefusals(found),
    ...requestRefusals(file, found),
    ...missingWords('reason', reason, 'Say how it made the limit impractical to keep, or why it did not'),
    ...missingWords('evidence', evidence, 'Say what was seen, and where it is kept'),
    ...findingDayRefusals(file, found, step),
    ...(file.exceptions.some((other) => stands(other) && sameFact(other, found)) ? [DUPLICATE] : []),
  ];
}

const DUPLICATE: Refusal = {
  code: 'recordedAlready',
  message: 'This is recorded already. Withdraw it first if the finding has changed',
  field: 'fact',
};

const missingWords = (field: string, text: string, message: string): Refusal[] =>
  text.trim() === '' ? [{ code: `${field}Missing`, message, field }] : [];

function daysRefusals({ fact, fromOn, toOn, reopensOn }: ExcusingFact, { today }: Step): Refusal[] {
  const refusals: Refusal[] = [];
  if (fromOn > today)
    refusals.push({
      code: 'notBegun',
      message: 'It must have begun: the first day cannot be in the future',
      field: 'fromOn',
    });
  if (isOfPerson(fact)) {
    if (toOn === null)
      refusals.push({
        code: 'lastDayMissing',
        message: 'Enter the last day, or the day you expect',
        field: 'toOn',
      });
    else if (toOn < fromOn)
      refusals.push({
        code: 'endsBeforeItBegins',
        message: 'The last day cannot be before the first',
        field: 'toOn',
      });
  }
  if (isClosure(fact)) {
    if (reopensOn === null)
      refusals.push({
        code: 'reopeningMissing',
        message: 'Enter the first day open to pupils again',
        field: 'reopensOn',
      });
    else if (reopensOn <= fromOn) {
      const message = 'It must reopen after the first day shut';
      refusals.push({ code: 'reopensBeforeClosing', message, field: 'reopensOn' });
    }
  }
  return refusals;
}

const personRefusals = ({ fact, who }: ExcusingFact): Refusal[] =>
  isOfPerson(fact) && who === null
    ? [{ code: 'whoMissing', message: 'Choose whom it was about', field: 'who' }]
    : [];

/** A closure is about the setting that was asked, and an appointment about the body that made it. */
function requestRefusals({ adviceRequests }: AssessmentFile, found: ExcusingFact): Refusal[] {
  const { fact, adviceRequestId } = found;
  const field = 'adviceRequestId';
  const request = adviceRequests.find(({ id }) => id === adviceRequestId);
  if (isClosure(fact) && request?.adviceType !== 'setting') {
    const message = 'Choose which request for advice went to the setting that was closed';
    return [{ code: 'settingRequestMissing', message, field }];
  }
  if (fact === 'missedAppointment' && !(request && mustAnswerByLaw(request))) {
    const message = 'Choose the request to the health body whose appointment was missed';
    return [{ code: 'healthRequestMissing', message, field }];
  }
  return [];
}

function findingDayRefusals(
  { assessment }: AssessmentFile,
  { fromOn }: ExcusingFact,
  { on, today }: Step,
): Refusal[] {
  const refusal = (code: string, message: string) => [{ code, message, field: 'on' }];
  if (on > today) return refusal('inFuture', 'The date cannot be in the future');
  if (on < assessment.receivedOn) {
    return refusal(
      'beforeRequest',
      `The finding cannot be before the request, which came ${inWords(assessment.receivedOn)}`,
    );
  }
  if (fromOn <= today && on < fromOn) {
    return refusal('beforeFact', `The finding cannot be before it began, ${inWords(fromOn)}`);
  }
  return [];
}

const sameFact = (a: ExcusingFact, b: ExcusingFact): boolean =>
  a.fact === b.fact &&
  a.who === b.who &&
  a.fromOn === b.fromOn &&
  a.toOn === b.toOn &&
  a.reopensOn === b.reopensOn &&
  a.adviceRequestId === b.adviceRequestId;
