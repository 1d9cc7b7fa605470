import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../libs/platform/src/free-port';
import { installed } from './installed';

const redisServer = installed('redis-server', 'valkey-server');

/** A suite that needs a real Redis: skipped, and named at the end of `npm test`, where the machine has none. */
export const describeWithRedis = redisServer ? describe : describe.skip;

export interface TestRedis {
  readonly url: string;
  stop(): Promise<void>;
}

/** A Redis of one suite's own, on a free port or the one given, that keeps nothing on disk. */
export async function startRedis(wanted?: number): Promise<TestRedis> {
  if (!redisServer) throw new Error('redis-server is not installed: wrap the suite in describeWithRedis');
  const port = wanted ?? (await freePort());
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = spawn(redisServer, options, { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) =>
    server.once('close', () => {
      resolve();
    }),
  );
  process.once('exit', () => server.kill('SIGKILL'));
  await untilItListens(port);
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: () => {
      server.kill('SIGTERM');
      return ended;
    },
  };
}

async function untilItListens(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await listens(port)) return;
    await sleep(25);
  }
  throw new Error(`redis-server did not listen on port ${port}`);
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}
