import { describe, expect, test } from 'vitest';
import { checkAdminPassword, readSettings, toEnvironment } from '../../../launcher/config/settings.ts';

describe('Without any setting', () => {
  const settings = readSettings({});

  test('everything has a default that works on one machine', () => {
    expect(settings).toMatchObject({
      port: 4321,
      cmsPort: 3000,
      siteUrl: 'http://localhost:4321',
      cmsUrl: 'http://localhost:3000',
      sampleContent: true,
    });
    expect(settings.dataDir).toMatch(/\.data$/);
  });

  test('there is no account and no password', () => {
    expect(settings.admin).toBeUndefined();
  });
});

test('addresses follow the ports', () => {
  const { siteUrl, cmsUrl } = readSettings({ PORT: '5001', CMS_PORT: '5002' });
  expect([siteUrl, cmsUrl]).toEqual(['http://localhost:5001', 'http://localhost:5002']);
});

test('a slash at the end of an address is dropped', () => {
  expect(readSettings({ SITE_URL: 'https://example.org/' }).siteUrl).toBe('https://example.org');
});

test('an empty setting is no setting', () => {
  expect(readSettings({ PORT: '', ADMIN_EMAIL: ' ', ADMIN_PASSWORD: '' })).toEqual(readSettings({}));
});

test('a password is taken with the spaces around it', () => {
  const admin = { email: 'anna@example.org', password: ' eleven letter ' };
  expect(readSettings({ ADMIN_EMAIL: admin.email, ADMIN_PASSWORD: admin.password }).admin).toEqual(admin);
});

test('what is handed to the parts is read as the same settings', () => {
  const settings = readSettings({
    SAMPLE_CONTENT: 'none',
    LOG_LEVEL: 'warn',
    UPLOAD_TYPES: '.odt MP3',
    DATA_DIR: '/somewhere',
    SITE_URL: 'https://example.org',
    TRUST_PROXY: '127.0.0.1, 10.0.0.0/8',
    SMTP_URL: 'smtps://anna:hemligt@mail.example.org',
    MAIL_FROM: 'press@example.org',
    MAIL_RETURN: 'bounces@example.org',
    SECOND_FACTOR: 'required',
    CHECK_LINKS_OUTSIDE: '1',
    WEBSUB_HUB: 'https://hub.example.org/',
  });
  const made = { databaseUrl: 'postgresql://localhost/bruket', payloadSecret: 'x'.repeat(32) };
  expect(readSettings(toEnvironment(settings, made))).toEqual({ ...settings, ...made });
});

test('mail comes from the host of the CMS where nothing else is set', () => {
  expect(readSettings({}).mailFrom).toBe('no-reply@localhost');
  expect(readSettings({ CMS_URL: 'https://cms.example.org' }).mailFrom).toBe('no-reply@cms.example.org');
});

test('no kind of file that a browser runs can be added', () => {
  for (const kind of [
    'html',
    'htm',
    'shtml',
    'xhtml',
    'xht',
    'svg',
    'xml',
    'xsl',
    'js',
    'mjs',
    'css',
    'wasm',
    'swf',
  ])
    expect(() => readSettings({ UPLOAD_TYPES: kind })).toThrow(kind);
  expect(readSettings({ UPLOAD_TYPES: '.odt MP3' }).uploadTypes).toEqual(['odt', 'mp3']);
});

const wrong: [title: string, environment: Record<string, string>, sentence: RegExp][] = [
  ['a port that is no number', { PORT: 'abc' }, /^PORT is "abc", but must be a whole number/],
  [
    'half a provider of sign-on',
    { OIDC_CLIENT_ID: 'bruket' },
    /^OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go/,
  ],
  [
    'a provider of sign-on without encryption',
    { OIDC_ISSUER: 'http://login.example.org', OIDC_CLIENT_ID: 'bruket', OIDC_CLIENT_SECRET: 'x' },
    /^OIDC_ISSUER is "http:\/\/login.example.org", but must be the https address/,
  ],
  [
    'a second factor that is half required',
    { SECOND_FACTOR: 'yes' },
    /^SECOND_FACTOR is "yes", but can only be/,
  ],
  [
    'links that are half tried',
    { CHECK_LINKS_OUTSIDE: 'yes' },
    /^CHECK_LINKS_OUTSIDE is "yes", but can only be "1"/,
  ],
  ['a hub without an address', { WEBSUB_HUB: 'yes' }, /^WEBSUB_HUB is "yes", but must be the address/],
  [
    'a mail server by another protocol',
    { SMTP_URL: 'https://mail.example.org' },
    /^SMTP_URL must look like smtp:/,
  ],
  [
    'a mailbox for what comes back that is no address',
    { MAIL_RETURN: 'bounces@' },
    /^MAIL_RETURN is "bounces@", which is no e-mail address/,
  ],
  [
    'a sender that is no address',
    { MAIL_FROM: 'Bruket' },
    /^MAIL_FROM is "Bruket", which is no e-mail address/,
  ],
  [
    'a kind of file that browsers run',
    { UPLOAD_TYPES: 'odt, .HTML' },
    /^UPLOAD_TYPES names "html", but can only add files of the kinds odt, .*\. Remove it/,
  ],
  ['a port beyond all ports', { CMS_PORT: '70000' }, /^CMS_PORT is "70000", but must be/],
  ['one port for both', { PORT: '3000' }, /^PORT and CMS_PORT are both 3000\. Give one/],
  [
    'an address without a scheme',
    { SITE_URL: 'example.org' },
    /^SITE_URL is "example\.org", but must be an address/,
  ],
  ['an address with a path', { CMS_URL: 'https://example.org/cms' }, /^CMS_URL is .* without a path/],
  ['an address of another kind', { SITE_URL: 'ftp://example.org' }, /^SITE_URL is/],
  [
    'a database of another kind',
    { DATABASE_URL: 'mysql://localhost/x' },
    /^DATABASE_URL must look like postgresql:/,
  ],
  ['a database without a name', { DATABASE_URL: 'postgres://localhost' }, /^DATABASE_URL must look like/],
  [
    'a short secret',
    { PAYLOAD_SECRET: 'short' },
    /^PAYLOAD_SECRET has 5 characters, but must have at least 32/,
  ],
  [
    'an administrator without a password',
    { ADMIN_EMAIL: 'a@b.se' },
    /^ADMIN_EMAIL is set, but ADMIN_PASSWORD is not/,
  ],
  [
    'a password for nobody',
    { ADMIN_PASSWORD: 'long enough 123' },
    /^ADMIN_PASSWORD is set, but ADMIN_EMAIL is not/,
  ],
  [
    'an address that is none',
    { ADMIN_EMAIL: 'anna', ADMIN_PASSWORD: 'long enough 123' },
    /^ADMIN_EMAIL is "anna"/,
  ],
  ['a short password', { ADMIN_EMAIL: 'a@b.se', ADMIN_PASSWORD: 'short' }, /^ADMIN_PASSWORD is too short/],
  [
    'a proxy that is no address',
    { TRUST_PROXY: '::1, nginx' },
    /^TRUST_PROXY names "nginx", which is neither/,
  ],
  ['a range that is none', { TRUST_PROXY: '10.0.0.0/40' }, /^TRUST_PROXY names "10\.0\.0\.0\/40"/],
  ['an unknown level', { LOG_LEVEL: 'loud' }, /^LOG_LEVEL is "loud", but can only be one of debug, info, /],
  ['an unknown sample', { SAMPLE_CONTENT: 'yes' }, /^SAMPLE_CONTENT is "yes", but can only be "none"/],
];

test('proxies are named by addresses and ranges, and none is believed by itself', () => {
  expect(readSettings({}).trustedProxies).toEqual([]);
  expect(readSettings({ TRUST_PROXY: ' 127.0.0.1,10.0.0.0/8, 2001:db8::/32 ' }).trustedProxies).toEqual([
    '127.0.0.1',
    '10.0.0.0/8',
    '2001:db8::/32',
  ]);
});

test('a password of the first administrator that is soon guessed is refused, and not repeated', async () => {
  const settings = (password: string) =>
    readSettings({ ADMIN_EMAIL: 'anna@example.org', ADMIN_PASSWORD: password });
  const refusal = /^ADMIN_PASSWORD is easy to guess\. Set another one, (?!.*Sommar)/;
  await expect(checkAdminPassword(settings('Sommar2026!!'))).rejects.toThrow(refusal);
  await expect(checkAdminPassword(settings('fyra ord på rad'))).resolves.toBeUndefined();
  await expect(checkAdminPassword(readSettings({}))).resolves.toBeUndefined();
});

describe('One sentence says what is wrong and what to do about', () => {
  test.each(wrong)('%s', (_, environment, sentence) => {
    expect(() => readSettings(environment)).toThrow(
      expect.objectContaining({ name: 'UserError', message: expect.stringMatching(sentence) as string }),
    );
  });

  test('a wrong DATABASE_URL or password is not repeated: it would stand in a log', () => {
    for (const environment of [
      { DATABASE_URL: 'mysql://anna:tjolahopp@localhost/x' },
      { ADMIN_EMAIL: 'anna@example.org', ADMIN_PASSWORD: 'tjolahopp' },
    ]) {
      expect(() => readSettings(environment)).not.toThrow(/tjolahopp/);
    }
  });
});
