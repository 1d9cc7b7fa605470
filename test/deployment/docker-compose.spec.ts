import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadConfig } from '../../libs/platform/src/config';

interface Service {
  image: string;
  command?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
}

const root = join(__dirname, '..', '..');
const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
const { services } = parse(text, { merge: true }) as { services: Record<string, Service> };

/** As docker compose does it: `${NAME:?message}` is the variable, and an error where it is not set or empty. */
function filledIn(
  environment: Record<string, string>,
  values: Record<string, string>,
): Record<string, string> {
  const fill = (value: string) =>
    value.replace(/\$\{(\w+):?\?[^}]+\}/g, (_all, name: string) => values[name] ?? '');
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, fill(value)]));
}

describe('docker-compose.yml', () => {
  it('runs the database, the queues, the migration, the pages and the worker', () => {
    expect(Object.keys(services).sort()).toEqual(['migrate', 'postgres', 'valkey', 'web', 'worker']);
  });

  it('starts web and worker only on migrated tables', () => {
    for (const name of ['web', 'worker']) {
      expect(services[name]?.depends_on?.['migrate']?.condition).toBe('service_completed_successfully');
    }
    expect(services['migrate']?.depends_on?.['postgres']?.condition).toBe('service_healthy');
  });

  it('has no default for any secret', () => {
    const secrets = [...text.matchAll(/\$\{(\w*(?:PASSWORD|SECRET|CLIENT_ID|ISSUER|URL)\w*)([^}]*)\}/g)];
    expect(secrets.length).toBeGreaterThan(5);
    for (const [, name, rest] of secrets) {
      const mayBeEmpty = name === 'SMTP_URL';
      expect(rest).toBe(`${mayBeEmpty ? '' : ':'}?set ${name ?? ''}`);
    }
  });

  it('gives each process a configuration that production accepts, and .env.example names all of it', () => {
    const example = readFileSync(join(root, '.env.example'), 'utf8');
    const names = [...example.matchAll(/^(\w+)=/gm)].map(([, name]) => name ?? '');
    const values = Object.fromEntries(names.map((name) => [name, `https://${'x'.repeat(32)}`]));
    values['POSTGRES_PASSWORD'] = 'secret';
    values['SMTP_URL'] = 'smtp://mail.example.gov.uk:587';
    values['MAIL_FROM'] = 'ehc@example.gov.uk';
    for (const [name, kind] of [
      ['web', 'web'],
      ['worker', 'worker'],
      ['migrate', 'command'],
    ] as const) {
      expect(loadConfig(kind, filledIn(services[name]?.environment ?? {}, values)).production).toBe(true);
    }
  });
});
