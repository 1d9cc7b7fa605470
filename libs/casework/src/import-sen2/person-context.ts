import type { AnnualReview, CivilDate, Sen2Person } from '@ehc/domain';
import type { StoredCase } from '@ehc/persistence';
import type { CaseChanges } from '../import-file/case-changes';
import type { Guesses } from './guesses';

/** One person of the return, the child that they are here, and where what changes is collected. */
export interface PersonContext {
  readonly person: Sen2Person;
  readonly requestPlaces: readonly number[];
  readonly childId: string;
  readonly bornOn: CivilDate;
  /** Where the child learns now, and who leads the review. */
  readonly settingId: string | null;
  readonly ledBy: AnnualReview['ledBy'];
  readonly stored: StoredCase;
  readonly collectionYear: number;
  readonly changes: CaseChanges;
  readonly guesses: Guesses;
}
