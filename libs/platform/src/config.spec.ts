import { loadConfig } from './config';
import { BadInput } from './errors';

const PRODUCTION = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgresql://ehc:secret@db:5432/ehc',
  EHC_PUBLIC_URL: 'https://ehc.example.gov.uk/',
  OIDC_ISSUER: 'https://login.example.gov.uk',
  OIDC_CLIENT_ID: 'ehc',
  OIDC_CLIENT_SECRET: 'secret',
};

describe('configuration', () => {
  it('needs nothing outside production', () => {
    expect(loadConfig('web', {})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
    });
    expect(loadConfig('web', {}).dataFolder).toMatch(/\.ehc-data$/);
  });

  it('lists every bad variable at once, with what to do, and repeats no secret', () => {
    const bad = {
      PORT: '99999',
      EHC_CLOCK: '2026-02-30',
      DATABASE_URL: 'mysql://root:hunter2@db/ehc',
      OIDC_ISSUER: 'https://login.example.gov.uk',
    };
    const load = () => loadConfig('web', bad);
    expect(load).toThrow(BadInput);
    for (const name of ['PORT', 'EHC_CLOCK', 'DATABASE_URL', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']) {
      expect(load).toThrow(new RegExp(`^  ${name} .+(:|use)`, 'm'));
    }
    expect(load).not.toThrow(/hunter2/);
  });

  it('accepts a complete production', () => {
    const config = loadConfig('web', PRODUCTION);
    expect(config).toMatchObject({
      production: true,
      publicUrl: 'https://ehc.example.gov.uk',
      oidc: { clientId: 'ehc' },
    });
  });

  it.each(Object.keys(PRODUCTION).filter((name) => name !== 'NODE_ENV'))(
    'has no default for %s in production',
    (name) => {
      expect(() => loadConfig('web', { ...PRODUCTION, [name]: '' })).toThrow(`${name} is missing`);
    },
  );

  it('refuses a fixed date in production', () => {
    expect(() => loadConfig('command', { ...PRODUCTION, EHC_CLOCK: '2026-03-02' })).toThrow(
      /EHC_CLOCK .*remove it/,
    );
  });

  it('asks a worker or a command for nothing that only pages need', () => {
    const { NODE_ENV, DATABASE_URL } = PRODUCTION;
    expect(loadConfig('worker', { NODE_ENV, DATABASE_URL }).production).toBe(true);
  });
});
