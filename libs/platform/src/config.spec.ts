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
    const { NODE_ENV, DATABASE_URL, EHC_PUBLIC_URL } = PRODUCTION;
    expect(loadConfig('worker', { NODE_ENV, DATABASE_URL, EHC_PUBLIC_URL }).production).toBe(true);
    expect(loadConfig('command', { NODE_ENV, DATABASE_URL }).production).toBe(true);
  });

  it('asks a worker in production for the address that its messages name', () => {
    const { NODE_ENV, DATABASE_URL } = PRODUCTION;
    expect(() => loadConfig('worker', { NODE_ENV, DATABASE_URL })).toThrow('EHC_PUBLIC_URL is missing');
  });

  it('sends e-mail where there is a mail server, and in production nowhere else', () => {
    const mail = {
      SMTP_URL: 'smtp://mail.example.gov.uk:587',
      MAIL_FROM: 'EHC casework <ehc@example.gov.uk>',
    };
    expect(loadConfig('worker', {}).mailDelivery).toBe('mailbox');
    expect(loadConfig('worker', PRODUCTION).mailDelivery).toBe('none');
    expect(loadConfig('worker', { ...PRODUCTION, ...mail })).toMatchObject({
      mailDelivery: 'smtp',
      mail: { from: mail.MAIL_FROM },
    });
    expect(loadConfig('worker', { ...mail, MAIL_FROM: 'ehc@example.gov.uk' }).mailDelivery).toBe('smtp');
    expect(() => loadConfig('worker', { ...mail, MAIL_FROM: '' })).toThrow('MAIL_FROM is missing');
    expect(() => loadConfig('worker', { ...mail, MAIL_FROM: 'EHC' })).toThrow('MAIL_FROM is not an address');
    expect(() => loadConfig('worker', { ...mail, SMTP_URL: 'https://x:hunter2@y' })).toThrow(
      /^ {2}SMTP_URL (?!.*hunter2)/m,
    );
  });
});
