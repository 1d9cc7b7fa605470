import { BadInput } from '@ehc/platform';
import { whyNotStarted } from './why-not-started';

const withCode = (code: string) => Object.assign(new Error(code), { code });

it('names the port that is in use, and how to choose another', () => {
  const { status, words } = whyNotStarted(withCode('EADDRINUSE'), 3000);
  expect(status).toBe(2);
  expect(words).toMatch(/Port 3000 .* PORT/);
});

it('says that the database does not answer, however deep the reason lies', () => {
  const error = new Error('could not connect', { cause: new AggregateError([withCode('ECONNREFUSED')]) });
  expect(whyNotStarted(error, 3000)).toMatchObject({
    status: 1,
    words: expect.stringContaining('DATABASE_URL') as string,
  });
});

it('repeats what is wrong with the configuration, and nothing else', () => {
  expect(whyNotStarted(new BadInput('PORT is no number'), 3000)).toEqual({
    status: 2,
    words: 'PORT is no number',
  });
});
