import { connectionsTaken } from './crowd';
import { diskFull } from './disk-full';
import { webKilled, workerKilled } from './killed';
import type { Mishap, Victim } from './mishap';
import type { Disk } from './own-postgres';
import { timersSetAnew } from './set-anew';
import { halfMigrated, newerTables } from './wrong-tables';

const postgresStopped = (lastsSeconds: number): Mishap => ({
  name: 'PostgreSQL is stopped',
  lastsSeconds,
  happens: ({ service }) => service.postgres.stop(),
  mended: ({ service }) => service.postgres.start(),
});

const postgresKilled = (lastsSeconds: number): Mishap => ({
  name: 'PostgreSQL is killed, and recovers from its journal',
  lastsSeconds,
  happens: ({ service }) => service.postgres.kill(),
  mended: ({ service }) => service.postgres.start(),
});

const redisAway = (lastsSeconds: number): Mishap => ({
  name: 'Redis is away, and comes back empty',
  lastsSeconds,
  happens: ({ service }) => service.stopRedis(),
  mended: ({ service }) => service.startRedis(),
});

async function restart({ service, faults }: Victim, today: string): Promise<void> {
  for (const what of await service.restartOn(today)) faults.add(what);
}

/** Every copy is started again with yesterday's date, and then with today's. */
const clockMovedBack: Mishap = {
  name: 'the clock is moved back by a day',
  lastsSeconds: 1,
  happens: (victim) => restart(victim, '2026-03-09'),
  mended: (victim) => restart(victim, '2026-03-10'),
};

export type Queues = 'postgres' | 'redis';

/** About half a minute: one of each that is quick. */
export function shortForm(queues: Queues, disk: Disk): Mishap[] {
  if (queues === 'redis') return [redisAway(3), workerKilled(0)];
  const full = disk === 'smallDisk' ? [diskFull(2)] : [];
  return [
    webKilled(0),
    workerKilled(1),
    postgresKilled(1),
    connectionsTaken(2),
    ...full,
    newerTables,
    timersSetAnew,
  ];
}

/** Some minutes a round: all of them, and ten kills of each of the two copies of each program. */
export function longForm(queues: Queues): Mishap[] {
  const kills = Array.from({ length: 20 }, (_, which) => [webKilled(which), workerKilled(which)]).flat();
  const database = [postgresStopped(3), postgresStopped(30), postgresKilled(2), connectionsTaken(10)];
  const redis = queues === 'redis' ? [redisAway(10), redisAway(120)] : [];
  return [...kills, ...database, ...redis, newerTables, halfMigrated, timersSetAnew, clockMovedBack];
}

/** On a disk of its own that can be filled; some seconds, and longer than a sweep takes to come again. */
export const diskForm = (): Mishap[] => [diskFull(5), workerKilled(0), diskFull(70), webKilled(1)];
