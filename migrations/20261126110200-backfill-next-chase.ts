import { civilDate, nextChase, type ChasedWait } from '@ehc/domain';
import type { MigrationInterface, QueryRunner } from 'typeorm';

type OpenWait = ChasedWait & { readonly id: string };

const BATCH = 5000;

/** Sets the timers of the waits that are there already: only what falls after the day of migrating is ever sent. */
export class BackfillNextChase20261126110200 implements MigrationInterface {
  name = 'BackfillNextChase20261126110200';

  async up(runner: QueryRunner): Promise<void> {
    const [now] = (await runner.query(
      `SELECT to_char(now() AT TIME ZONE 'Europe/London', 'YYYY-MM-DD') AS today`,
    )) as { today: string }[];
    const today = civilDate(now?.today ?? '');
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const waits = (await runner.query(OPEN_WAITS, [after, today, BATCH])) as OpenWait[];
      const last = waits.at(-1);
      if (!last) return;
      const timed = waits.flatMap((wait) => nextOf(wait, nextChase(wait, today)?.on));
      await runner.query(
        `UPDATE wait SET next_chase_on = next.day FROM unnest($1::uuid[], $2::date[]) AS next (id, day)
          WHERE wait.id = next.id`,
        [timed.map(({ id }) => id), timed.map(({ day }) => day)],
      );
      after = last.id;
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('UPDATE wait SET next_chase_on = NULL WHERE next_chase_on IS NOT NULL');
  }
}

const nextOf = ({ id }: OpenWait, day: string | undefined) => (day === undefined ? [] : [{ id, day }]);

const OPEN_WAITS = `
  SELECT id, waiting_on AS "waitingOn", started_on AS "startedOn", due_by AS "dueBy",
    last_chased_on AS "lastChasedOn", promised_for AS "promisedFor", resolved_on AS "resolvedOn"
  FROM wait
  WHERE id > $1 AND due_by IS NOT NULL AND (resolved_on IS NULL OR resolved_on > $2::date)
  ORDER BY id LIMIT $3`;
