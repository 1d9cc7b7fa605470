import fc from 'fast-check';
import { isWorkingDay } from '../calendar/working-days';
import { addDays, civilDate, type CivilDate } from '../civil-date';
import { closuresBetween, daysShut } from './closures-between';
import { datesInForce, schoolYearOfTerm, type Term, type UnplannedClosure } from './term';

const day = civilDate;

const term = (name: string, first: string, last: string, organisationId: string | null = 'a'): Term => {
  const lastDayOn = day(last);
  const schoolYear = schoolYearOfTerm({ lastDayOn });
  return { name, firstDayOn: day(first), lastDayOn, organisationId, schoolYear };
};

const closure = (name: string, shut: string, reopens: string, organisationId: string | null = 'a') => ({
  name,
  shutFromOn: day(shut),
  reopensOn: day(reopens),
  organisationId,
  schoolYear: 2025,
});

const SUMMER = [
  term('Summer term', '2026-06-01', '2026-07-17'),
  term('Autumn term', '2026-09-03', '2026-10-23'),
];

describe('the closures of a setting', () => {
  it('run from the day after the last day open to the first day open to pupils (SEND Regs 2014 regs 5(4)(a), (b), 10(4)(a), (b), 13(3))', () => {
    const [summer, ...more] = closuresBetween(SUMMER, []);
    expect(summer).toEqual({
      name: 'After Summer term',
      closedFromOn: '2026-07-18',
      reopensOn: '2026-09-03',
      source: 'setting',
    });
    expect(summer && daysShut(summer)).toBe(47);
    expect(more).toEqual([]);
  });

  it('count half-term and Christmas, which are short', () => {
    const terms = [
      term('Autumn 1', '2026-09-03', '2026-10-23'),
      term('Autumn 2', '2026-11-02', '2026-12-18'),
      term('Spring 1', '2027-01-04', '2027-02-12'),
    ];
    expect(closuresBetween(terms, []).map(daysShut)).toEqual([9, 16]);
  });

  it('begin with the weekend or bank holiday before an unplanned closure', () => {
    const shut = (from: string) => closuresBetween([], [closure('Flood', from, '2026-06-12')])[0];
    expect(shut('2026-06-08')?.closedFromOn).toBe('2026-06-06');
    expect(shut('2026-06-09')?.closedFromOn).toBe('2026-06-09');
    expect(shut('2026-05-26')?.closedFromOn).toBe('2026-05-23');
  });

  it('are one where a flood runs into the holiday', () => {
    const flood = closure('Flood', '2026-07-06', '2026-07-18', null);
    expect(closuresBetween(SUMMER, [flood])).toEqual([
      {
        name: 'Flood, After Summer term',
        closedFromOn: '2026-07-04',
        reopensOn: '2026-09-03',
        source: 'authority',
      },
    ]);
  });

  it('are the authority’s where one end rests on its dates', () => {
    const [summer] = SUMMER;
    const autumn = term('Autumn term', '2026-09-03', '2026-10-23', null);
    expect(closuresBetween(summer ? [summer, autumn] : [], [])[0]?.source).toBe('authority');
  });

  it('are not guessed from dates that are missing', () => {
    const terms = [
      term('Spring 2', '2026-02-23', '2026-03-27'),
      term('Autumn 1', '2026-09-03', '2026-10-23'),
    ];
    expect(closuresBetween(terms, [])).toEqual([]);
  });

  it('partition the days with those on which the setting is open', () => {
    fc.assert(
      fc.property(someTerms, someClosures, (terms, closures) => {
        const found = closuresBetween(terms, closures);
        const isShut = shutDay(terms, closures);
        const last = terms.at(-1)?.lastDayOn ?? day('2025-09-01');
        for (let on = day('2025-09-01'); on <= last; on = addDays(on, 1)) {
          const covering = found.filter((one) => one.closedFromOn <= on && on < one.reopensOn);
          expect({ on, times: covering.length }).toEqual({ on, times: isShut(on) ? 1 : 0 });
        }
      }),
    );
  });
});

describe('the dates that hold for a setting', () => {
  const own = term('Own', '2025-09-01', '2026-07-10');
  const shared = [
    term('Shared', '2025-09-03', '2026-07-17', null),
    term('Next', '2026-09-03', '2027-07-16', null),
  ];
  const snow = closure('Snow', '2026-01-12', '2026-01-14', null);
  const fire = closure('Fire', '2026-02-02', '2026-02-04');

  it('are its own in a school year of which it gave its terms', () => {
    const dates = datesInForce({ terms: [own], closures: [fire] }, { terms: shared, closures: [snow] });
    expect(dates.terms.map(({ name }) => name)).toEqual(['Own', 'Next']);
    expect(dates.closures.map(({ name }) => name)).toEqual(['Fire']);
  });

  it('are the authority’s otherwise, with its own closures beside them', () => {
    const dates = datesInForce({ terms: [], closures: [fire] }, { terms: shared, closures: [snow] });
    expect(dates.terms.map(({ name }) => name)).toEqual(['Shared', 'Next']);
    expect(dates.closures.map(({ name }) => name)).toEqual(['Fire', 'Snow']);
  });

  it('belong to the school year in which the term ends: an autumn term may begin in August', () => {
    expect(schoolYearOfTerm({ lastDayOn: day('2026-10-23') })).toBe(2026);
    expect(term('Autumn', '2026-08-27', '2026-10-23').schoolYear).toBe(2026);
  });
});

/** One to six terms, the first from 1 September 2025, with holidays of 1 to 84 days between them. */
const someTerms = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 84 }), fc.integer({ min: 0, max: 60 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((lengths) => {
    const terms: Term[] = [];
    let next = day('2025-09-01');
    for (const [gap, days] of lengths) {
      const last = addDays(next, days);
      terms.push(term(`Term ${terms.length}`, next, last));
      next = addDays(last, gap + 1);
    }
    return terms;
  });

const someClosures = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 40 }))
    .map(([from, days]) =>
      closure('Shut', addDays(day('2025-09-01'), from), addDays(day('2025-09-01'), from + days)),
    ),
  { maxLength: 4 },
);

/** Said otherwise: a day outside every term, a day of a closure, or a day without school that leads into one of those. */
function shutDay(terms: readonly Term[], closures: readonly UnplannedClosure[]) {
  const end = terms.at(-1)?.lastDayOn ?? day('2025-09-01');
  return function isShut(on: CivilDate): boolean {
    if (on > end) return closures.some((one) => one.shutFromOn <= on && on < one.reopensOn);
    const inTerm = terms.some((one) => one.firstDayOn <= on && on <= one.lastDayOn);
    const closed = closures.some((one) => one.shutFromOn <= on && on < one.reopensOn);
    return !inTerm || closed || (!isWorkingDay(on) && isShut(addDays(on, 1)));
  };
}
