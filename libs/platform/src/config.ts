import { join } from 'node:path';
import { civilDate, isCivilDate, type CivilDate } from '@ehc/domain';
import { BadInput } from './errors';
import { projectRoot } from './project-root';
import { VariableReader, type Environment } from './variable-reader';

/** How to reach the authority's own sign-in (OpenID Connect). */
export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** How to send e-mail. */
export interface MailConfig {
  /** The mail server, with the account where it asks for one. */
  readonly smtpUrl: string;
  /** Whom messages come from, and answers go to. */
  readonly from: string;
}

/**
 * Where messages go: to the mail server; where there is none, into our own mailbox, which leaves the house with nobody;
 * and in production nowhere, until there is a mail server.
 */
export type MailDelivery = 'smtp' | 'mailbox' | 'none';

/** What the process was told from outside. Statutory lengths are never here: they are law, in libs/domain. */
export class Config {
  readonly production: boolean;
  /** Our PostgreSQL. Absent: the embedded one in `dataFolder`. */
  readonly databaseUrl: string | undefined;
  /** Redis for the queues. Absent: the queues live in PostgreSQL. */
  readonly redisUrl: string | undefined;
  readonly dataFolder: string;
  /** Fixes "today" for demonstrations and tests. */
  readonly fixedDay: CivilDate | undefined;
  readonly host: string;
  readonly port: number;
  /** Where people reach the pages, without a slash at the end; links in letters begin with it. */
  readonly publicUrl: string;
  /** Absent: the bundled demonstration sign-in, never in production. */
  readonly oidc: OidcConfig | undefined;
  /** Absent: no message leaves the house. */
  readonly mail: MailConfig | undefined;

  constructor(read: VariableReader) {
    this.production =
      read.oneOf('NODE_ENV', ['development', 'test', 'production'], 'development') === 'production';
    this.databaseUrl = read.url(
      'DATABASE_URL',
      ['postgres:', 'postgresql:'],
      'postgresql://user:password@host:5432/ehc',
    );
    this.redisUrl = read.url('REDIS_URL', ['redis:', 'rediss:'], 'redis://host:6379');
    this.dataFolder = read.absolutePath('EHC_DATA') ?? join(projectRoot(), '.ehc-data');
    this.fixedDay = readClock(read);
    this.host = read.text('HOST') ?? '127.0.0.1';
    this.port = read.port('PORT', 3000);
    const publicUrl = read.url('EHC_PUBLIC_URL', ['http:', 'https:'], 'https://ehc.example.gov.uk');
    this.publicUrl = publicUrl?.replace(/\/+$/, '') ?? ownAddress(this.host, this.port);
    this.oidc = readOidc(read);
    this.mail = readMail(read);
  }

  get mailDelivery(): MailDelivery {
    if (this.mail) return 'smtp';
    return this.production ? 'none' : 'mailbox';
  }
}

/** Only a process that serves pages needs the variables for signing in. */
export type ProcessKind = 'web' | 'worker' | 'command';

/**
 * Reads every environment variable of the product, at start and in this one place. Where any is wrong it
 * throws one BadInput that lists them all, each with what to do.
 */
export function loadConfig(kind: ProcessKind = 'command', env: Environment = process.env): Config {
  const read = new VariableReader(env);
  const config = new Config(read);
  if (config.production) refuseInProduction(read, config, kind);
  if (read.faults.length > 0) {
    throw new BadInput(`The configuration cannot be used:\n${read.faults.map((it) => `  ${it}`).join('\n')}`);
  }
  return config;
}

/** Whether unexpected errors show where they came from: asked even where the rest of the configuration is wrong. */
export function isDebugging(env: Environment = process.env): boolean {
  return new VariableReader(env).text('EHC_DEBUG') === '1';
}

function readClock(read: VariableReader): CivilDate | undefined {
  const text = read.text('EHC_CLOCK');
  if (text === undefined) return undefined;
  if (isCivilDate(text)) return civilDate(text);
  read.fault(
    'EHC_CLOCK',
    'is not a day in the calendar: write it like 2026-03-02, or remove it to use today',
  );
  return undefined;
}

function readOidc(read: VariableReader): OidcConfig | undefined {
  const issuer = read.url('OIDC_ISSUER', ['http:', 'https:'], 'https://login.example.gov.uk');
  const clientId = read.text('OIDC_CLIENT_ID');
  const clientSecret = read.text('OIDC_CLIENT_SECRET');
  const some = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'];
  const missing = some.filter((name) => read.text(name) === undefined);
  if (missing.length === some.length) return undefined;
  for (const name of missing)
    read.fault(name, 'is missing: set it as well, the three OIDC_ variables belong together');
  return issuer && clientId && clientSecret ? { issuer, clientId, clientSecret } : undefined;
}

function readMail(read: VariableReader): MailConfig | undefined {
  const smtpUrl = read.url('SMTP_URL', ['smtp:', 'smtps:'], 'smtp://user:password@mail.example.gov.uk:587');
  const from = read.text('MAIL_FROM');
  const isAddress = from !== undefined && /^([^<>@]*<)?[^\s<>@]+@[^\s<>@]+>?$/.test(from);
  if (from !== undefined && !isAddress) {
    read.fault('MAIL_FROM', 'is not an address: write it like EHC casework <ehc@example.gov.uk>');
  }
  if (read.text('SMTP_URL') !== undefined)
    read.required('MAIL_FROM', 'set it to the address that answers go to');
  return smtpUrl !== undefined && isAddress ? { smtpUrl, from } : undefined;
}

/** Demonstration comforts are refused in production, and no secret has a default there. */
function refuseInProduction(read: VariableReader, config: Config, kind: ProcessKind): void {
  if (config.fixedDay) read.fault('EHC_CLOCK', 'fixes the date, which production must not: remove it');
  read.required('DATABASE_URL', 'set it to your PostgreSQL; the embedded one is not for production');
  if (kind === 'command') return;
  read.required('EHC_PUBLIC_URL', 'set it to the address at which people reach the service');
  if (kind === 'worker') return;
  if (read.text('OIDC_ISSUER') === undefined) {
    read.required(
      'OIDC_ISSUER',
      'set it, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET; demonstration sign-in is not for production',
    );
  }
}

function ownAddress(host: string, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::';
  return `http://${everywhere ? 'localhost' : host}:${port}`;
}
