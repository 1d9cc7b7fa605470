import { type AnnualReview, type Child } from '@ehc/domain';
import { AccessLogEntity, AssessmentEntity, Database, StaffMemberEntity } from '@ehc/persistence';
import { newId } from '@ehc/platform';
import { Routes } from '../../apps/web/src/permission/routes';
import { LivedAssessment } from '../builders/lived';
import { anAssessment } from '../builders/matters';
import { givenStory, type Story } from '../builders/story';
import { ApiClient, type Sent } from '../support/api-client';
import { ApiDocument, type Answer, type OpenApi } from '../support/api-document';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { signedIn, startWeb, type RunningWeb } from '../support/web';

/** A change that succeeds, and the member of its body that holds the day. */
interface Change {
  readonly params: Record<string, string>;
  readonly body: Record<string, unknown>;
  readonly day: string;
}

const CHANGES = [
  'recordReviewMeeting',
  'recordReviewReport',
  'decideReview',
  'classifyReview',
  'recordAdviceArrived',
  'classifyAssessment',
  'chaseWait',
  'recordException',
  'withdrawException',
] as const;

const AWAY = { fact: 'absent', who: 'child', fromOn: '2025-12-20', toOn: '2026-01-31', reopensOn: null };

const READS = [
  'showSession',
  'showDocument',
  'listMyWork',
  'listOverdueReviews',
  'showBreakdown',
  'listBreakdownCases',
  'showChild',
  'showAnnualReview',
  'showAssessment',
] as const;

describe('the document of the API', () => {
  let created: TestDatabase;
  let database: Database;
  let web: RunningWeb;
  let story: Story;
  let document: ApiDocument;
  let joy: ApiClient;
  let admin: ApiClient;
  let nobody: ApiClient;
  let withoutToken: ApiClient;
  let changes: Record<(typeof CHANGES)[number], Change>;
  let params: Record<string, string>;
  const seen = new Set<string>();

  beforeAll(async () => {
    created = await createTestDatabase();
    story = await givenStory(created.url);
    database = await Database.open(created.url, 2);
    web = await startWeb({ databaseUrl: created.url });
    const served = await fetch(`${web.url}/api/v1/openapi.json`);
    document = new ApiDocument((await served.json()) as OpenApi);
    joy = await clientOf(story.amara.caseworkerId ?? '');
    admin = await clientOf(await administrator());
    nobody = new ApiClient(web.url, document, {});
    const { cookie } = await signedIn(web, story.amara.caseworkerId ?? '');
    withoutToken = new ApiClient(web.url, document, { cookie });
    changes = await changesOf();
  });
  afterAll(async () => {
    await web.close();
    await database.close();
    await created.drop();
  });

  async function clientOf(staffId: string): Promise<ApiClient> {
    const { cookie, csrfToken } = await signedIn(web, staffId);
    return new ApiClient(web.url, document, { cookie, 'x-csrf-token': csrfToken });
  }

  async function administrator(): Promise<string> {
    const where = { role: 'administrator' } as const;
    return database.installWide(async (tx) => (await tx.findOneByOrFail(StaffMemberEntity, where)).id);
  }

  /** An assessment that was brought in, and nobody knows at what stage. */
  async function unknownAssessment({ authorityId, caseworkerId }: Child): Promise<string> {
    return database.installWide(async (tx) => {
      const staff = await tx.findOneByOrFail(StaffMemberEntity, { id: caseworkerId ?? '', authorityId });
      const assessment = { ...anAssessment(story.leila), state: 'stageUnknown' } as const;
      await new LivedAssessment(assessment, staff, 'broughtIn').save(tx);
      return assessment.id;
    });
  }

  async function changesOf(): Promise<typeof changes> {
    const rows = <T>(table: string, childId: string) =>
      database.installWide((tx) => tx.query<T[]>(`SELECT * FROM ${table} WHERE child_id = $1`, [childId]));
    const reviewOf = async ({ id }: Child, state: string) =>
      (await rows<AnnualReview>('annual_review', id)).find((review) => review.state === state)?.id ?? '';
    const [toms] = await rows<AssessmentEntity>('assessment', story.tom.id);
    const advice = await rows<{ id: string; advice_type: string }>('advice_request', story.tom.id);
    const requestId = (type: string) => advice.find((one) => one.advice_type === type)?.id ?? '';
    const waits = await rows<{ id: string; subject_id: string; step: string }>('wait', story.tom.id);
    const wait = waits.find((one) => one.subject_id === requestId('socialCare') && one.step === 'giveAdvice');
    const leilas = { reviewId: await reviewOf(story.leila, 'scheduled') };
    params = {
      childId: story.tom.id,
      reviewId: leilas.reviewId,
      assessmentId: toms?.id ?? '',
    };
    const note = 'By telephone';
    return {
      recordReviewMeeting: { params: leilas, body: { heldOn: '2026-02-24', note }, day: 'heldOn' },
      recordReviewReport: { params: leilas, body: { receivedOn: '2026-03-02' }, day: 'receivedOn' },
      decideReview: {
        params: { reviewId: await reviewOf(story.amara, 'decisionDue') },
        body: { decision: 'amend', sentOn: '2026-03-02', method: 'email', amendments: ['Add a reader'] },
        day: 'sentOn',
      },
      classifyReview: {
        params: { reviewId: await reviewOf(story.unknown, 'stageUnknown') },
        body: { stage: 'invited', since: '2026-02-02', note: null },
        day: 'since',
      },
      recordAdviceArrived: {
        params: { assessmentId: toms?.id ?? '', adviceRequestId: requestId('health') },
        body: { arrivedOn: '2026-03-02' },
        day: 'arrivedOn',
      },
      classifyAssessment: {
        params: { assessmentId: await unknownAssessment(story.leila) },
        body: { stage: 'requested', since: '2026-02-04' },
        day: 'since',
      },
      chaseWait: {
        params: { waitId: wait?.id ?? '' },
        body: { chasedOn: '2026-03-03', promisedFor: '2026-03-10', blockedReason: 'One worker is off sick' },
        day: 'chasedOn',
      },
      recordException: {
        params: { assessmentId: toms?.id ?? '' },
        body: {
          ...AWAY,
          impractical: true,
          reason: 'Nobody could see him',
          evidence: 'Tickets',
          foundOn: '2026-03-02',
        },
        day: 'foundOn',
      },
      withdrawException: {
        params: { assessmentId: toms?.id ?? '', exceptionId: await recordedException(toms?.id ?? '') },
        body: { reason: 'It was another child', withdrawnOn: '2026-03-02' },
        day: 'withdrawnOn',
      },
    };
  }

  /** An exception that stands, as a program records it. */
  async function recordedException(assessmentId: string): Promise<string> {
    const found = { ...AWAY, who: 'parent', impractical: false, reason: 'Short', evidence: 'A call' };
    const body = { ...found, foundOn: '2026-03-01' };
    const { body: receipt } = await joy.call('recordException', { params: { assessmentId }, body });
    return receipt['subjectId'] as string;
  }

  /** Calls, and holds the answer against the document. */
  async function call(client: ApiClient, operationId: string, sent: Sent = {}): Promise<Answer> {
    const answer = await client.call(operationId, sent);
    seen.add(`${operationId} ${answer.status}`);
    expect([operationId, answer.status, document.faultsOfAnswer(operationId, answer)]).toEqual([
      operationId,
      answer.status,
      [],
    ]);
    return answer;
  }

  it('is of OpenAPI 3.1, and lists every route of the API and no other', () => {
    expect(document.document.openapi).toMatch(/^3\.1\./);
    const routes = web.app.get(Routes).all();
    const served = routes.filter(({ path }) => path.startsWith('/api/'));
    const described = document.operations().map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect(described.sort()).toEqual(
      served.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`).sort(),
    );
    const ids = document.operations().map(({ operationId }) => operationId);
    expect(ids.sort()).toEqual([...CHANGES, ...READS].sort());
  });

  it('gives every change its headers and its token, and every address its ids', () => {
    for (const { method, path, parameters = [], security, operationId } of document.operations()) {
      const ids = parameters.filter((one) => one.in === 'path').map(({ name }) => `{${name}}`);
      expect([operationId, ids.sort()]).toEqual([operationId, (path.match(/\{\w+\}/g) ?? []).sort()]);
      if (method !== 'post') continue;
      expect(parameters).toContainEqual(expect.objectContaining({ name: 'Idempotency-Key', required: true }));
      expect(security).toEqual([{ session: [], csrf: [] }]);
    }
  });

  it.each(READS)('describes the answers of %s', async (operationId) => {
    const sent = operationId === 'showSession' || operationId === 'showDocument' ? {} : { params };
    const answer = await call(joy, operationId, sent);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    if (operationId === 'showDocument') return;
    expect((await call(nobody, operationId, sent)).status).toBe(401);
    const described = document.operation(operationId).responses;
    if (described['403']) expect((await call(admin, operationId, sent)).status).toBe(403);
    const elsewhere = Object.fromEntries(Object.keys(params).map((name) => [name, newId()]));
    if (described['404']) expect((await call(joy, operationId, { params: elsewhere })).status).toBe(404);
    const query = { asAt: 'yesterday', group: 'everything', figure: 'none', who: 'them' };
    if (described['400']) expect((await call(joy, operationId, { query })).status).toBe(400);
  });

  it.each(CHANGES)('describes the refusals of %s', async (operationId) => {
    const { params: ids, body, day } = changes[operationId];
    const refused = async (client: ApiClient, status: number, sent: Sent) => {
      expect([status, (await call(client, operationId, { params: ids, body, ...sent })).status]).toEqual([
        status,
        status,
      ]);
    };
    await refused(nobody, 401, {});
    await refused(withoutToken, 403, {});
    await refused(admin, 403, {});
    const elsewhere = Object.fromEntries(Object.keys(ids).map((name) => [name, newId()]));
    await refused(joy, 404, { params: elsewhere });
    for (const key of ['', 'two words', 'x'.repeat(256)])
      await refused(joy, 400, { headers: { 'idempotency-key': key } });
    await refused(joy, 400, { headers: { 'if-match': 'W/"1"' } });
    await refused(joy, 400, { body: '{' });
    await refused(joy, 400, { body: {} });
    await refused(joy, 400, { body: [] });
    await refused(joy, 400, { body: { ...body, unheardOf: 1 } });
    await refused(joy, 400, { body: { ...body, [day]: '2026-02-30' } });
    await refused(joy, 400, { body: { ...body, note: 'a\0b' } });
    await refused(joy, 400, { body: { ...body, note: '\ud800' } });
    for (const deep of [
      '['.repeat(100_000) + ']'.repeat(100_000),
      `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`,
    ])
      await refused(joy, 400, { body: `{"note":${deep}}` });
    await refused(joy, 415, { headers: { 'content-type': 'text/plain' } });
    await refused(joy, 415, { headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    await refused(joy, 415, { headers: { 'content-type': 'application/xml' } });
    await refused(joy, 413, { body: { ...body, note: 'x'.repeat(400_000) } });
    await refused(joy, 412, { headers: { 'if-match': '"1"' } });
    const later = await call(joy, operationId, { params: ids, body: { ...body, [day]: '2026-03-04' } });
    expect(later).toMatchObject({ status: 409, body: { type: 'urn:ehc:problem:refused' } });
    if (operationId !== 'recordReviewReport')
      expect(later.body['refusals']).toContainEqual(
        expect.objectContaining({ code: 'inFuture', field: day }),
      );
  });

  it.each(CHANGES)('describes what %s answers, and the same again', async (operationId) => {
    const { params: ids, body, day } = changes[operationId];
    expect(document.faultsOfBody(operationId, body)).toEqual([]);
    const headers = { 'idempotency-key': `key of ${operationId}`.replaceAll(' ', '-') };
    const first = await call(joy, operationId, { params: ids, body, headers });
    expect(first.status).toBe(200);
    expect(first.headers.get('etag')).toBe(first.body['etag']);
    const members = Object.fromEntries(Object.entries(body).reverse());
    const again = await call(joy, operationId, { params: ids, body: members, headers });
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    const changed = { ...body, [day]: '2026-03-01' };
    expect((await call(joy, operationId, { params: ids, body: changed, headers })).status).toBe(422);
    const href = first.body['href'] as string;
    const read = href.includes('annual-reviews') ? 'showAnnualReview' : 'showAssessment';
    const id = { reviewId: href.split('/').at(-1) ?? '', assessmentId: href.split('/').at(-1) ?? '' };
    expect((await call(joy, read, { params: id })).headers.get('etag')).toBe(first.body['etag']);
  });

  it('writes in the access log whose case it was', async () => {
    const where = { event: 'api.advice.record' };
    const lines = await database.installWide((tx) => tx.find(AccessLogEntity, { where }));
    expect(lines).toHaveLength(2);
    for (const { childId } of lines) expect(childId).toBe(story.tom.id);
  });

  it('offers an exception, and its withdrawal, where the case is read', async () => {
    const { body } = await call(joy, 'showAssessment', { params });
    const matter = body['matter'] as { recordExceptionHref: string; exceptions: Record<string, string>[] };
    const base = `/api/v1/assessments/${params['assessmentId'] ?? ''}`;
    expect(matter.recordExceptionHref).toBe(`${base}/record-exception`);
    expect(matter.exceptions.map(({ who, withdrawHref }) => [who, withdrawHref]).sort()).toEqual([
      ['child', expect.stringMatching(`^${base}/exceptions/[0-9a-f-]{36}/withdraw$`)],
      ['parent', null],
    ]);
  });

  it('takes nothing of an exception that belongs to a fact of another kind', async () => {
    const { params: ids, body } = changes.recordException;
    const sent = { params: ids, body: { ...body, reopensOn: '2026-01-31' } };
    const answer = await call(joy, 'recordException', sent);
    expect(answer.body['detail']).toBe('reopensOn cannot go with the fact absent. Nothing was changed.');
  });

  it('describes what each operation answers when something is wrong, and when the database is away', async () => {
    const each = async (status: number, type: string) => {
      for (const operationId of [...READS, ...CHANGES]) {
        const change = changes[operationId as keyof typeof changes] as Change | undefined;
        const sent = change ? { params: change.params, body: change.body } : { params };
        const { body } = await call(joy, operationId, sent);
        expect(body).toMatchObject({ status, type, reference: expect.any(String) as string });
      }
    };
    await database.installWide((tx) => tx.query('ALTER TABLE session RENAME TO session_lost'));
    await each(500, 'urn:ehc:problem:problem');
    await created.drop();
    await each(503, 'urn:ehc:problem:unavailable');
  });

  it('names no answer that no call of this test was given', () => {
    const described = document
      .operations()
      .flatMap(({ operationId, responses }) =>
        Object.keys(responses).map((status) => `${operationId} ${status}`),
      )
      .filter((one) => !one.endsWith('default'));
    expect(described.filter((one) => !seen.has(one))).toEqual([]);
  });
});
