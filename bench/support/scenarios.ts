import { addDays, type CivilDate } from '@ehc/domain';
import type { Tx } from '@ehc/persistence';
import type { RunningWeb } from '../../test/support/web';
import { signedIn } from '../../test/support/web';
import type { Call } from './load';

/** One thing that people do all day, as calls of the API by people who are signed in. */
export interface Scenario {
  readonly name: string;
  readonly calls: readonly Call[];
}

export interface Office {
  readonly web: RunningWeb;
  readonly asAt: CivilDate;
  readonly rows: <T>(sql: string) => Promise<T[]>;
}

type Address = string;

/** The reads of a working day, each by up to fifty different people or about as many different children. */
export async function readScenarios(office: Office): Promise<Scenario[]> {
  const caseworkers = await headersOf(office, 'caseworker', 50);
  const managers = await headersOf(office, 'manager', 3);
  const children = await office.rows<{ id: string }>(
    `SELECT child_id AS id FROM annual_review WHERE ended_on IS NULL ORDER BY md5(id::text) LIMIT 50`,
  );
  const days = Array.from({ length: 500 }, (_, ago) => addDays(office.asAt, -ago));
  const triage = '/api/v1/overdue-reviews';
  const [school] = await office.rows<{ id: string }>(
    `SELECT c.setting_id AS id FROM deadline d JOIN child c ON c.id = d.child_id
     WHERE d.matter_kind = 'annualReview' AND d.met_on IS NULL AND d.due_by < '${office.asAt}' AND d.rule LIKE 'AR-12M%'
       AND c.setting_id IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1`,
  );
  const twentieth = await pageAddress(office.web, triage, managers[0] ?? {}, 20);
  const by = (name: string, addresses: readonly Address[], who = managers): Scenario => ({
    name,
    calls: addresses.map((address, at) => ({
      url: address,
      method: 'GET',
      headers: who[at % who.length] ?? {},
    })),
  });
  return [
    by(
      'My work, first 50',
      caseworkers.map(() => '/api/v1/my-work'),
      caseworkers,
    ),
    by(
      "A child's case",
      children.map(({ id }) => `/api/v1/children/${id}`),
      caseworkers,
    ),
    by('Triage, first page', [triage]),
    by('Triage, twentieth page', [twentieth]),
    by('Triage, one school', [`${triage}?school=${school?.id ?? ''}`]),
    by('Triage, changing phase', [`${triage}?transfers=yes`]),
    by('Waiting for, today', ['/api/v1/breakdown']),
    by(
      'Waiting for, 500 past days',
      days.map((day) => `/api/v1/breakdown?asAt=${day}`),
    ),
  ];
}

/** The cookies of so many people of a role, who have signed in. */
export async function headersOf(
  office: Office,
  role: string,
  many: number,
): Promise<Record<string, string>[]> {
  const people = await office.rows<{ id: string }>(
    `SELECT id FROM staff_member WHERE role = '${role}' ORDER BY md5(id::text) LIMIT ${many}`,
  );
  const headers: Record<string, string>[] = [];
  for (const { id } of people) {
    const { cookie, csrfToken } = await signedIn(office.web, id);
    headers.push({ cookie, 'x-csrf-token': csrfToken });
  }
  return headers;
}

/** The address of the n-th page of a list, found by turning the pages. */
async function pageAddress(
  web: RunningWeb,
  path: string,
  headers: Record<string, string>,
  page: number,
): Promise<Address> {
  let address = path;
  for (let turned = 1; turned < page; turned += 1) {
    const answer = await fetch(web.url + address, { headers });
    const { next } = (await answer.json()) as { next: string | null };
    if (next === null) throw new Error(`${path} has only ${turned} pages`);
    address = `${path}?cursor=${encodeURIComponent(next)}`;
  }
  return address;
}

/** Reads by plain SQL what a scenario is to be about. */
export const rowsBy =
  (write: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>) =>
  <T>(sql: string): Promise<T[]> =>
    write((tx) => tx.query<T[]>(sql));
