import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { SteadyClient } from '@ehc/platform';
import { dataSourceFor } from './data-source';

/** What PostgreSQL says when it lets somebody in, and ends the connection in the same breath. */
const message = (kind: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(5);
  head.write(kind);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};
const WELCOME = [message('R', Buffer.alloc(4)), message('Z', Buffer.from('I'))];
const FAREWELL = message('E', Buffer.from('SFATAL\0C57P01\0Mterminating connection\0\0'));

let server: Server;

const url = (): string => `postgresql://ehc:x@127.0.0.1:${(server.address() as AddressInfo).port}/ehc`;

beforeEach(async () => {
  server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end(Buffer.concat([...WELCOME, FAREWELL])));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(() => {
  server.close();
});

describe('a connection that is cut in the moment it is made', () => {
  it('fails the query that needed it, and not the whole program', async () => {
    await expect(dataSourceFor(url()).initialize()).rejects.toThrow(/terminat|Connection/i);
  });

  it('is told to whoever begins to listen afterwards', async () => {
    const client = new SteadyClient(url());
    await client.connect();
    await setImmediate();
    const told = await new Promise((resolve) => client.once('error', resolve));
    expect(told).toMatchObject({ code: '57P01' });
  });
});
