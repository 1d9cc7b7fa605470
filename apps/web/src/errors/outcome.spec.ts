import { ForbiddenException, NotFoundException, UnauthorizedException } from '@nestjs/common';
import { ChangedSince, KeyReused, NotFound, Refused } from '@ehc/platform';
import { StaleForm } from '../permission/forgery.guard';
import { outcomeOf } from './outcome';
import { problemDetails } from './problem-details';

const refusals = [{ code: 'amendmentsMissing', message: 'Add at least one proposed amendment' }];
const away = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' });

it.each([
  [new Refused(refusals), 409, 'refused'],
  [new NotFound('child', '1'), 404, 'notFound'],
  [new NotFoundException(), 404, 'notFound'],
  [new UnauthorizedException(), 401, 'signInNeeded'],
  [new ForbiddenException(), 403, 'notAllowed'],
  [new StaleForm(), 403, 'staleForm'],
  [Object.assign(new Error('too big'), { statusCode: 413 }), 413, 'tooLarge'],
  [new ChangedSince(118), 412, 'changedSince'],
  [new KeyReused(), 422, 'idempotencyKeyReused'],
  [away, 503, 'unavailable'],
  [Object.assign(new Error('insert'), { code: '22021' }), 400, 'badRequest'],
  [new Error('query failed', { cause: away }), 503, 'unavailable'],
  [new Error('duplicate key: (forename)=(Amara)'), 500, 'problem'],
  ['thrown text', 500, 'problem'],
])('%s is told as %d, %s', (error, status, kind) => {
  expect(outcomeOf(error)).toMatchObject({ status, kind });
});

describe('problem details', () => {
  it('carry every reason of a refusal', () => {
    expect(problemDetails(outcomeOf(new Refused(refusals)), 'r1')).toMatchObject({ status: 409, refusals });
  });

  it('never carry the text of a fault, only a reference to it', () => {
    const details = problemDetails(outcomeOf(new Error('(forename)=(Amara)')), 'r1');
    expect(details).toMatchObject({ status: 500, reference: 'r1' });
    expect(JSON.stringify(details)).not.toContain('Amara');
  });
});
