import { VerifyHistory, VerifyMatters } from '@ehc/casework';
import { civilDate } from '@ehc/domain';
import { aReview, anAssessment } from '../builders/matters';
import { aChild, anAuthority, anOrganisation, aPlan, aStaffMember } from '../builders/people';
import { AssessmentStory, ReviewStory } from '../builders/stories';
import { World } from '../support/casework';

describe('verifying what is stored', () => {
  let world: World;
  const authority = anAuthority();
  const caseworker = aStaffMember(authority.id);
  const trust = anOrganisation({ kind: 'health', name: 'Exmoor Health Trust' });
  const child = aChild(authority.id);
  const plan = aPlan(child);

  beforeEach(async () => {
    world = await World.create('2026-06-01');
    await world.given({
      authority,
      staff: [caseworker],
      organisations: [trust],
      children: [child],
      plans: [plan],
    });
    await world.write(async (tx) => {
      const story = new AssessmentStory(caseworker, anAssessment(child));
      await story
        .take('agreeToAssess', civilDate('2026-03-10'))
        .askFor('health', civilDate('2026-03-11'), trust.id, [['recordReceived', civilDate('2026-05-01')]])
        .askFor('psychological', civilDate('2026-03-11'))
        .store(tx);
      await new ReviewStory(caseworker, aReview(child, plan)).maintained(civilDate('2026-02-02')).store(tx);
    });
  });
  afterEach(() => world.end());

  const faults = async (subject: 'history' | 'waits' | 'deadlines'): Promise<string[]> => {
    const found: string[] = [];
    const report = (fault: string) => found.push(fault);
    if (subject === 'history') await world.get(VerifyHistory).run(authority.id, report);
    else await world.get(VerifyMatters)[subject](authority.id, report);
    return found;
  };
  const sql = (text: string) => world.write((tx) => tx.query(text));

  it('finds nothing where nothing is wrong', async () => {
    expect(await faults('history')).toEqual([]);
    expect(await faults('waits')).toEqual([]);
    expect(await faults('deadlines')).toEqual([]);
  });

  it('cannot be altered: the database refuses to change or remove a line', async () => {
    await expect(sql("UPDATE history SET note = 'x'")).rejects.toThrow('history is append-only');
    await expect(sql('DELETE FROM history')).rejects.toThrow('history is append-only');
    await expect(sql('TRUNCATE history')).rejects.toThrow('history is append-only');
  });

  it("finds a line that was altered, and one that was removed, behind the database's back", async () => {
    await sql('ALTER TABLE history DISABLE TRIGGER USER');
    await sql("UPDATE history SET happened_on = '2026-03-09' WHERE seq = 2");
    await sql('DELETE FROM history WHERE seq = 5');
    const found = await faults('history');
    expect(found).toContain('history line 2 was altered after it was written');
    expect(found).toContain('history line 6 follows line 4: lines are missing between');
  });

  it('finds a line that was made into something that is no line', async () => {
    await sql('ALTER TABLE history DISABLE TRIGGER USER');
    await sql(`UPDATE history SET moved_deadlines = '{"rule": 1}', matter_kind = 'wish' WHERE seq = 2`);
    const found = await faults('history');
    expect(found).toContain('history line 2 was altered after it was written');
    expect(found.join()).toMatch(/"agreeToAssess" from \w+ to \w+ \(matter \S+\) is of the kind "wish"/);
  });

  it('finds the last line gone, by the head of the chain', async () => {
    await sql('ALTER TABLE history DISABLE TRIGGER USER');
    await sql('DELETE FROM history WHERE seq = (SELECT max(seq) FROM history)');
    expect((await faults('history'))[0]).toMatch(
      /the history ends at line \d+, but line \d+ was the last one written/,
    );
  });

  it('finds a matter moved without its history', async () => {
    await sql("UPDATE assessment SET state = 'drafting'");
    expect((await faults('history'))[0]).toMatch(/is not at the stage where its history ended/);
    expect((await faults('waits')).join()).toMatch(/a wait is missing: writeDraft caseworker/);
  });

  it('says which matter is pinned to rules that are not there, and checks the others all the same', async () => {
    await sql("UPDATE assessment SET rule_set_id = 'sendRegs1066'");
    await sql("UPDATE deadline SET due_by = '2030-12-24' WHERE rule = 'AR-12M-FIRST'");
    const unknown = expect.stringMatching(
      /^assessment \S+: its rule_set_id is "sendRegs1066", a rule set that this version does not have, so its \w+ were not checked/,
    ) as string;
    expect(await faults('waits')).toEqual([unknown]);
    expect(await faults('deadlines')).toEqual([
      unknown,
      expect.stringMatching(/AR-12M-FIRST: due by is 2030-12-24/),
    ]);
  });

  it('finds a wait ended by hand and a deadline moved by hand', async () => {
    await sql("UPDATE wait SET resolved_on = '2026-05-20' WHERE waiting_on = 'ep'");
    await sql("UPDATE deadline SET due_by = '2026-12-24' WHERE rule = 'PLAN-20W'");
    expect(await faults('waits')).toEqual([expect.stringMatching(/a wait is missing: giveAdvice ep/)]);
    expect(await faults('deadlines')).toEqual([
      expect.stringMatching(/PLAN-20W: due by is 2026-12-24, should be 2026-06-23/),
    ]);
  });
});
