import { activePlansIn } from './places';
import { missing, rulesFor, when } from './rule';
import type { Sen2Rule } from './rule';

const active = rulesFor(activePlansIn);

/** Down Syndrome became a type of need of its own in this collection. */
const FIRST_YEAR_OF_DS = 2025;

/** Checks of the kinds of need. */
export const NEED_RULES: readonly Sen2Rule[] = [
  active('S2-51', 'error', ({ active: { needs } }) => [
    ...when(needs.length === 0, 'SENneed', 'SENneed is missing. Give the main need.'),
    ...when(needs.length > 2, 'SENneed', 'There are one or two SENneed. Take the others out.', {
      path: 'SENneed[3]',
      keep: true,
    }),
  ]),
  active('S2-51', 'error', ({ at, active: { needs } }, { year, faulty }) =>
    needs.flatMap(({ senType, senTypeRank }, place) => {
      const path = `SENneed[${place + 1}]/`;
      const lacks = (field: string, value: unknown) => value === null && !faulty.has(at + path + field);
      const fields = { SENtype: senType, SENtypeRank: senTypeRank };
      return [
        ...missing(lacks, fields, 'Give it: every need has one.').map((found) => ({
          ...found,
          path: path + found.field,
        })),
        ...when(
          senType === 'DS' && year < FIRST_YEAR_OF_DS,
          'SENtype',
          `SENtype DS came with the ${FIRST_YEAR_OF_DS} return, and this one is for ${year}. Give OTH, or correct the year.`,
          { path: `${path}SENtype` },
        ),
      ];
    }),
  ),
  active('S2-51', 'error', ({ active: { needs } }) => {
    const ranks = needs.map(({ senTypeRank }) => senTypeRank);
    const types = needs.map(({ senType }) => senType);
    const sameRank = ranks.findIndex((rank, place) => rank !== null && ranks.indexOf(rank) < place);
    const sameType = types.findIndex((type, place) => type !== null && types.indexOf(type) < place);
    const noFirst = ranks.length > 0 && ranks.every((rank) => rank === '2');
    const keepAt = (place: number, field: string) => ({ path: `SENneed[${place + 1}]/${field}`, keep: true });
    return [
      ...when(
        sameRank > 0,
        'SENtypeRank',
        'Two needs have the same SENtypeRank. Give 1 to the main one.',
        keepAt(sameRank, 'SENtypeRank'),
      ),
      ...when(
        noFirst,
        'SENtypeRank',
        'No need has SENtypeRank 1. Give it to the main one.',
        keepAt(0, 'SENtypeRank'),
      ),
      ...when(
        sameType > 0,
        'SENtype',
        'Two needs are the same. Take one out, or correct it.',
        keepAt(sameType, 'SENtype'),
      ),
    ];
  }),
];
