import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { providerClient, startProvider, type Provider } from '../support/provider.ts';
import { nowhere } from '../support/publisher-process.ts';
import { answerRest, signIn, stranger, type Staff } from '../support/rest.ts';

let cms: OpenedPayload;
let provider: Provider;
let staff: Staff;

beforeAll(async () => {
  provider = await startProvider(`${nowhere}/api/users/sign-on/callback`);
  Object.assign(process.env, {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: providerClient.id,
    OIDC_CLIENT_SECRET: providerClient.secret,
    OIDC_NAME: 'Exempelkontot',
  });
  cms = await openPayload();
  staff = await signIn(cms.payload, 'anna@example.org');
});

afterAll(async () => {
  await provider?.close();
  await cms?.close();
});

const escaped = /content="0;url=([^"]+)"/;

interface Step {
  status: number;
  /** Where the page leads to. */
  target: string;
  cookies: string[];
}

/** As a browser asks the CMS for a page. */
async function visit(path: string, cookies: string[] = []): Promise<Step> {
  const headers = { Cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') };
  const response = await answerRest(cms.payload, new Request(`${nowhere}${path}`, { headers }));
  const target = escaped.exec(await response.text())?.[1]?.replaceAll('&amp;', '&') ?? '';
  return { status: response.status, target, cookies: response.headers.getSetCookie() };
}

/** Follows the provider's redirects until it sends the browser back. @returns the path with what it says */
async function atProvider(address: string): Promise<string> {
  const jar = new Map<string, string>();
  let next = address;
  while (!next.startsWith(nowhere)) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(next, { redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';')[0]!.split('=');
      jar.set(name, value);
    }
    const location = response.headers.get('location');
    if (!location) throw new Error(`The provider stays at ${next}: ${await response.text()}`);
    next = new URL(location, next).href;
  }
  return next.slice(nowhere.length);
}

async function signOn(redirect = '/admin/collections/guides'): Promise<Step> {
  const begun = await visit(`/api/users/sign-on/start?redirect=${encodeURIComponent(redirect)}`);
  return visit(await atProvider(begun.target), begun.cookies);
}

const tokenIn = ({ cookies }: Step) => /payload-token=([^;]+)/.exec(cookies.join('\n'))?.[1] ?? '';
async function emailBehind(step: Step): Promise<string> {
  const headers = { Authorization: `JWT ${tokenIn(step)}` };
  const me = await answerRest(cms.payload, new Request(`${nowhere}/api/users/me`, { headers }));
  return ((await me.json()) as { user: { email: string } | null }).user?.email ?? '';
}

it('A provider that is away is told, and asked again when it is back', async () => {
  const { environment } = await import('../../common/environment.ts');
  const { issuer } = environment.signOn;
  environment.signOn.issuer = 'http://127.0.0.1:9';
  expect((await visit('/api/users/sign-on/start')).target).toBe('/admin/login?signOn=away');
  environment.signOn.issuer = issuer;
  provider.recognise({ subject: 'a-1', email: 'anna@example.org', isVerified: true });
  expect(await emailBehind(await signOn())).toBe('anna@example.org');
});

describe('Whom the provider has recognised', () => {
  it('is signed in as the one with their address, and goes where they wanted', async () => {
    provider.recognise({ subject: 'a-1', email: 'Anna@Example.org', isVerified: true });
    const entered = await signOn();
    expect(entered).toMatchObject({ status: 200, target: '/admin/collections/guides' });
    expect(await emailBehind(entered)).toBe('anna@example.org');
    expect(entered.cookies.join('\n')).toMatch(/payload-token=[^;]+; .*HttpOnly.*; SameSite=Strict/);
    expect(entered.cookies).toContainEqual(expect.stringMatching(/^bruket-sign-on=; .*Max-Age=0/));
  });

  it('stays the same account when the address changes, there or here', async () => {
    provider.recognise({ subject: 'a-1', email: 'anna.ek@example.org', isVerified: true });
    expect(await emailBehind(await signOn())).toBe('anna@example.org');
  });

  it('is nobody without an invitation, or by an address that the provider has not seen to be theirs', async () => {
    for (const person of [
      { subject: 'x-1', email: 'nobody@example.org', isVerified: true },
      { subject: 'x-2', email: 'anna@example.org', isVerified: false },
    ]) {
      provider.recognise(person);
      const refused = await signOn();
      expect([refused.target, tokenIn(refused)]).toEqual(['/admin/login?signOn=unknown', '']);
    }
  });

  it('needs no password when invited: the invitation is answered, and its link void', async () => {
    const email = 'bo@example.org';
    const { link } = (await staff.post('/users/invite', { email })).body;
    provider.recognise({ subject: 'b-1', email, isVerified: true });
    expect(await emailBehind(await signOn())).toBe(email);
    const [, token] = String(link).split('#');
    expect((await stranger(cms.payload).post('/users/link', { token })).status).toBe(410);
    expect((await staff.get(`/users?where[email][equals]=${email}`)).body.docs[0].invitedAt).toBeNull();
  });

  it('is led to no other site', async () => {
    provider.recognise({ subject: 'a-1', email: 'anna@example.org', isVerified: true });
    for (const elsewhere of ['https://evil.example.org', '//evil.example.org', '/\\evil.example.org'])
      expect((await signOn(elsewhere)).target).toBe('/admin');
  });
});

describe('Coming back from the provider', () => {
  it('signs nobody in whose browser has not gone there, nor twice, nor with what was changed', async () => {
    provider.recognise({ subject: 'a-1', email: 'anna@example.org', isVerified: true });
    const begun = await visit('/api/users/sign-on/start');
    const other = await visit('/api/users/sign-on/start');
    const back = await atProvider(begun.target);
    const changed = [
      await visit(back),
      await visit(back, other.cookies),
      await visit(back.replace(/code=[^&]+/, 'code=x'), begun.cookies),
      await visit('/api/users/sign-on/callback?error=access_denied', begun.cookies),
      await visit('/api/users/sign-on/callback', ['bruket-sign-on=nonsense']),
    ];
    for (const { target, cookies } of changed) {
      expect(target).toBe('/admin/login?signOn=failed');
      expect(cookies.join()).not.toContain('payload-token');
    }
    const once = await visit(back, begun.cookies);
    expect(await emailBehind(once)).toBe('anna@example.org');
    expect((await visit(back, begun.cookies)).target).toBe('/admin/login?signOn=failed');
  });
});
