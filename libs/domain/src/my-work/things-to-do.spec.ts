import { civilDate } from '../civil-date';
import type { Deadline } from '../matter/deadline';
import type { Wait } from '../matter/wait';
import { thingsToDo, type MatterAtWork } from './things-to-do';
import { workDays } from './work-order';

const days = workDays(civilDate('2026-03-03'));
const ref = { authorityId: 'x', childId: 'c', matterKind: 'annualReview', matterId: 'm' } as const;

const wait = (changes: Partial<Wait> = {}): Wait => ({
  ...ref,
  id: 'w',
  step: 'decideReview',
  waitingOn: 'caseworker',
  subjectId: null,
  organisationId: null,
  startedOn: civilDate('2026-02-16'),
  dueBy: civilDate('2026-03-12'),
  chases: 0,
  lastChasedOn: null,
  promisedFor: null,
  blockedReason: null,
  resolvedOn: null,
  ...changes,
});

const deadline = (rule: string, dueBy: string, changes: Partial<Deadline> = {}): Deadline => ({
  ...ref,
  id: rule,
  rule,
  ruleSetId: 'send-regs-2014',
  subjectId: null,
  kind: 'statute',
  triggerOn: civilDate('2026-02-12'),
  dueBy: civilDate(dueBy),
  altDueBy: null,
  earliestDay: false,
  excusable: false,
  excusedBy: [],
  metOn: null,
  lapsedOn: null,
  ...changes,
});

const list = (matter: Partial<MatterAtWork>, role: 'caseworker' | 'manager' = 'caseworker') =>
  thingsToDo(
    [{ matterId: 'm', waits: [], deadlines: [], transfers: false, noPlace: false, ...matter }],
    role,
    days,
  );

it('shows a wait with the deadline of its own day', () => {
  const deadlines = [deadline('AR-12M-NEXT', '2026-05-01'), deadline('AR-DECISION-4W', '2026-03-12')];
  expect(list({ waits: [wait()], deadlines })).toMatchObject([
    { ours: true, dueBy: '2026-03-12', lateByLaw: false, deadline: { rule: 'AR-DECISION-4W' } },
  ]);
});

it('shows the limit of the law instead, once that has passed', () => {
  const deadlines = [deadline('AR-12M-NEXT', '2026-03-01'), deadline('AR-DECISION-4W', '2026-03-12')];
  expect(list({ waits: [wait()], deadlines })).toMatchObject([
    { dueBy: '2026-03-01', lateByLaw: true, deadline: { rule: 'AR-12M-NEXT' } },
  ]);
});

it('gives a wait without a day the next limit of the law', () => {
  const deadlines = [
    deadline('TARGET', '2026-03-20', { kind: 'derived' }),
    deadline('PLAN-20W', '2026-06-01'),
  ];
  expect(list({ waits: [wait({ dueBy: null })], deadlines })).toMatchObject([
    { dueBy: '2026-06-01', deadline: { rule: 'PLAN-20W' } },
  ]);
});

it("never calls the family late when the family's own time is over", () => {
  const dueBy = civilDate('2026-02-20');
  const waits = [wait({ waitingOn: 'family', step: 'commentOnDraft', dueBy })];
  expect(list({ waits, deadlines: [deadline('DRAFT-15D', dueBy)] })).toMatchObject([
    { ours: false, lateByLaw: false, dueBy },
  ]);
});

it('leaves out waits that are over, planned or on nobody, and days that bind only from a day on', () => {
  const waits = [
    wait({ resolvedOn: civilDate('2026-03-03') }),
    wait({ startedOn: civilDate('2026-03-04') }),
    wait({ waitingOn: 'nobody' }),
  ];
  const first = deadline('AR-EARLIEST-FINAL', '2026-02-01', { earliestDay: true });
  expect(list({ waits, deadlines: [first] })).toEqual([]);
});

it('shows a near deadline though nobody is waited for, but not the guidance of long ago', () => {
  const waits = [wait({ waitingOn: 'nobody', step: 'reviewLater' })];
  const near = deadline('AR-UNDER5-6M', '2026-03-09', { kind: 'guidance' });
  const past = deadline('AR-UNDER5-3M', '2025-12-09', { kind: 'guidance' });
  expect(list({ waits, deadlines: [past, near] })).toMatchObject([{ id: 'm', wait: null, deadline: near }]);
  expect(list({ waits, deadlines: [past] })).toEqual([]);
});

it('leaves the sign-off to the manager', () => {
  const waits = [wait({ waitingOn: 'signOff', step: 'signOffPlan' })];
  expect(list({ waits })).toMatchObject([{ ours: false }]);
  expect(list({ waits }, 'manager')).toMatchObject([{ ours: true }]);
});
