import { pino } from 'pino';
import { CaseworkModule } from '@ehc/casework';
import { Clock } from '@ehc/platform';
import { createApp } from '../../apps/web/src/create-app';
import { createTestDatabase } from '../support/database';
import { givenPeople } from '../support/people';
import { signedIn, startWeb, testSettings } from '../support/web';

it('says honestly that the database is away, and lives on', async () => {
  const database = await createTestDatabase();
  const people = await givenPeople(database.url);
  const web = await startWeb({ databaseUrl: database.url });
  const { cookie } = await signedIn(web, people.caseworker);
  try {
    expect((await fetch(`${web.url}/health/ready`)).status).toBe(200);
    await database.drop();
    const answer = await fetch(`${web.url}/my-work`, { headers: { cookie } });
    expect(answer.status).toBe(503);
    expect(await answer.text()).toMatch(/not available[\s\S]*Nothing was lost[\s\S]*Try again/);
    expect((await fetch(`${web.url}/my-work`, { redirect: 'manual' })).status).toBe(503);
    expect((await fetch(`${web.url}/health/ready`)).status).toBe(503);
    expect((await fetch(`${web.url}/health/live`)).status).toBe(200);
  } finally {
    await web.close();
  }
});

it('does not let anyone in as anyone in production', async () => {
  const database = await createTestDatabase();
  const casework = CaseworkModule.on(database.url, new Clock());
  const settings = testSettings(3000, { production: true });
  await expect(createApp({ settings, casework, logger: pino({ level: 'silent' }) })).rejects.toThrow(
    'does not run in production',
  );
  await database.drop();
});

it('does not start with a colour on which white text cannot be read', async () => {
  const database = await createTestDatabase();
  await expect(
    startWeb({ databaseUrl: database.url, settings: { accentColour: '#ffcc00' } }),
  ).rejects.toThrow('too light');
  await database.drop();
});
