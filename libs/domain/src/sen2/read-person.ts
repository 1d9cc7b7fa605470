import type { Reading } from './block';
import { buildPerson } from './build-person';
import { checkPerson } from './check-person';
import { activityYear } from './collection';
import type { Sen2Collection } from './collection';
import { lineAt } from './element';
import type { Sen2Element } from './element';
import type { Sen2Fault, Sen2Finding } from './fault';
import type { Sen2Person, Sen2PersonAsRead, Sen2RequestAsRead, Sen2Request } from './records';

/** The return in which a person stands. */
export interface Sen2ReturnFacts extends Sen2Collection {
  /** Number of the authority that makes the return; null where the header does not say. */
  readonly lea: string | null;
}

export interface PersonRead {
  /** Null where the person is put aside: no name, no birth date that can be, or no request that can be used. */
  readonly person: Sen2Person | null;
  /** In the order of the file. */
  readonly faults: readonly Sen2Fault[];
  /** Where each of the person's requests stands among the `Requests` of the file, from 1. */
  readonly requestPlaces: readonly number[];
}

/**
 * Reads and checks one `Person`. A field that is not sound is left out and reported; the rest comes in. `place`
 * counts the persons of the file from 1.
 */
export function readSen2Person(element: Sen2Element, place: number, facts: Sen2ReturnFacts): PersonRead {
  const findings: Sen2Finding[] = [];
  const reading: Reading = {
    year: facts.year,
    leftOut: new Set(),
    report: (finding) => void findings.push(finding),
  };
  const asRead = buildPerson(element, reading);
  const faulty = new Set(findings.map(({ path }) => path));
  const checking = { ...facts, activityYear: activityYear(facts), faulty };
  const without = (leftOut: ReadonlySet<string>) =>
    buildPerson(element, { ...reading, leftOut, report: () => undefined });
  const { person, findings: found } = checkPerson(asRead, checking, without);
  const faults = [...findings, ...found].map(({ path, field, code, message, severity }) => ({
    line: lineAt(element, path),
    path: `Person[${place}]/${path}`,
    field,
    code,
    message,
    severity,
  }));
  const requestPlaces = person.requests.flatMap((request, at) => (isUsable(request) ? [at + 1] : []));
  return { person: soundPerson(person), faults: faults.sort((a, b) => a.line - b.line), requestPlaces };
}

/** The person where nothing is missing that a child's record cannot do without. */
function soundPerson(person: Sen2PersonAsRead): Sen2Person | null {
  const { surname, forename, personBirthDate } = person;
  const requests = person.requests.filter(isUsable);
  if (surname === null || forename === null || personBirthDate === null || requests.length === 0) return null;
  return { ...person, surname, forename, personBirthDate, requests };
}

const isUsable = (request: Sen2RequestAsRead): request is Sen2Request => request.requestOutcome !== null;
