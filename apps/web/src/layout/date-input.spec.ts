import { civilDate } from '@ehc/domain';
import { allOf, dateField, optionalDate, requiredDate } from './date-input';
import { untouched } from './form-state';

const meeting = { name: 'on', called: 'the day of the meeting' };
const typed = (day: string, month: string, year: string) => ({
  'on-day': day,
  'on-month': month,
  'on-year': year,
});

it.each([
  ['3', '3', '2026'],
  ['03', 'march', '2026'],
  [' 3 ', 'Mar', '2026'],
])('reads %s %s %s', (day, month, year) => {
  expect(requiredDate(typed(day, month, year), meeting)).toEqual({ ok: true, value: '2026-03-03' });
});

it.each([
  [['', '', ''], 'Enter the day of the meeting'],
  [['3', '', '2026'], 'The day of the meeting must include a month'],
  [['', '', '2026'], 'The day of the meeting must include a day and a month'],
  [['31', '2', '2026'], 'The day of the meeting must be a real date'],
  [['x', '2', '2026'], 'The day of the meeting must be a real date'],
  [['3', '3', '26'], 'The year must have 4 numbers'],
] as const)('says what is wrong with %j', ([day, month, year], message) => {
  expect(requiredDate(typed(day, month, year), meeting)).toMatchObject({
    refusals: [{ message, field: 'on' }],
  });
});

it('lets a day that need not be given be left empty', () => {
  expect(optionalDate({}, meeting)).toEqual({ ok: true, value: null });
});

it('tells everything that is wrong at once', () => {
  const other = { name: 'other', called: 'the other day' };
  expect(() => allOf({ a: requiredDate({}, meeting), b: requiredDate({}, other) })).toThrow(
    'Enter the day of the meeting; Enter the other day',
  );
});

it('shows what was typed again, and a day to begin with only on a fresh form', () => {
  const field = { name: 'on', legend: 'When?' };
  const values = (form: Parameters<typeof dateField>[0]) =>
    dateField(form, field, civilDate('2026-03-03')).items.map(({ value }) => value);
  expect(values(untouched)).toEqual(['3', '3', '2026']);
  expect(values({ input: typed('', 'x', '26'), refusals: [] })).toEqual(['', 'x', '26']);
});
