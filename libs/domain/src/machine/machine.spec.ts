import { adviceRequestMachine } from '../advice/advice-request.machine';
import { annualReviewMachine } from '../annual-review/annual-review.machine';
import { assessmentMachine } from '../assessment/assessment.machine';
import { STAFF_ROLES } from '../people/roles';
import { phaseTransferMachine } from '../phase-transfer/phase-transfer.machine';
import { attempt, type Machine } from './machine';

type AnyMachine = Machine<string, string, never>;

const MACHINES: [AnyMachine, string[]][] = [
  [assessmentMachine, ['issued', 'overturned', 'withdrawn', 'transferredOut']],
  [adviceRequestMachine, ['accepted', 'nilReturn', 'notRequired', 'cancelled']],
  [annualReviewMachine, ['complete', 'superseded', 'planCeased']],
  [phaseTransferMachine, ['named', 'notNeeded']],
];

/** States that only a record brought in begins at. */
const BROUGHT_IN = 'stageUnknown';

describe.each(MACHINES)('the $name machine', (machine, ends) => {
  const actions = Object.values(machine.actions);
  const nextOf = ({ to }: (typeof actions)[number]): readonly string[] =>
    typeof to === 'string' ? [to] : to;

  it('reaches every state from its beginning', () => {
    const reached = new Set([machine.initial, BROUGHT_IN]);
    for (let size = 0; size !== reached.size;) {
      size = reached.size;
      for (const action of actions) {
        if (action.from.some((state) => reached.has(state)))
          nextOf(action).forEach((state) => reached.add(state));
      }
    }
    expect(Object.keys(machine.states).filter((state) => !reached.has(state))).toEqual([]);
  });

  it('opens every action to somebody on the staff', () => {
    const shut = Object.entries(machine.actions).filter(
      ([, { by }]) => !STAFF_ROLES.some((role) => by.includes(role)),
    );
    expect(shut).toEqual([]);
  });

  it('ends only where it means to', () => {
    const withoutExit = Object.keys(machine.states).filter(
      (state) => !actions.some(({ from }) => from.includes(state)),
    );
    expect(withoutExit.sort()).toEqual([...ends].sort());
    const declared = Object.entries(machine.states).filter(([, { final }]) => final);
    expect(declared.map(([state]) => state).sort()).toEqual([...ends].sort());
  });

  it('gives every state and every action words of its own', () => {
    const words = [...Object.values(machine.states), ...actions].map(({ label }) => label);
    expect(words.every((label) => label.length > 3)).toBe(true);
  });
});

describe('attempt', () => {
  const facts = { on: '2026-03-02', proposedAmendments: 0, reason: null, earliestFinalOn: null } as never;

  it('names the stage that an action is not possible at', () => {
    const result = attempt(annualReviewMachine, {
      from: 'complete',
      action: 'recordMeeting',
      role: 'caseworker',
      facts,
    });
    expect(result).toMatchObject({ ok: false, refusals: [{ code: 'wrongStage' }] });
  });

  it('gives every reason at once: the stage and the role', () => {
    const result = attempt(annualReviewMachine, {
      from: 'complete',
      action: 'ceasePlan',
      role: 'timer',
      facts,
    });
    expect(result).toMatchObject({ ok: false, refusals: [{ code: 'wrongStage' }, { code: 'notYourRole' }] });
  });

  it('asks which stage, where there are several', () => {
    const classify = { from: 'stageUnknown', action: 'classify', role: 'caseworker', facts } as const;
    expect(attempt(annualReviewMachine, classify)).toMatchObject({ refusals: [{ code: 'stageMissing' }] });
    expect(attempt(annualReviewMachine, { ...classify, chosen: 'invited' })).toEqual({
      ok: true,
      value: 'invited',
    });
  });
});
