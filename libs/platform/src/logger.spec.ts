import { loggedError } from './logger';

describe('what is logged of an error', () => {
  it('keeps the message of our own errors', () => {
    expect(loggedError(new TypeError('boom'))).toMatchObject({ type: 'TypeError', message: 'boom' });
  });

  it('drops what a database error quotes from the row', () => {
    const error = Object.assign(new Error('duplicate key: (upn)=(A12345)'), {
      severity: 'ERROR',
      code: '23505',
      detail: 'Key (upn)=(A12345) already exists.',
      constraint: 'child_upn',
    });
    const logged = loggedError(error);
    expect(logged).toMatchObject({ code: '23505', constraint: 'child_upn' });
    expect(JSON.stringify(logged)).not.toContain('A12345');
  });
});
