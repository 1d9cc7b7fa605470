import { AuthorityEntity, Database, insertRows, StaffMemberEntity } from '@ehc/persistence';
import { aStaffMember } from '../builders/people';
import { givenStory, type Story } from '../builders/story';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { Stranger } from '../support/stranger';
import { startWeb, type RunningWeb } from '../support/web';

/** What the stranger reads off the answers, by the names in the document. */
interface Wait {
  readonly subjectId: string;
  readonly step: string;
}
interface AdviceRequest {
  readonly id: string;
  readonly steps: readonly { readonly action: string; readonly refusals: readonly object[] }[];
}
interface Matter {
  readonly id: string;
  readonly etag: string;
  readonly waits: readonly Wait[];
  readonly adviceRequests: readonly AdviceRequest[];
}

/** A caseworker of the other authority, whom the demonstration's sign-in knows too. */
async function somebodyElsewhere(url: string, authorityId: string): Promise<void> {
  const database = await Database.open(url, 1);
  await database.installWide(async (tx) => {
    await tx.update(AuthorityEntity, { id: authorityId }, { demonstration: true });
    await insertRows(tx, StaffMemberEntity, [{ ...aStaffMember(authorityId), subject: 'demo-elsewhere' }]);
  });
  await database.close();
}

/** Somebody who has the address of the service and its document, and has never seen the code. */
describe('a stranger with the document', () => {
  let created: TestDatabase;
  let web: RunningWeb;
  let story: Story;
  let stranger: Stranger;

  beforeAll(async () => {
    created = await createTestDatabase();
    story = await givenStory(created.url);
    await somebodyElsewhere(created.url, story.stranger.authorityId);
    web = await startWeb({ databaseUrl: created.url });
    stranger = await Stranger.of(web.url);
  });
  afterAll(async () => {
    await web.close();
    await created.drop();
  });

  it('signs in, finds the work, records it once, and is refused rightly', async () => {
    expect((await stranger.call('listMyWork')).status).toBe(401);
    await stranger.signIn('demo-caseworker');
    const session = await stranger.call('showSession');
    expect(session.body).toMatchObject({ role: 'caseworker', name: 'Joy Okafor' });

    const { matter, request } = await adviceToCome();
    const params = { assessmentId: matter.id, adviceRequestId: request.id };
    const body = { arrivedOn: '2026-03-02', note: 'By post' };
    const send = (headers: Record<string, string>) =>
      stranger.call('recordAdviceArrived', { params, body, headers });

    expect((await send({ 'Idempotency-Key': 'first', 'x-csrf-token': '' })).status).toBe(403);
    const done = await send({ 'Idempotency-Key': 'first', 'If-Match': matter.etag });
    expect(done).toMatchObject({ status: 200, body: { matterId: matter.id } });
    const again = await send({ 'Idempotency-Key': 'first', 'If-Match': matter.etag });
    expect([again.status, again.body]).toEqual([200, done.body]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');

    expect((await send({ 'Idempotency-Key': 'second', 'If-Match': matter.etag })).status).toBe(412);
    const refused = await send({ 'Idempotency-Key': 'third' });
    expect(refused).toMatchObject({ status: 409, body: { refusals: [{ code: 'wrongStage' }] } });

    const now = (await stranger.call('showAssessment', { params })).body['matter'] as Matter;
    expect(now.etag).toBe(done.body['etag']);
    expect(now.waits).toContainEqual(expect.objectContaining({ subjectId: request.id, step: 'readAdvice' }));
  });

  it('finds nothing of another authority', async () => {
    await stranger.signIn('demo-caseworker');
    const { matter, request } = await adviceToCome();
    expect((await stranger.call('showChild', { params: { childId: story.stranger.id } })).status).toBe(404);
    const body = { arrivedOn: '2026-03-02' };
    const elsewhere = await Stranger.of(web.url);
    await elsewhere.signIn('demo-elsewhere');
    const params = { assessmentId: matter.id, adviceRequestId: request.id };
    expect((await elsewhere.call('showAssessment', { params })).status).toBe(404);
    const headers = { 'Idempotency-Key': 'first' };
    expect((await elsewhere.call('recordAdviceArrived', { params, body, headers })).status).toBe(404);
  });

  /** Advice that somebody owes, found from the list of work on. */
  async function adviceToCome(): Promise<{ matter: Matter; request: AdviceRequest }> {
    const work = await stranger.call('listMyWork', {
      query: { staffId: (await stranger.call('showSession')).body['staffId'] as string },
    });
    const items = work.body['items'] as { step: string; childId: string; matterId: string }[];
    const item = items.find(({ step }) => step === 'giveAdvice');
    const found = await stranger.call('showChild', { params: { childId: item?.childId ?? '' } });
    const matter = (found.body['matters'] as Matter[]).find(({ id }) => id === item?.matterId);
    const request = matter?.adviceRequests.find(({ steps }) =>
      steps.some(({ action, refusals }) => action === 'recordReceived' && refusals.length === 0),
    );
    if (!matter || !request) throw new Error('No advice is to come');
    return { matter, request };
  }
});
