import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import {
  assessmentXml,
  activeXml,
  FOOT,
  headOf,
  personXml,
  planRequestXml,
  requestXml,
  upnOf,
} from '../../test/import/sen2-return';

/** Writes a return of many made-up persons, mostly with plans in force, as real ones have. */
export async function writeLargeReturn(path: string, persons: number, year = 2026): Promise<void> {
  const file = createWriteStream(path);
  file.write(headOf(year, '886'));
  for (let number = 0; number < persons; number += 1)
    if (!file.write(`${largePerson(number)}\n`)) await once(file, 'drain');
  file.end(FOOT);
  await once(file, 'close');
}

function largePerson(number: number): string {
  const born = `${2004 + (number % 16)}-0${1 + (number % 9)}-1${number % 10}`;
  return personXml({ surname: `Ash${number}`, born, upn: upnOf(number), requests: requestsOf(number) });
}

function requestsOf(number: number): string {
  const month = `0${1 + (number % 9)}`;
  const urn = String(100000 + (number % 400));
  switch (number % 10) {
    case 0:
      return requestXml({ received: `2025-${month}-04`, decided: `2025-${month}-25`, outcome: 'N' });
    case 1:
      return requestXml({
        received: '2025-10-03',
        decided: '2025-11-10',
        outcome: 'Y',
        more: assessmentXml('A'),
      });
    case 2: {
      const plan = assessmentXml('Y', '2025-08-20', { start: '2025-08-20' });
      return requestXml({
        received: '2025-03-03',
        decided: '2025-04-10',
        outcome: 'Y',
        more: plan + activeXml({ urn }),
      });
    }
    case 3:
      return planRequestXml('2021-03-04', {
        urn,
        meeting: `2025-${month}-02`,
        outcome: 'A',
        last: `2025-${month}-20`,
        draft: `2025-${month}-22`,
      });
    default:
      return planRequestXml('2020-03-04', {
        urn,
        meeting: `2025-${month}-02`,
        outcome: 'M',
        last: `2025-${month}-20`,
      });
  }
}
