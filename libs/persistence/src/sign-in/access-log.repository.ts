import type { Tx } from '../database';
import { preparedQuery } from '../prepared-query';
import type { AccessLogEntity } from './access-log.entity';

/** The line says the authority of its transaction itself, so that it can be a transaction of its own. */
const ADD_LINE = {
  name: 'addAccessLine',
  text: `
    INSERT INTO "access_log" (id, authority_id, staff_id, event, child_id, at)
    VALUES ($1, set_config('ehc.authority_id', $2, true)::uuid, $3, $4, $5, $6)`,
};

/** Adds the line that says who looked at or did what. */
export async function addAccessLine(tx: Tx, line: AccessLogEntity): Promise<void> {
  const { id, authorityId, staffId, event, childId, at } = line;
  await preparedQuery(tx, ADD_LINE, [id, authorityId, staffId, event, childId, at]);
}
