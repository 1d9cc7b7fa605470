import { randomUUID } from 'node:crypto';
import { headersOf, type Office, type Scenario } from './scenarios';

/** From these stages the machine lets advice arrive. */
const AWAITED = "('sent', 'acknowledged', 'allocated', 'visitBooked', 'returnedForClarification')";

interface Awaited {
  readonly assessment: string;
  readonly request: string;
  readonly version: number;
}

/**
 * Advice arrives: each call records one request for advice, of an assessment of its own, once, with a key and with the
 * version that the caseworker saw.
 */
export async function adviceArrives(office: Office, many: number): Promise<Scenario> {
  const caseworkers = await headersOf(office, 'caseworker', 50);
  const awaited = await office.rows<Awaited>(
    `SELECT a.assessment_id AS assessment, a.id AS request,
       (SELECT max(seq) FROM history h WHERE h.authority_id = a.authority_id AND h.matter_id = a.assessment_id) AS version
     FROM (SELECT DISTINCT ON (r.assessment_id) r.* FROM advice_request r JOIN assessment o ON o.id = r.assessment_id
       WHERE r.state IN ${AWAITED} AND o.state = 'assessing' ORDER BY r.assessment_id, r.id) a
     ORDER BY md5(a.id::text) LIMIT ${many}`,
  );
  if (awaited.length < many) throw new Error(`Only ${awaited.length} assessments wait for advice`);
  return {
    name: 'Advice arrived',
    calls: awaited.map(({ assessment, request, version }, at) => ({
      url: `/api/v1/assessments/${assessment}/advice-requests/${request}/record-arrived`,
      method: 'POST',
      headers: {
        ...caseworkers[at % caseworkers.length],
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        'if-match': `"${version}"`,
      },
      body: JSON.stringify({ arrivedOn: office.asAt }),
    })),
  };
}

/** Rows that a write leaves, counted: the limit must have left as many as the server. */
export const LEFT_BY_WRITES = `SELECT
  (SELECT count(*) FROM advice_request WHERE state = 'received')::int AS advice,
  (SELECT count(*) FROM wait WHERE resolved_on IS NULL)::int AS waits,
  (SELECT count(*) FROM deadline WHERE met_on IS NOT NULL)::int AS met,
  (SELECT count(*) FROM history)::int AS history,
  (SELECT count(*) FROM answered_call WHERE answer IS NOT NULL)::int AS calls,
  (SELECT count(*) FROM access_log)::int AS accesses`;
