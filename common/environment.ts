import path from 'node:path';
import { isLoopback, loopbackNames } from './loopback.ts';

/**
 * The settings that the CMS reads from its environment, checked before by the launcher. Reading them
 * here lets `next build` load the configuration where none is set.
 */
export const environment = {
  databaseUrl: process.env['DATABASE_URL'] ?? '',
  secret: process.env['PAYLOAD_SECRET'] ?? '',
  dataDir: path.resolve(process.env['DATA_DIR'] ?? '.data'),
  cmsUrl: process.env['CMS_URL'] ?? '',
  siteUrl: process.env['SITE_URL'] ?? '',
  uploadTypes: process.env['UPLOAD_TYPES'] ?? '',
  /** The provider of OpenID Connect by which staff may sign in; its issuer is empty where there is none. */
  signOn: {
    issuer: process.env['OIDC_ISSUER'] ?? '',
    clientId: process.env['OIDC_CLIENT_ID'] ?? '',
    clientSecret: process.env['OIDC_CLIENT_SECRET'] ?? '',
    /** What staff know it by. */
    name: process.env['OIDC_NAME'] ?? '',
  },
  /** The server that proposes translations; its address is empty where there is none. */
  translation: {
    url: process.env['TRANSLATE_URL'] ?? '',
    key: process.env['TRANSLATE_KEY'] ?? '',
  },
  /** Whether nobody signs in by a password alone. */
  isSecondFactorRequired: process.env['SECOND_FACTOR'] === 'required',
  /** Of the mail server, with user and password; empty where there is none. */
  smtpUrl: process.env['SMTP_URL'] ?? '',
  /** The address that letters come from. */
  mailFrom: process.env['MAIL_FROM'] ?? '',
  /** Of the hub that is told of changed feeds; empty where there is none. */
  webSubHub: process.env['WEBSUB_HUB'] ?? '',
  /** The mailbox to which letters to subscribers come back, under addresses with a plus sign; empty where they come back to that. */
  mailReturn: process.env['MAIL_RETURN'] ?? '',
  /** Whether links of texts to other sites are tried before publishing. */
  looksAtLinksOutside: process.env['CHECK_LINKS_OUTSIDE'] === '1',
  /** Addresses and ranges with commas between, of proxies that tell who has sent a request. */
  trustedProxies: process.env['TRUST_PROXY'] ?? '',
};

/** Where an upload collection keeps its files. */
export function uploadFolder(collection: string): string {
  return path.join(environment.dataDir, 'uploads', collection);
}

/** Where the publisher writes the public site. */
export function publicFolder(): string {
  return path.join(environment.dataDir, 'public');
}

/** Where the publisher keeps the files that it has made for pages. */
export function madeFolder(): string {
  return path.join(environment.dataDir, 'made');
}

/**
 * The origins whose pages may send a signed-in browser's cookie to the CMS: its own, and where that is
 * this machine, under each of its names.
 */
export function trustedOrigins(cmsUrl: string): string[] {
  if (!cmsUrl) return [];
  const url = new URL(cmsUrl);
  const { protocol, hostname, port } = url;
  const names = isLoopback(url) ? loopbackNames : [hostname];
  return names.map((name) => `${protocol}//${name}${port && `:${port}`}`);
}
