import { ListMyWork } from '@ehc/casework';
import {
  addDays,
  civilDate,
  thingsToDo,
  WORK_GROUPS,
  workDays,
  workGroupOf,
  type Child,
  type MatterAtWork,
} from '@ehc/domain';
import {
  ChildEntity,
  DeadlineEntity,
  insertRows,
  PhaseTransferEntity,
  WaitEntity,
  withChaseTimer,
} from '@ehc/persistence';
import { newId } from '@ehc/platform';
import * as fc from 'fast-check';
import { aChild, anAuthority, aStaffMember } from '../builders/people';
import { actorFor, World } from '../support/casework';
import { aMatterAtWork, type GeneratedMatter } from '../builders/work';

const today = civilDate('2026-03-03');
const days = workDays(today);

describe('my work', () => {
  let world: World;
  const authority = anAuthority();
  const caseworker = aStaffMember(authority.id);
  const manager = aStaffMember(authority.id, 'manager', 'Ruth Bevan');
  const other = aStaffMember(authority.id, 'caseworker', 'Piotr Lane');
  let matters: GeneratedMatter[];
  let children: Child[];

  beforeAll(async () => {
    world = await World.create(today);
    await world.given({ authority, staff: [caseworker, manager, other] });
    children = Array.from({ length: 500 }, (_, n) =>
      aChild(authority.id, {
        caseworkerId: n < 495 ? caseworker.id : null,
        noPlace: n % 7 === 0,
        surname: `Child ${n}`,
      }),
    );
    matters = fc
      .sample(fc.array(aMatterAtWork(today), { minLength: 500, maxLength: 500 }), { numRuns: 1, seed: 3 })
      .flat()
      .map((matter, n) => withIds(matter, children[n] as Child));
    await world.write(async (tx) => {
      await insertRows(tx, ChildEntity, children);
      await insertRows(
        tx,
        WaitEntity,
        matters.flatMap(({ waits }) => waits.map((wait) => withChaseTimer(wait, undefined, today))),
      );
      await insertRows(
        tx,
        DeadlineEntity,
        matters.flatMap(({ deadlines }) =>
          deadlines.map((deadline) => ({ ...deadline, ringsOn: null, ringFailures: 0, ringError: null })),
        ),
      );
      await insertRows(tx, PhaseTransferEntity, matters.filter(({ transfers }) => transfers).map(transferOf));
      await tx.query('ANALYZE');
    });
  });
  afterAll(() => world.end());

  const held = () => matters.filter((_, n) => n < 495);

  async function everyPage(actor = actorFor(caseworker), staffId: string | null = caseworker.id) {
    const pages = [await world.get(ListMyWork).run({ actor, staffId, group: null, after: null })];
    for (let next = pages[0]?.next; next; next = pages.at(-1)?.next)
      pages.push(await world.get(ListMyWork).run({ actor, staffId, group: null, after: next }));
    return pages;
  }

  it('comes in the very order of the rules, page after page, with nothing lost or twice', async () => {
    const expected = thingsToDo(held(), 'caseworker', days);
    const pages = await everyPage();
    const rows = pages.flatMap((page) => page.rows);
    expect(pages.length).toBeGreaterThan(5);
    expect(rows.map(({ id, dueBy, deadlineId }) => ({ id, dueBy, deadlineId }))).toEqual(
      expected.map(({ id, dueBy, deadline }) => ({ id, dueBy, deadlineId: deadline?.id ?? null })),
    );
    expect(rows.map(({ group }) => group)).toEqual(expected.map((thing) => workGroupOf(thing, days)));
  });

  it('has parts that add up to all, and shows in each as many as it counts', async () => {
    const actor = actorFor(caseworker);
    const all = await everyPage();
    const counts = all[0]?.counts;
    const total = WORK_GROUPS.reduce((sum, group) => sum + (counts?.[group] ?? 0), 0);
    expect(total).toBe(all.flatMap((page) => page.rows).length);
    for (const group of WORK_GROUPS) {
      let shown = 0;
      let after: string | null = null;
      do {
        const page = await world.get(ListMyWork).run({ actor, staffId: null, group, after });
        shown += page.rows.length;
        after = page.next;
      } while (after !== null);
      expect(shown).toBe(counts?.[group]);
    }
  });

  it('gives the manager the children whom nobody holds, and a caseworker only their own', async () => {
    const unheld = await everyPage(actorFor(manager), null);
    expect(unheld.flatMap((page) => page.rows).map(({ id }) => id)).toEqual(
      thingsToDo(matters.slice(495), 'manager', days).map(({ id }) => id),
    );
    expect((await everyPage(actorFor(other), caseworker.id)).flatMap((page) => page.rows)).toEqual([]);
  });

  it('takes less than 50 ms for 500 children', async () => {
    const times: number[] = [];
    for (let n = 0; n < 7; n++) {
      const began = performance.now();
      await world
        .get(ListMyWork)
        .run({ actor: actorFor(caseworker), staffId: null, group: null, after: null });
      times.push(performance.now() - began);
    }
    expect(Math.min(...times)).toBeLessThan(50);
  });
});

/** Gives a generated matter to a child, with ids of its own. */
function withIds(matter: MatterAtWork, child: Child): GeneratedMatter {
  const ref = { authorityId: child.authorityId, childId: child.id, matterId: newId() };
  return {
    ...ref,
    transfers: matter.transfers,
    noPlace: child.noPlace,
    waits: matter.waits.map((wait) => ({ ...wait, ...ref, id: newId() })),
    deadlines: matter.deadlines.map((deadline) => ({ ...deadline, ...ref, id: newId() })),
  };
}

const transferOf = ({ authorityId, childId }: GeneratedMatter) => ({
  id: newId(),
  authorityId,
  childId,
  ruleSetId: 'send-regs-2014',
  state: 'due',
  stateSince: addDays(today, -100),
  transfer: 'primaryToSecondary',
  transferOn: civilDate('2026-09-01'),
  finalSentOn: null,
  endedOn: null,
});
