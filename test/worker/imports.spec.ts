import { ConfirmImport, type ImportState } from '@ehc/casework';
import { setTimeout as sleep } from 'node:timers/promises';
import { aStaffMember, anAuthority } from '../builders/people';
import { ImportWorld } from '../import/import-world';
import { personXml, planRequestXml, returnXml, upnOf } from '../import/sen2-return';
import { Uploads } from '../import/uploads';
import { actorFor } from '../support/casework';
import { WorkerProcess } from '../support/worker';

const TODAY = '2026-03-03';
const CHILDREN = 1000;
const PLANNED = planRequestXml('2021-03-04', { meeting: '2025-05-02', outcome: 'M', last: '2025-05-20' });

describe('a worker with uploaded files', () => {
  let imports: ImportWorld;
  let uploads: Uploads;
  let workers: WorkerProcess[] = [];
  const authority = { ...anAuthority(), code: '886', name: 'Kent', demonstration: false };
  const sam = { ...aStaffMember(authority.id), role: 'administrator' as const };
  const actor = { ...actorFor(sam), authorityCode: '886' };

  beforeEach(async () => {
    workers = [];
    imports = await ImportWorld.create(TODAY);
    await imports.world.given({ authority, staff: [sam] });
    uploads = new Uploads(imports.world, actor);
  });
  afterEach(async () => {
    await Promise.all(workers.filter(({ runs }) => runs).map((worker) => worker.end('SIGKILL')));
    await imports.end();
  });

  function startWorker(): WorkerProcess {
    const worker = new WorkerProcess({ databaseUrl: imports.world.url, redisUrl: undefined }, TODAY);
    workers.push(worker);
    return worker;
  }

  const confirm = (runId: string) => imports.world.get(ConfirmImport).run({ actor, runId });

  async function until(runId: string, state: ImportState): Promise<void> {
    while ((await uploads.show(runId)).run.state !== state) await sleep(25);
  }

  const counts = async () => {
    const [row] = await imports.rows<{ children: string; reviews: string; lines: string }>(
      `SELECT (SELECT count(*) FROM child) AS children, (SELECT count(*) FROM annual_review) AS reviews,
              (SELECT count(*) FROM history) AS lines`,
    );
    return { children: Number(row?.children), reviews: Number(row?.reviews), lines: Number(row?.lines) };
  };

  async function untilChildren(count: number): Promise<void> {
    while ((await counts()).children < count) await sleep(5);
  }

  async function upload(): Promise<string> {
    const persons = Array.from({ length: CHILDREN }, (_, at) =>
      personXml({ surname: `Ash${at}`, upn: upnOf(at), requests: PLANNED }),
    );
    return uploads.upload('sen2', { 'return.xml': returnXml(persons) });
  }

  it('killed in the middle of an import of 1,000 children, brings each in whole and once', async () => {
    const runId = await upload();
    const first = startWorker();
    await until(runId, 'checked');
    expect((await counts()).children).toBe(0);
    await confirm(runId);
    await untilChildren(200);
    expect(await first.end('SIGKILL')).toBe('SIGKILL');
    const broken = await counts();
    expect(broken.children % 200).toBe(0);
    expect(broken.children).toBeLessThan(CHILDREN);
    expect((await uploads.show(runId)).run.state).toBe('importing');

    startWorker();
    await until(runId, 'imported');
    const { run } = await uploads.show(runId);
    const { children } = broken;
    expect(run.counts).toMatchObject({ read: CHILDREN, unchanged: children, added: CHILDREN - children });
    const whole = await counts();
    expect(whole.children).toBe(CHILDREN);
    const [twice] = await imports.rows('SELECT upn FROM child GROUP BY upn HAVING count(*) > 1');
    expect(twice).toBeUndefined();
    expect(whole.lines).toBe(whole.reviews + (await assessments()));
    expect(await imports.wrong()).toEqual([]);
  }, 120_000);

  const assessments = async (): Promise<number> => {
    const [row] = await imports.rows<{ count: string }>('SELECT count(*) FROM assessment');
    return Number(row?.count);
  };

  it('asked to end in the middle, ends after the batch, and the next one goes on', async () => {
    const runId = await upload();
    const first = startWorker();
    await until(runId, 'checked');
    await confirm(runId);
    await untilChildren(200);
    expect(await first.end('SIGTERM')).toBe(0);
    expect((await uploads.show(runId)).run).toMatchObject({ state: 'confirmed', attempts: 0 });
    expect((await counts()).children).toBeLessThan(CHILDREN);
    startWorker();
    await until(runId, 'imported');
    expect((await counts()).children).toBe(CHILDREN);
  }, 120_000);
});
