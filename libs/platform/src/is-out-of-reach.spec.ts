import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { isOutOfReach } from './is-out-of-reach';

describe('whether the database could not be reached', () => {
  it.each([
    [new QueryRunnerAlreadyReleasedError()],
    [new QueryRunnerProviderAlreadyReleasedError()],
    [new Error('Connection terminated unexpectedly')],
    [Object.assign(new Error('no more connections'), { code: '53300' })],
    [Object.assign(new Error('could not extend file'), { code: '53100' })],
    [new Error('above', { cause: Object.assign(new Error('below'), { code: 'ECONNREFUSED' }) })],
  ])('is so for %s', (error) => {
    expect(isOutOfReach(error)).toBe(true);
  });

  it.each([[new Error('a fault of ours')], [Object.assign(new Error('twice'), { code: '23505' })], ['text']])(
    'is not so for %s',
    (error) => {
      expect(isOutOfReach(error)).toBe(false);
    },
  );
});
