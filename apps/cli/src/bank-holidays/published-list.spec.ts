import { UnusableList, readPublishedList } from './published-list';

const Y2026 = ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'].map(
  (day) => `2026-${day}`,
);
const Y2027 = ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28'].map(
  (day) => `2027-${day}`,
);
const Y2028 = ['01-03', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26'].map(
  (day) => `2028-${day}`,
);

const listOf = (days: readonly unknown[], division = 'england-and-wales'): string =>
  JSON.stringify({
    [division]: {
      division,
      events: days.map((date) => ({ title: 'Holiday', date, notes: '', bunting: true })),
    },
    scotland: { division: 'scotland', events: [] },
  });

it('reads the days of England and Wales by year', () => {
  const years = readPublishedList(listOf([...Y2026, ...Y2027]));
  expect(Object.keys(years)).toEqual(['2026', '2027']);
  expect(years[2026]).toEqual(Y2026.map((day) => day.slice(5)));
});

it.each([
  ['is not JSON', '{"england-and-wales":', /is not JSON/],
  ['is no object', 'null', /no division/],
  ['is another list', listOf(Y2026, 'northern-ireland'), /no division england-and-wales/],
  ['has no events', listOf([]), /has no events/],
  ['has a day that is none', listOf([...Y2026, '2026-02-30']), /event 8 is "2026-02-30", which is no day/],
  ['has an event without a day', listOf([...Y2026, undefined]), /is no day/],
  ['has an instant', listOf(['2026-01-01T00:00:00Z', ...Y2026.slice(1)]), /is no day/],
  ['is out of order', listOf([...Y2027, ...Y2026]), /2026-01-01 stands after 2027-12-28/],
  ['has a day twice', listOf([...Y2026, '2026-12-28']), /2026-12-28 stands after 2026-12-28/],
  ['leaves a year out', listOf([...Y2026, ...Y2028]), /2027 has 0 bank holidays/],
  ['is cut off', listOf([...Y2026, ...Y2027.slice(0, 3)]), /2027 has 3 bank holidays/],
])('does not read a list that %s', (_, text, message) => {
  expect(() => readPublishedList(text)).toThrow(UnusableList);
  expect(() => readPublishedList(text)).toThrow(message);
});
