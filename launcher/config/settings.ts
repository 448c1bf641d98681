import { existsSync } from 'node:fs';
import path from 'node:path';
import { minPasswordLength, passwordIssue } from '../../cms/accounts/password-rule.ts';
import { moreExtensions, readExtensions } from '../../cms/uploads/more-kinds.ts';
import { userErrors } from '../../common/errors.ts';
import { isLoopback } from '../../common/loopback.ts';
import { readNetwork } from '../../common/proxies.ts';
import { inRoot, root } from './root.ts';

export interface Settings {
  /** Port of the public site. */
  port: number;
  cmsPort: number;
  /** Absolute. */
  dataDir: string;
  /** Without it, an embedded PostgreSQL keeps its data in {@link dataDir}. */
  databaseUrl: string | undefined;
  /** Without it, one is made and kept in {@link dataDir}. */
  payloadSecret: string | undefined;
  /** Origins without a slash at the end. */
  siteUrl: string;
  cmsUrl: string;
  /** Addresses and ranges of the proxies in front of the CMS that are believed in who has sent a request. */
  trustedProxies: string[];
  /** The first administrator, made when there is no user yet. */
  admin: { email: string; password: string } | undefined;
  sampleContent: boolean;
  /** A provider of OpenID Connect by which staff may sign in. */
  signOn: SignOn | undefined;
  /** Whether nobody signs in by a password alone. */
  isSecondFactorRequired: boolean;
  /** Whether links of texts to other sites are tried before publishing. */
  looksAtLinksOutside: boolean;
  /** The hub that is told of changed feeds. */
  webSubHub: string | undefined;
  /** The mail server, with user and password. Without it, mail lies in a file in {@link dataDir}. */
  smtpUrl: string | undefined;
  /** The address that mail comes from. */
  mailFrom: string;
  /** The mailbox to which letters to subscribers come back. */
  mailReturn: string | undefined;
  /** A server that proposes translations. */
  translation: { url: string; key: string } | undefined;
  /** Extensions of files to download that are taken beside the usual ones. */
  uploadTypes: string[];
  /** The least that parts write into their logs. */
  logLevel: LogLevel;
}

export interface SignOn {
  /** Its address, as it names itself. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What staff know it by. */
  name: string;
}

const logLevels = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];

export type Environment = Record<string, string | undefined>;

const settingNames = [
  ...['PORT', 'CMS_PORT', 'DATA_DIR', 'DATABASE_URL', 'PAYLOAD_SECRET', 'SITE_URL', 'CMS_URL'],
  'TRUST_PROXY',
  ...['ADMIN_EMAIL', 'ADMIN_PASSWORD', 'SAMPLE_CONTENT', 'UPLOAD_TYPES', 'LOG_LEVEL'],
  ...['SMTP_URL', 'MAIL_FROM', 'MAIL_RETURN', 'SECOND_FACTOR', 'CHECK_LINKS_OUTSIDE'],
  ...['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'],
  ...['TRANSLATE_URL', 'TRANSLATE_KEY', 'WEBSUB_HUB'],
];

const minSecretLength = 32;

/** Reads `.env` of the checkout into the environment; what is set already stays. */
export function loadEnvironmentFile(): void {
  if (existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'));
}

/** The settings of this instance. Throws a `UserError` at the first that is wrong. */
export function readSettings(environment: Environment): Settings {
  const given = (name: string) => environment[name]?.trim() || undefined;
  const port = readPort('PORT', given('PORT'), 4321);
  const cmsPort = readPort('CMS_PORT', given('CMS_PORT'), 3000);
  if (port === cmsPort) throw userErrors.portsEqual(port);
  const cmsUrl = readOrigin('CMS_URL', given('CMS_URL'), `http://localhost:${cmsPort}`);
  return {
    port,
    cmsPort,
    dataDir: path.resolve(root, given('DATA_DIR') ?? '.data'),
    databaseUrl: readDatabaseUrl(given('DATABASE_URL')),
    payloadSecret: readSecret(given('PAYLOAD_SECRET')),
    siteUrl: readOrigin('SITE_URL', given('SITE_URL'), `http://localhost:${port}`),
    cmsUrl,
    trustedProxies: readProxies(given('TRUST_PROXY')),
    // A password is taken as it is: white space at its ends may be meant.
    admin: readAdmin(given('ADMIN_EMAIL'), environment['ADMIN_PASSWORD'] || undefined),
    sampleContent: readSampleContent(given('SAMPLE_CONTENT')),
    signOn: readSignOn(given),
    isSecondFactorRequired: readSecondFactor(given('SECOND_FACTOR')),
    looksAtLinksOutside: readLinksOutside(given('CHECK_LINKS_OUTSIDE')),
    webSubHub: readHub(given('WEBSUB_HUB')),
    smtpUrl: readSmtpUrl(given('SMTP_URL')),
    mailFrom: readMailFrom(given('MAIL_FROM'), cmsUrl),
    mailReturn: readMailReturn(given('MAIL_RETURN')),
    translation: readTranslation(given('TRANSLATE_URL'), given('TRANSLATE_KEY')),
    uploadTypes: readUploadTypes(given('UPLOAD_TYPES')),
    logLevel: readLogLevel(given('LOG_LEVEL')),
  };
}

/** Judging a password loads many words, and takes as long as all other settings together. Throws a `UserError`. */
export async function checkAdminPassword({ admin }: Settings): Promise<void> {
  if (!admin || (await passwordIssue(admin.password, admin)) === undefined) return;
  throw userErrors.adminPasswordWeak();
}

/** The environment of this process without our settings: what a child gets whose work depends on none. */
export function inheritedEnvironment(): Environment {
  const own = new Set<string>(settingNames);
  const rest = Object.entries(process.env).filter(([name]) => !own.has(name));
  return { ...Object.fromEntries(rest), NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' };
}

/** The settings as the parts of the product read them, see `common/environment.ts`. */
export function toEnvironment(
  settings: Settings,
  made: { databaseUrl: string; payloadSecret: string },
): Record<string, string> {
  return {
    PORT: String(settings.port),
    CMS_PORT: String(settings.cmsPort),
    DATA_DIR: settings.dataDir,
    DATABASE_URL: made.databaseUrl,
    PAYLOAD_SECRET: made.payloadSecret,
    SITE_URL: settings.siteUrl,
    CMS_URL: settings.cmsUrl,
    TRUST_PROXY: settings.trustedProxies.join(','),
    ADMIN_EMAIL: settings.admin?.email ?? '',
    ADMIN_PASSWORD: settings.admin?.password ?? '',
    SAMPLE_CONTENT: settings.sampleContent ? '' : 'none',
    OIDC_ISSUER: settings.signOn?.issuer ?? '',
    OIDC_CLIENT_ID: settings.signOn?.clientId ?? '',
    OIDC_CLIENT_SECRET: settings.signOn?.clientSecret ?? '',
    OIDC_NAME: settings.signOn?.name ?? '',
    SECOND_FACTOR: settings.isSecondFactorRequired ? 'required' : '',
    CHECK_LINKS_OUTSIDE: settings.looksAtLinksOutside ? '1' : '',
    WEBSUB_HUB: settings.webSubHub ?? '',
    SMTP_URL: settings.smtpUrl ?? '',
    MAIL_FROM: settings.mailFrom,
    MAIL_RETURN: settings.mailReturn ?? '',
    TRANSLATE_URL: settings.translation?.url ?? '',
    TRANSLATE_KEY: settings.translation?.key ?? '',
    UPLOAD_TYPES: settings.uploadTypes.join(','),
    LOG_LEVEL: settings.logLevel,
  };
}

function readPort(name: string, value: string | undefined, otherwise: number): number {
  if (value === undefined) return otherwise;
  const port = /^\d{1,5}$/.test(value) ? Number(value) : 0;
  if (port < 1 || port > 65_535) throw userErrors.portWrong(name, value);
  return port;
}

function readOrigin(name: string, value: string | undefined, otherwise: string): string {
  if (value === undefined) return otherwise;
  const url = URL.parse(value);
  const isOrigin = url?.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
  if (!url || !isOrigin || !/^https?:$/.test(url.protocol)) throw userErrors.addressWrong(name, value);
  return url.origin;
}

function readProxies(value = ''): string[] {
  const entries = value.split(',').flatMap((entry) => entry.trim() || []);
  const wrong = entries.find((entry) => !readNetwork(entry));
  if (wrong !== undefined) throw userErrors.proxyWrong(wrong);
  return entries;
}

function readDatabaseUrl(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const url = URL.parse(value);
  const isPostgres = url && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1;
  if (!isPostgres) throw userErrors.databaseUrlWrong();
  return value;
}

function readSecret(value: string | undefined): string | undefined {
  if (value !== undefined && value.length < minSecretLength) {
    throw userErrors.secretShort(value.length, minSecretLength);
  }
  return value;
}

function readAdmin(email: string | undefined, password: string | undefined): Settings['admin'] {
  if (email === undefined && password === undefined) return undefined;
  if (email === undefined) throw userErrors.adminHalf('ADMIN_PASSWORD', 'ADMIN_EMAIL');
  if (password === undefined) throw userErrors.adminHalf('ADMIN_EMAIL', 'ADMIN_PASSWORD');
  if (!isEmail(email)) throw userErrors.adminEmailWrong(email);
  if (password.length < minPasswordLength) throw userErrors.adminPasswordShort(minPasswordLength);
  return { email, password };
}

function isEmail(address: string): boolean {
  return /^[^\s@<>"]+@[^\s@<>"]+$/.test(address);
}

function readSmtpUrl(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const url = URL.parse(value);
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '') throw userErrors.smtpUrlWrong();
  return value;
}

/** By default of the host at which staff reach the CMS. */
function readMailFrom(value: string | undefined, cmsUrl: string): string {
  if (value === undefined) return `no-reply@${new URL(cmsUrl).hostname.replace(/^\[.*\]$/, 'localhost')}`;
  if (!isEmail(value)) throw userErrors.mailFromWrong(value);
  return value;
}

function readMailReturn(value: string | undefined): string | undefined {
  if (value !== undefined && !isEmail(value)) throw userErrors.mailReturnWrong(value);
  return value;
}

/** Of a provider on another machine, nobody between may read or change what it says. */
function readSignOn(given: (name: string) => string | undefined): SignOn | undefined {
  const [issuer, clientId, clientSecret] = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'].map(given);
  if (!issuer && !clientId && !clientSecret) return undefined;
  if (!issuer || !clientId || !clientSecret) throw userErrors.signOnIncomplete();
  const url = URL.parse(issuer);
  if (!url || (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url)))) {
    throw userErrors.signOnIssuerWrong(issuer);
  }
  return { issuer, clientId, clientSecret, name: given('OIDC_NAME') ?? url.hostname };
}

/** Texts that are not public yet go there: to another machine nobody between may read them. */
function readTranslation(address: string | undefined, key = ''): Settings['translation'] {
  if (address === undefined) return undefined;
  const url = URL.parse(address);
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url));
  if (!url || !isSafe || url.username || url.search || url.hash) throw userErrors.translateUrlWrong(address);
  return { url: url.href, key };
}

function readSecondFactor(value: string | undefined): boolean {
  if (value !== undefined && value !== 'required') throw userErrors.secondFactorWrong(value);
  return value === 'required';
}

function readHub(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const url = URL.parse(value);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') throw userErrors.hubWrong(value);
  return url.href;
}

function readLinksOutside(value: string | undefined): boolean {
  if (value !== undefined && value !== '1') throw userErrors.linksOutsideWrong(value);
  return value === '1';
}

function readSampleContent(value: string | undefined): boolean {
  if (value !== undefined && value !== 'none') throw userErrors.sampleContentWrong(value);
  return value === undefined;
}

function readUploadTypes(value = ''): string[] {
  const extensions = readExtensions(value);
  const wrong = extensions.find((extension) => !moreExtensions.includes(extension));
  if (wrong !== undefined) throw userErrors.uploadTypeWrong(wrong, moreExtensions);
  return extensions;
}

function readLogLevel(value = 'info'): LogLevel {
  const level = logLevels.find((known) => known === value);
  if (!level) throw userErrors.logLevelWrong(value, logLevels);
  return level;
}
