import { civilDate } from '../civil-date';
import { type ChaseFacts, chaseMessage } from './chase-words';
import { referenceIn, referenceOf } from './reference';

const facts: ChaseFacts = {
  on: civilDate('2026-03-23'),
  to: 'adviser',
  step: 'giveAdvice',
  adviceType: 'psychological',
  startedOn: civilDate('2026-02-02'),
  dueBy: civilDate('2026-03-16'),
  promisedFor: null,
  reference: 'K7QW-3M9T',
  authorityName: 'Wrexley',
  signInAt: 'https://ehc.wrexley.example',
};

it('says what is waited for, by when, and what to do when something stands in the way', () => {
  const { subject, body } = chaseMessage(facts);
  expect(subject).toBe('Was due by Monday 16 March 2026: our reference K7QW-3M9T');
  expect(body).toContain('We are waiting for educational psychology advice for an EHC needs assessment.');
  expect(body).toContain('It was due by Monday 16 March 2026, and it has not reached us.');
  expect(body).toContain('tell us what it is, and the day by which you can do it');
});

it('says that it is due, not that it was, up to the last day', () => {
  const { subject, body } = chaseMessage({
    ...facts,
    step: 'sendReport',
    adviceType: null,
    on: civilDate('2026-03-16'),
  });
  expect(subject).toMatch(/^Due by Monday 16 March 2026/);
  expect(body).toContain(
    'We are waiting for the report of the annual review meeting. It is due by Monday 16 March 2026.',
  );
});

it('tells somebody further up since when, and of a promise that has passed', () => {
  const { body } = chaseMessage({ ...facts, to: 'coordinator', promisedFor: civilDate('2026-03-20') });
  expect(body).toContain('We have been waiting since Monday 2 February 2026');
  expect(body).toContain('We were told to expect it by Friday 20 March 2026. It has not come yet.');
});

it('names no need: the advice of a sensory teacher is only advice', () => {
  expect(chaseMessage({ ...facts, adviceType: 'sensory' }).body).toContain(
    'We are waiting for advice for an EHC',
  );
});

it.each(['sensory', 'health', 'setting', null] as const)('uses no hard word (%s)', (adviceType) => {
  const { subject, body } = chaseMessage({ ...facts, to: 'headOfService', adviceType });
  expect(subject + body).not.toMatch(/chas|breach|overdue|fail|urgent|immediately|must/i);
});

it('makes a reference that can be read out, and the same one each time', () => {
  const reference = referenceOf('019cb000-0000-7000-8000-00fedcba9876');
  expect(referenceIn(` ${reference.toLowerCase()} `)).toBe(reference);
  expect(referenceIn('Kaur')).toBeNull();
  expect(reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(referenceOf('019cb000-0000-7000-8000-00fedcba9876')).toBe(reference);
  expect(referenceOf('019cb000-0000-7000-8000-00fedcba9877')).not.toBe(reference);
});
