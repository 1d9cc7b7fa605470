import {
  addDays,
  ageOn,
  civilDateOf,
  schoolYearOf,
  searchText,
  yearGroupOn,
  type CivilDate,
  type StaffMember,
} from '@ehc/domain';
import type { Book, ChildRow } from './book';
import type { Chance, Weighted } from './chance';
import { BOYS, ETHNICITIES, GIRLS, NEEDS, SURNAMES } from './names';
import type { Organisations, Setting, SettingKind } from './organisations';
import { pseudoUln, pseudoUpn } from './pupil-numbers';
import { DEMONSTRATION_AUTHORITY } from './staff';

/** National curriculum years of children with plans: Reception is 0, nursery negative, college from 12. */
export const YEARS_WITH_PLAN: Weighted<number> = [
  [-1, 1.5],
  [0, 4],
  [1, 5],
  [2, 6],
  [3, 6.5],
  [4, 7],
  [5, 7.5],
  [6, 7.5],
  [7, 7.5],
  [8, 7.3],
  [9, 7],
  [10, 6.8],
  [11, 6.5],
  [12, 5.5],
  [13, 4.5],
  [14, 3],
  [15, 2],
  [16, 1.5],
  [17, 1.2],
  [18, 1],
  [19, 0.7],
];

/** National curriculum years in which an assessment is asked for. */
export const YEARS_ASSESSED: Weighted<number> = [
  [-2, 4],
  [-1, 12],
  [0, 12],
  [1, 10],
  [2, 9],
  [3, 8],
  [4, 8],
  [5, 9],
  [6, 7],
  [7, 7],
  [8, 6],
  [9, 5],
  [10, 4],
  [11, 3],
  [12, 1],
];

const AGE_ENTERING_RECEPTION = 4;
const OF_AGE_FOR_COLLEGE = 12;

export interface Wanted {
  readonly years: Weighted<number>;
  /** The child was at least two years old on this day. */
  readonly bornWellBefore: CivilDate;
  readonly ledByAuthority: boolean;
  readonly caseworker: StaffMember | null;
}

/** Makes up children: names by chance, schools by age. Nobody in it is real. */
export class Children {
  private made = 0;

  constructor(
    private readonly book: Book,
    private readonly organisations: Organisations,
  ) {}

  /** Adds one child to the book. The authority itself leads the reviews of those who are taught nowhere. */
  add({ years, bornWellBefore, ledByAuthority, caseworker }: Wanted): ChildRow {
    const { chance, span } = this.book;
    this.made += 1;
    const bornOn = birthday(chance, span.asAt, years, bornWellBefore);
    const boy = chance.happens(0.71);
    const [forename, surname] = [chance.pick(boy ? BOYS : GIRLS), chance.pick(SURNAMES)];
    const isLearner = ageOn(bornOn, span.asAt) >= 16;
    const hasUpn = chance.happens(yearGroupOn(bornOn, span.asAt) < 0 ? 0.4 : 0.97);
    const child: ChildRow = {
      id: this.book.idOn(span.broughtInOn),
      authorityId: DEMONSTRATION_AUTHORITY.id,
      surname,
      forename,
      bornOn,
      sex: boy ? 'M' : 'F',
      ethnicity: chance.weighted(ETHNICITIES),
      postcode: `WX${chance.whole(1, 28)} ${chance.whole(1, 9)}${chance.pick(['AB', 'DE', 'JL', 'NP', 'QR', 'TW'])}`,
      upn: hasUpn ? pseudoUpn(this.made) : null,
      uln: isLearner ? pseudoUln(chance) : null,
      upnUnknown: hasUpn ? null : 'UN1',
      externalRef: `WX${String(100_000 + this.made)}`,
      searchName: searchText(`${surname} ${forename}`),
      settingId: ledByAuthority ? null : this.settingFor(bornOn).id,
      senTypes: needs(chance),
      caseworkerId: caseworker?.id ?? null,
      noPlace: ledByAuthority && chance.happens(0.4),
      lookedAfter: chance.happens(0.04),
      importFingerprint: null,
    };
    this.book.rows.children.push(child);
    return child;
  }

  private settingFor(bornOn: CivilDate): Setting {
    const { chance, span } = this.book;
    return chance.pick(this.organisations.settings[kindFor(yearGroupOn(bornOn, span.asAt), chance)]);
  }
}

function kindFor(year: number, chance: Chance): SettingKind {
  if (year < 0) return 'nursery';
  if (year >= OF_AGE_FOR_COLLEGE) return chance.happens(0.15) ? 'special' : 'college';
  if (chance.happens(0.3)) return 'special';
  return year <= 6 ? 'primary' : 'secondary';
}

function birthday(
  chance: Chance,
  asAt: CivilDate,
  years: Weighted<number>,
  bornWellBefore: CivilDate,
): CivilDate {
  const september = schoolYearOf(asAt) - chance.weighted(years) - AGE_ENTERING_RECEPTION - 1;
  let bornOn = addDays(civilDateOf(september, 9, 1), chance.whole(0, 364));
  while (ageOn(bornOn, bornWellBefore) < 2) bornOn = addDays(bornOn, -365);
  return bornOn;
}

function needs(chance: Chance): string[] {
  const first = chance.weighted(NEEDS);
  const second = chance.weighted(NEEDS);
  return chance.happens(0.45) && second !== first ? [first, second] : [first];
}
