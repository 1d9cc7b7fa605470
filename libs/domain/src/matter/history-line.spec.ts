import { civilDate } from '../civil-date';
import { type HistoryLine, textToHash } from './history-line';

const line: Omit<HistoryLine, 'hash'> = {
  seq: 7,
  id: 'line',
  authorityId: 'authority',
  childId: 'child',
  matterKind: 'assessment',
  matterId: 'matter',
  subjectId: null,
  action: 'agreeToAssess',
  fromState: 'requested',
  toState: 'assessing',
  staffId: 'staff',
  role: 'caseworker',
  happenedOn: civilDate('2026-03-10'),
  recordedAt: new Date('2026-03-10T09:00:00Z'),
  note: null,
  movedDeadlines: [
    { rule: 'PLAN-20W', subjectId: null, from: civilDate('2026-06-23'), to: civilDate('2026-06-24') },
  ],
  seal: null,
  previousHash: 'before',
};
const UNSEALED =
  '[7,"line","authority","child","assessment","matter",null,"agreeToAssess","requested","assessing","staff",' +
  '"caseworker","2026-03-10","2026-03-10T09:00:00.000Z",null,' +
  '[["PLAN-20W",null,"2026-06-23","2026-06-24"]],"before"]';

describe('the text of a history line that is hashed', () => {
  it('is for ever the same where the line seals nothing: hashes of old lines depend on it', () => {
    expect(textToHash(line)).toBe(UNSEALED);
  });

  it('ends with the seal where there is one', () => {
    expect(textToHash({ ...line, seal: 'sealed' })).toBe(UNSEALED.replace(/\]$/, ',"sealed"]'));
  });
});
