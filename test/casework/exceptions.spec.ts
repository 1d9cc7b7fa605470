import {
  breakdownJson,
  RecordException,
  ShowBreakdown,
  ShowChildCase,
  ShowException,
  SweepDeadlines,
  VerifyHistory,
  VerifyMatters,
  WithdrawException,
  type RecordExceptionCommand,
} from '@ehc/casework';
import { civilDate, type AssessmentFile } from '@ehc/domain';
import {
  AdviceRequestEntity,
  DeadlineEntity,
  insertRows,
  RecordedExceptionEntity,
  TermEntity,
} from '@ehc/persistence';
import { newId, NotFound } from '@ehc/platform';
import { anAdviceRequest, anAssessment } from '../builders/matters';
import { aChild, anAuthority, anOrganisation, aStaffMember } from '../builders/people';
import { AssessmentStory } from '../builders/stories';
import { actorFor, World } from '../support/casework';

const AWAY: RecordExceptionCommand['found'] = {
  fact: 'absent',
  who: 'child',
  fromOn: civilDate('2026-03-20'),
  toOn: civilDate('2026-04-30'),
  reopensOn: null,
  adviceRequestId: null,
  impractical: true,
  reason: 'Nobody could see her',
  evidence: 'Letter from the aunt, in the record',
};

describe('exceptions of an assessment', () => {
  let world: World;
  let open: AssessmentFile;
  let issued: AssessmentFile;
  const authority = anAuthority();
  const caseworker = aStaffMember(authority.id);
  const manager = aStaffMember(authority.id, 'manager', 'Ruth Bevan');
  const officer = aStaffMember(authority.id, 'backlogOfficer', 'Sid Pike');
  const stranger = { ...actorFor(caseworker), authorityId: '018f0000-0000-7000-8000-00000000ffff' };
  const actor = actorFor(caseworker);
  const trust = anOrganisation({ kind: 'health', name: 'Exmoor Health Trust' });
  const child = aChild(authority.id);
  const other = aChild(authority.id, { forename: 'Tom' });

  beforeEach(async () => {
    world = await World.create('2026-07-01');
    const people = { authority, staff: [caseworker, manager, officer] };
    await world.given({ ...people, organisations: [trust], children: [child, other] });
    await world.write(async (tx) => {
      const late = new AssessmentStory(caseworker, anAssessment(child));
      open = await late
        .take('agreeToAssess', civilDate('2026-03-10'))
        .askFor('health', civilDate('2026-03-11'), trust.id)
        .store(tx);
      const done = new AssessmentStory(manager, anAssessment(other, civilDate('2026-01-05')));
      issued = await done
        .take('agreeToAssess', civilDate('2026-02-10'))
        .take('considerIssuing', civilDate('2026-04-10'))
        .take('agreeToIssue', civilDate('2026-04-20'))
        .take('sendDraft', civilDate('2026-05-20'))
        .take('finalise', civilDate('2026-06-10'))
        .take('issuePlan', civilDate('2026-06-15'))
        .store(tx);
    });
  });
  afterEach(() => world.end());

  const record = async (
    changes: Partial<RecordExceptionCommand['found']> = {},
    assessment = open.assessment,
  ) => {
    const { subjectId } = await world.get(RecordException).run({
      ...{ actor, assessmentId: assessment.id, foundOn: civilDate('2026-06-20') },
      found: { ...AWAY, ...changes },
    });
    return subjectId ?? '';
  };
  const withdraw = (exceptionId: string) =>
    world.get(WithdrawException).run({
      ...{ actor, assessmentId: open.assessment.id, exceptionId },
      ...{ withdrawnOn: civilDate('2026-07-01'), reason: 'It was another child' },
    });
  const planLimit = async ({ assessment: { id: matterId } } = open) => {
    const where = { matterId, rule: 'PLAN-20W' };
    return world.write((tx) => tx.findOneByOrFail(DeadlineEntity, where));
  };
  const sql = (text: string) => world.write((tx) => tx.query<Record<string, unknown>[]>(text));
  const faults = async () => {
    const found: string[] = [];
    const report = (fault: string) => found.push(fault);
    await world.get(VerifyHistory).run(authority.id, report);
    await world.get(VerifyMatters).waits(authority.id, report);
    await world.get(VerifyMatters).deadlines(authority.id, report);
    return found;
  };
  const breakdown = async () => {
    const asked = { authority, asAt: '2026-07-01' };
    return breakdownJson(await world.get(ShowBreakdown).run(asked));
  };

  it('excuse without moving a day, and leave one line of history without a word of the finding', async () => {
    const { excusedBy: none, ...before } = await planLimit();
    expect(none).toEqual([]);
    const id = await record();
    expect(await planLimit()).toMatchObject({ ...before, excusedBy: ['absent'] });
    const [line] = (await world.historyOf(open.assessment.id)).slice(-1);
    expect(line).toMatchObject({
      ...{ action: 'recordException', subjectId: id, staffId: caseworker.id, happenedOn: '2026-06-20' },
      ...{ note: null, fromState: null, toState: null, movedDeadlines: [] },
    });
    expect(JSON.stringify(line)).not.toMatch(/absent|aunt|Nobody/);
    const [stored] = await world.write((tx) => tx.find(RecordedExceptionEntity));
    expect(stored).toMatchObject({ ...AWAY, id, foundBy: caseworker.id, foundOn: '2026-06-20' });
    expect(await faults()).toEqual([]);
  });

  it('leave the deadlines as they were once they are withdrawn', async () => {
    const before = await planLimit();
    const id = await record();
    await withdraw(id);
    expect(await planLimit()).toEqual(before);
    const [stored] = await world.write((tx) => tx.find(RecordedExceptionEntity));
    expect(stored).toMatchObject({ withdrawnBy: caseworker.id, withdrawnReason: 'It was another child' });
    expect(JSON.stringify(await world.historyOf(open.assessment.id))).not.toContain('another child');
    expect(await faults()).toEqual([]);
    await expect(withdraw(id)).rejects.toMatchObject({ refusals: [{ code: 'withdrawnAlready' }] });
    await expect(withdraw(newId())).rejects.toThrow(NotFound);
  });

  it('are the business of caseworkers and managers, within their own authority', async () => {
    const command = { assessmentId: open.assessment.id, found: AWAY, foundOn: civilDate('2026-06-20') };
    const asOfficer = world.get(RecordException).run({ ...command, actor: actorFor(officer) });
    await expect(asOfficer).rejects.toMatchObject({ refusals: [{ code: 'notYourRole' }] });
    await expect(world.get(RecordException).run({ ...command, actor: stranger })).rejects.toThrow(NotFound);
    await world.get(RecordException).run({ ...command, actor: actorFor(manager) });
    expect((await planLimit()).excusedBy).toEqual(['absent']);
  });

  it('are recorded once, though two people click at the same time', async () => {
    const both = await Promise.allSettled([record(), record()]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await world.write((tx) => tx.count(RecordedExceptionEntity))).toBe(1);
    expect(await faults()).toEqual([]);
  });

  it('count in the breakdown, for open cases and for a plan that went out late', async () => {
    const { assessments, timeliness } = await breakdown();
    expect(assessments).toMatchObject({ overdue: 1, overdueExcused: 0 });
    expect(timeliness.find(({ month }) => month === '2026-06')).toMatchObject({
      ...{ issued: 1, inTime: 0, percent: 0, issuedNotExcepted: 1, percentNotExcepted: 0 },
    });
    await record();
    const id = await record({}, issued.assessment);
    const after = await breakdown();
    expect(after.assessments).toMatchObject({ overdue: 1, overdueExcused: 1 });
    expect(after.timeliness.find(({ month }) => month === '2026-06')).toMatchObject({
      ...{ issued: 1, inTime: 0, percent: 0, issuedNotExcepted: 0, percentNotExcepted: null },
    });
    await sql(`UPDATE recorded_exception SET impractical = false WHERE id = '${id}'`);
    expect((await planLimit(issued)).excusedBy).toEqual(['absent']);
    expect(await faults()).toEqual([
      expect.stringMatching(/was altered after it was recorded/),
      expect.stringMatching(/PLAN-20W: excused by is absent, should be $/),
    ]);
  });

  it('count in the 20-week measure at whatever stage they applied, as SEN2 has one flag for each case', async () => {
    const notExcepted = async (rule: string) => {
      const excuse = (codes: string) =>
        sql(
          `UPDATE deadline SET excused_by = '${codes}' WHERE rule = '${rule}' AND matter_id = '${matterId}'`,
        );
      await excuse('{absent}');
      const june = (await breakdown()).timeliness.find(({ month }) => month === '2026-06');
      await excuse('{}');
      return june?.issuedNotExcepted;
    };
    const { id: matterId } = issued.assessment;
    expect(await notExcepted('EHCNA-6W')).toBe(0);
    expect(await notExcepted('PLAN-20W')).toBe(0);
    expect(await notExcepted('DRAFT-15D')).toBe(1);
  });

  it('do not stop the timer: an excused deadline is still rung', async () => {
    await record();
    const before = await sql('SELECT count(*)::integer AS n FROM work_item');
    await world.get(SweepDeadlines).run();
    const rung = await sql("SELECT count(*)::integer AS n FROM history WHERE action = 'passed'");
    expect(before).toEqual([{ n: 0 }]);
    expect(rung[0]?.['n']).toBeGreaterThan(0);
  });

  it('excuse a health body alone for an appointment that was missed', async () => {
    const [request] = open.adviceRequests;
    const missed = { fact: 'missedAppointment', who: null, toOn: null } as const;
    await record({ ...missed, adviceRequestId: request?.id ?? null });
    const all = await world.write((tx) => tx.findBy(DeadlineEntity, { matterId: open.assessment.id }));
    expect(all.filter(({ excusedBy }) => excusedBy.length > 0).map(({ rule }) => rule)).toEqual([
      'ADVICE-6W',
    ]);
  });

  it('offer the long closures of a setting that was asked, from the term dates of the authority', async () => {
    const term = (schoolYear: number, name: string, firstDayOn: string, lastDayOn: string) => ({
      ...{ id: newId(), authorityId: authority.id, organisationId: null, setting: 'school' },
      ...{ schoolYear, name, firstDayOn, lastDayOn },
    });
    await world.write((tx) =>
      insertRows(tx, TermEntity, [
        term(2025, 'Spring', '2026-02-23', '2026-03-27'),
        term(2025, 'Summer', '2026-05-01', '2026-07-17'),
      ]),
    );
    const form = () => world.get(ShowException).form({ actor, childId: child.id, assessmentId });
    const assessmentId = open.assessment.id;
    expect((await form()).closures).toEqual([]);
    const request = anAdviceRequest(open.assessment, 'setting', null, civilDate('2026-03-25'));
    await world.write((tx) =>
      insertRows(tx, AdviceRequestEntity, [{ ...request, state: 'sent', sentOn: '2026-03-25' }]),
    );
    expect((await form()).closures).toEqual([
      {
        ...{ name: 'After Spring', setting: 'school', source: 'authority', adviceRequestId: request.id },
        ...{ closedFromOn: '2026-03-28', reopensOn: '2026-05-01' },
      },
    ]);
  });

  it('come with the names of those who found them when the case is shown', async () => {
    await record();
    const query = { actor, childId: child.id, event: 'child.read', timeline: { kind: null, after: null } };
    const shown = await world.get(ShowChildCase).run(query);
    expect(shown.assessments[0]?.exceptions).toHaveLength(1);
    expect(shown.finderNames.get(caseworker.id)).toBe('Jo Okafor');
    expect(shown.mayRecordExceptions).toBe(true);
  });

  it.each([
    ["UPDATE deadline SET excused_by = '{}' WHERE rule = 'PLAN-20W'", /excused by is , should be absent/],
    [
      "UPDATE deadline SET excused_by = '{schoolClosed}' WHERE rule = 'EHCNA-6W'",
      /is schoolClosed, should be/,
    ],
    ['DELETE FROM recorded_exception', /the exception \S+ is not as its history tells/],
    [
      "UPDATE recorded_exception SET found_on = '2026-06-19'",
      /the exception \S+ is not as its history tells/,
    ],
    [
      "UPDATE recorded_exception SET withdrawn_on = '2026-07-01', withdrawn_by = found_by, withdrawn_reason = 'x'",
      /the exception \S+ is not as its history tells/,
    ],
    [
      "UPDATE recorded_exception SET reason = 'Somebody saw her'",
      /the exception \S+ was altered after it was recorded/,
    ],
    [
      "UPDATE recorded_exception SET evidence = 'None'",
      /the exception \S+ was altered after it was recorded/,
    ],
    [
      "UPDATE recorded_exception SET from_on = '2026-03-19'",
      /the exception \S+ was altered after it was recorded/,
    ],
  ])('altered by hand are found: %s', async (alteration, fault) => {
    await record();
    await sql(alteration);
    expect((await faults()).join('\n')).toMatch(fault);
  });

  it('cannot be given other reasons once they are withdrawn', async () => {
    await withdraw(await record());
    const other = await record({ reason: 'Nobody could see her at home' });
    await sql("UPDATE recorded_exception SET withdrawn_reason = 'x' WHERE withdrawn_reason IS NOT NULL");
    expect(await faults()).toEqual([expect.stringMatching(/was altered after it was recorded/)]);
    expect((await faults()).join()).not.toContain(other);
  });

  it.each([
    "UPDATE recorded_exception SET to_on = '2026-03-01'",
    "UPDATE recorded_exception SET reopens_on = '2026-05-01'",
    'UPDATE recorded_exception SET who = NULL',
    "UPDATE recorded_exception SET reason = ''",
    "UPDATE recorded_exception SET withdrawn_on = '2026-07-01'",
    "UPDATE recorded_exception SET fact = 'noPsychologist'",
  ])('are held to their shape by the database: %s', async (alteration) => {
    await record();
    await expect(sql(alteration)).rejects.toThrow(/violates check constraint/);
  });
});
