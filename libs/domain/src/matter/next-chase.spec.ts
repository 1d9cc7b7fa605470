import * as fc from 'fast-check';
import { addWorkingDays } from '../calendar/count-working-days';
import { isWorkingDay } from '../calendar/working-days';
import { addDays, civilDate, type CivilDate } from '../civil-date';
import { AUDIENCES, isWrittenTo, ladderOf } from './chase-ladder';
import { chaseDueOn, type ChasedWait, chasesOf, nextChase, QUIET_WORKING_DAYS } from './next-chase';
import { PARTIES } from './parties';

const wait = (changes: Partial<ChasedWait> = {}): ChasedWait => ({
  waitingOn: 'ep',
  startedOn: civilDate('2026-02-02'),
  dueBy: civilDate('2026-03-16'),
  lastChasedOn: null,
  promisedFor: null,
  resolvedOn: null,
  ...changes,
});
const shown = (of: ChasedWait) => chasesOf(of).map(({ on, reason, to }) => `${on} ${reason} ${to}`);

describe('the ladder', () => {
  it.each(['ep', 'health', 'socialCare', 'otherAdviser', 'otherLa'] as const)(
    'of %s goes up to the head of service',
    (waitingOn) => {
      expect(shown(wait({ waitingOn }))).toEqual([
        '2026-03-09 dueSoon adviser',
        '2026-03-16 dueNow adviser',
        '2026-03-23 lateBy5 adviser',
        '2026-03-30 lateBy10 adviser',
        '2026-04-08 lateBy15 coordinator',
        '2026-04-15 lateBy20 headOfService',
      ]);
    },
  );

  it.each(['setting', 'consultedSetting'] as const)('of a %s ends with its head teacher', (waitingOn) => {
    expect(shown(wait({ waitingOn })).slice(3)).toEqual([
      '2026-03-30 lateBy10 adviser',
      '2026-04-08 lateBy15 headOfService',
    ]);
  });

  it('of the family is two reminders, which nobody sends yet', () => {
    const family = wait({ waitingOn: 'family', promisedFor: civilDate('2026-02-20') });
    expect(shown(family)).toEqual(['2026-03-09 dueSoon family', '2026-03-16 dueNow family']);
    expect(nextChase(family, civilDate('2026-02-02'))).toBeNull();
  });

  it.each(['caseworker', 'panel', 'signOff', 'dispute', 'nobody', 'unclassified'] as const)(
    'has no rung for %s',
    (waitingOn) => {
      expect(shown(wait({ waitingOn }))).toEqual([]);
    },
  );

  it('counts from the Friday where the last day is a Sunday', () => {
    expect(shown(wait({ dueBy: civilDate('2026-03-15') })).slice(0, 3)).toEqual([
      '2026-03-06 dueSoon adviser',
      '2026-03-13 dueNow adviser',
      '2026-03-20 lateBy5 adviser',
    ]);
  });

  it('has no rung without a last day, before the wait began, or once it is over', () => {
    expect(shown(wait({ dueBy: null }))).toEqual([]);
    const short = wait({ startedOn: civilDate('2026-03-09'), resolvedOn: civilDate('2026-03-23') });
    expect(shown(short)).toEqual(['2026-03-16 dueNow adviser']);
  });
});

it('goes on from a call: what would have followed within five working days is left out', () => {
  const called = wait({ lastChasedOn: civilDate('2026-03-18') });
  expect(nextChase(called, civilDate('2026-03-18'))).toMatchObject({ on: '2026-03-30', reason: 'lateBy10' });
});

describe('a promise', () => {
  const promised = wait({ lastChasedOn: civilDate('2026-03-10'), promisedFor: civilDate('2026-03-20') });

  it('is waited for, and when it is broken everything goes one step further up', () => {
    expect(shown(promised)).toEqual([
      '2026-03-23 lateBy5 coordinator',
      '2026-03-23 promisePassed coordinator',
      '2026-03-30 lateBy10 coordinator',
      '2026-04-08 lateBy15 headOfService',
      '2026-04-15 lateBy20 headOfService',
    ]);
    expect(chaseDueOn(promised, civilDate('2026-03-23'))?.reason).toBe('promisePassed');
  });

  it('that is broken before the last day begins at the bottom', () => {
    const early = wait({ lastChasedOn: civilDate('2026-02-16'), promisedFor: civilDate('2026-02-27') });
    expect(shown(early)[0]).toBe('2026-03-02 promisePassed adviser');
  });

  it('is spoken of once', () => {
    const told = { ...promised, lastChasedOn: civilDate('2026-03-23') };
    expect(shown(told)[0]).toBe('2026-03-30 lateBy10 coordinator');
  });

  it('for the day after the call is spoken of when the five working days are over', () => {
    const soon = wait({ lastChasedOn: civilDate('2026-03-17'), promisedFor: civilDate('2026-03-18') });
    expect(shown(soon)[0]).toBe('2026-03-24 promisePassed coordinator');
  });
});

describe('whatever a wait is like', () => {
  const from = civilDate('2026-01-01');
  const day = fc.integer({ min: 0, max: 200 }).map((days) => addDays(from, days));
  const dayIfAny = fc.option(day, { nil: null });
  const anyWait = fc.record({
    waitingOn: fc.constantFrom(...PARTIES),
    startedOn: day,
    dueBy: dayIfAny,
    lastChasedOn: dayIfAny,
    promisedFor: dayIfAny,
    resolvedOn: dayIfAny,
  });

  it('a message is written on a working day, while the wait is open, after every promise, and never goes back down', () => {
    fc.assert(
      fc.property(anyWait, (it) => {
        let step = 0;
        for (const { on, to } of chasesOf(it)) {
          expect(
            isWorkingDay(on) && on > it.startedOn && (it.resolvedOn === null || on < it.resolvedOn),
          ).toBe(true);
          if (it.promisedFor !== null) expect(on > it.promisedFor).toBe(true);
          if (it.lastChasedOn !== null)
            expect(on >= addWorkingDays(it.lastChasedOn, QUIET_WORKING_DAYS)).toBe(true);
          expect(AUDIENCES.indexOf(to)).toBeGreaterThanOrEqual(step);
          step = AUDIENCES.indexOf(to);
        }
      }),
    );
  });

  it('a sweep that comes on some days only writes no rung twice, and nothing twice within five working days', () => {
    const someDays = fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(anyWait, someDays, (start, offsets) => {
        let it: ChasedWait = start;
        let timer = nextChase(it, from);
        const written: { on: CivilDate; reason: string }[] = [];
        for (const today of offsets.sort((a, b) => a - b).map((days) => addDays(from, days))) {
          const chase = timer && timer.on <= today && isWorkingDay(today) ? chaseDueOn(it, today) : null;
          if (!chase || (it.resolvedOn !== null && it.resolvedOn <= today)) continue;
          written.push({ on: today, reason: chase.reason });
          it = { ...it, lastChasedOn: today };
          timer = nextChase(it, today);
        }
        expect(new Set(written.map(({ reason }) => reason)).size).toBe(written.length);
        written.slice(1).forEach(({ on }, place) => {
          expect(on >= addWorkingDays(written[place]?.on ?? on, QUIET_WORKING_DAYS)).toBe(true);
        });
        if (!isWrittenTo(start.waitingOn)) expect(written).toEqual([]);
        expect(written.length).toBeLessThanOrEqual(ladderOf(start.waitingOn).length + 1);
      }),
    );
  });
});
