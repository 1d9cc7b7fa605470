import type { ImportSource } from '../import-file/matter-changes';
import { assessmentTold } from './assessment-of';
import { Guesses } from './guesses';
import { plansTold } from './plans-of';
import { reviewsTold } from './reviews-of';
import type { SoundPerson } from './sound-person';
import { transferTold } from './transfer-of';

/** What we guess about a person who is unchanged: the report says it each time, as when they first came in. */
export function guessesAbout(item: SoundPerson, collectionYear: number, source: ImportSource): Guesses {
  const { person, requestPlaces } = item;
  const guesses = new Guesses(item);
  person.requests.forEach((request, at) => assessmentTold(request, requestPlaces[at] ?? at + 1, guesses));
  for (const plan of plansTold(person, requestPlaces, guesses)) {
    if (plan.state === 'ceased') continue;
    reviewsTold({ plan, reviews: [], origins: new Map(), source, collectionYear, guesses });
    transferTold(plan, person, guesses);
  }
  return guesses;
}
