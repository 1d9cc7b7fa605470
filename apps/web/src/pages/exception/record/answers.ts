import type { RecordExceptionCommand } from '@ehc/casework';
import {
  accepted,
  EXCEPTION_FACTS,
  EXCEPTION_PEOPLE,
  isCivilDate,
  isClosure,
  isOfPerson,
  onlyItsOwn,
  refused,
  type CivilDate,
  type ExceptionCode,
  type Refusal,
  type Result,
} from '@ehc/domain';
import { allOf, optionalDate, requiredDate } from '../../../layout/date-input';
import type { FormState } from '../../../layout/form-state';

export const FROM_DAY = { name: 'fromOn', called: 'the first day' };
export const TO_DAY = { name: 'toOn', called: 'the last day' };
export const REOPENING_DAY = { name: 'reopensOn', called: 'the day it opens again' };
export const FINDING_DAY = { name: 'on', called: 'the day of the finding' };

/** The choice, among the closures that are known, of one that is not. */
export const OTHER_DAYS = 'other';

/** Where the form asks for the request: each kind of fact has a list of its own. */
const requestField = (fact: ExceptionCode): string => (isClosure(fact) ? 'settingRequest' : 'healthRequest');

type Input = FormState['input'];

/** What was found, from the form; what belongs to another fact than the one chosen is not read. */
export function foundFrom(input: Input): Pick<RecordExceptionCommand, 'found' | 'foundOn'> {
  const { fact, impractical, foundOn, fromOn, toOn, reopensOn } = allOf({
    fact: factFrom(input),
    ...daysOf(input),
    impractical: findingFrom(input),
    foundOn: requiredDate(input, FINDING_DAY),
  });
  const known = isClosure(fact) ? chosenClosure(input[fact]) : null;
  const own = onlyItsOwn({
    fact,
    who: EXCEPTION_PEOPLE.find((one) => one === input['who']) ?? null,
    // Only a known closure needs no first day.
    fromOn: fromOn ?? foundOn,
    toOn,
    reopensOn,
    adviceRequestId: input[requestField(fact)] ?? null,
  });
  const words = { reason: input['reason'] ?? '', evidence: input['evidence'] ?? '' };
  return { found: { ...own, ...known, ...words, impractical }, foundOn };
}

function daysOf(input: Input) {
  const fact = EXCEPTION_FACTS.find((one) => one === input['fact']);
  const known = fact !== undefined && isClosure(fact) && chosenClosure(input[fact]) !== null;
  return {
    fromOn: known ? nothing : requiredDate(input, FROM_DAY),
    toOn: fact !== undefined && isOfPerson(fact) ? optionalDate(input, TO_DAY) : nothing,
    reopensOn: fact !== undefined && isClosure(fact) && !known ? optionalDate(input, REOPENING_DAY) : nothing,
  };
}

const nothing: Result<CivilDate | null> = accepted(null);

function factFrom(input: Input): Result<ExceptionCode> {
  const chosen = EXCEPTION_FACTS.find((fact) => fact === input['fact']);
  if (chosen) return accepted(chosen);
  return refused({ code: 'factMissing', message: 'Choose what happened', field: 'fact' });
}

function findingFrom(input: Input): Result<boolean> {
  if (input['impractical'] === 'yes') return accepted(true);
  if (input['impractical'] === 'no') return accepted(false);
  const message = 'Say whether it made the limit impractical to keep';
  return refused({ code: 'findingMissing', message, field: 'impractical' });
}

/** A known closure as a choice of the form: the request, the first day shut and the day it opens again. */
export const closureChoice = (adviceRequestId: string, closedFromOn: CivilDate, reopensOn: CivilDate) =>
  [adviceRequestId, closedFromOn, reopensOn].join(' ');

function chosenClosure(text = '') {
  const [adviceRequestId = '', fromOn, reopensOn] = text.split(' ');
  return isCivilDate(fromOn) && isCivilDate(reopensOn) ? { adviceRequestId, fromOn, reopensOn } : null;
}

/** The rules know of one request; the form leads to the list that was meant. */
export const atItsField = (refusals: readonly Refusal[], input: Input): readonly Refusal[] =>
  refusals.map((refusal) => {
    if (refusal.field !== 'adviceRequestId') return refusal;
    return { ...refusal, field: input['fact'] === 'missedAppointment' ? 'healthRequest' : 'settingRequest' };
  });
