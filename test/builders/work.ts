import { addDays, PARTIES, type CivilDate, type Deadline, type MatterAtWork, type Wait } from '@ehc/domain';
import * as fc from 'fast-check';

export interface GeneratedMatter extends MatterAtWork {
  readonly authorityId: string;
  readonly childId: string;
}

const RULES = [
  ['AR-12M-NEXT', 'statute'],
  ['AR-DECISION-4W', 'statute'],
  ['AR-FINAL-12W', 'caseLaw'],
  ['AR-UNDER5-6M', 'guidance'],
  ['AR-LATEST-MEETING', 'derived'],
  ['AR-REPS-15D', 'statute'],
  ['AR-EARLIEST-FINAL', 'derived'],
] as const;

/** Any mixture of waits and deadlines around a day, most of them near it; the ids are the caller's to give. */
export function aMatterAtWork(today: CivilDate): fc.Arbitrary<MatterAtWork> {
  const near = fc.integer({ min: -12, max: 14 }).map((days) => addDays(today, days));
  const ref = { authorityId: '', childId: '', matterKind: 'annualReview', matterId: '', id: '' } as const;
  const wait = fc.record({
    waitingOn: fc.constantFrom(...PARTIES),
    startedOn: fc.integer({ min: -30, max: 2 }).map((days) => addDays(today, days)),
    dueBy: fc.option(near),
    lasts: fc.option(fc.integer({ min: 0, max: 40 }), { freq: 2 }),
  });
  const deadline = fc.record({
    rule: fc.constantFrom(...RULES),
    dueBy: near,
    metOn: fc.option(fc.constant(addDays(today, -1)), { freq: 1 }),
  });
  return fc
    .record({
      waits: fc.array(wait, { maxLength: 3 }),
      deadlines: fc.uniqueArray(deadline, { maxLength: 5, selector: ({ rule }) => rule[0] }),
      transfers: fc.boolean(),
    })
    .map(({ waits, deadlines, transfers }) => ({
      matterId: '',
      transfers,
      noPlace: false,
      waits: waits.map(({ lasts, ...rest }): Wait => ({
        ...ref,
        ...rest,
        step: 'decideReview',
        subjectId: null,
        organisationId: null,
        chases: 0,
        lastChasedOn: null,
        promisedFor: null,
        blockedReason: null,
        resolvedOn: lasts === null ? null : addDays(rest.startedOn, lasts),
      })),
      deadlines: deadlines.map(({ rule: [rule, kind], ...rest }): Deadline => ({
        ...ref,
        ...rest,
        rule,
        kind,
        ruleSetId: 'send-regs-2014',
        subjectId: null,
        triggerOn: today,
        altDueBy: null,
        earliestDay: rule === 'AR-EARLIEST-FINAL',
        excusable: false,
        excusedBy: [],
        lapsedOn: null,
      })),
    }));
}
