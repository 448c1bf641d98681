import { describe, expect, inject, it } from 'vitest';

const cms = inject('cmsUrl');

const collections = [
  'press-releases',
  'case-studies',
  'guides',
  'topics',
  'regions',
  'organisations',
  'projects',
  'journeys',
  'people',
  'terms',
  'media',
  'files',
  'redirects',
  'users',
  'publications',
  'search-reports',
  'feedback',
  'payload-locked-documents',
];
const entrances = (name: string) => [
  `/api/${name}`,
  `/api/${name}/1`,
  `/api/${name}?locale=all&draft=true&trash=true&depth=3`,
  `/api/${name}/versions`,
];
const globals = ['/api/globals/settings', '/api/globals/home', '/api/globals/settings/versions'];

async function expectRefused(path: string): Promise<void> {
  const response = await fetch(new URL(path, cms));
  // Of what has no versions, there is no such address.
  expect([403, 404], path).toContain(response.status);
  expect(await response.text(), path).not.toMatch(/"(docs|title|email)"/);
}

describe('The CMS tells nothing to anyone signed out', () => {
  it.each(collections)('of %s: no list, no document, no draft, no version', async (name) => {
    for (const path of entrances(name)) await expectRefused(path);
  });

  it('of its settings and start page', async () => {
    for (const path of globals) await expectRefused(path);
  });

  it('of what its users prefer', async () => {
    for (const path of entrances('payload-preferences')) {
      expect(await (await fetch(new URL(path, cms))).text(), path).not.toMatch(/"docs"|"value":[^n]/);
    }
  });

  it('hands out no uploaded picture, whether it exists or not', async () => {
    const names = ['karlstad.png', 'samarbete.jpg', 'samarbete-480x288.avif'];
    const answers = await Promise.all(names.map((name) => fetch(new URL(`/api/media/file/${name}`, cms))));
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  });

  it('says only that nobody is signed in', async () => {
    const answer = await (await fetch(new URL('/api/users/me', cms))).json();
    expect(answer).toMatchObject({ user: null });
  });

  it('of what readers say, nor lets anybody handle or remove it', async () => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ id: 1, handled: true });
    const ask = async (path: string, method: string) =>
      (await fetch(new URL(path, cms), { method, headers, body })).status;
    expect(await ask('/api/feedback/handle', 'POST')).toBe(401);
    expect(await ask('/api/feedback', 'POST')).toBe(403);
    expect(await ask('/api/feedback/1', 'PATCH')).toBe(403);
    expect(await ask('/api/feedback/1', 'DELETE')).toBe(403);
    const report = await fetch(new URL('/admin/collections/feedback', cms), { redirect: 'manual' });
    expect(await report.text()).not.toMatch(/class="report__/);
    for (const method of ['PUT', 'PATCH', 'DELETE']) expect(await ask('/feedback', method)).toBe(405);
    expect((await fetch(new URL('/feedback', cms))).status).toBe(405);
  });

  it('lets nobody make an account', async () => {
    const body = JSON.stringify({ email: 'intruder@example.org', password: 'a-long-password' });
    const headers = { 'content-type': 'application/json' };
    for (const path of ['/api/users', '/api/users/first-register']) {
      expect((await fetch(new URL(path, cms), { method: 'POST', headers, body })).status).toBe(403);
    }
  });

  it('takes no sign-in of a browser that another site sends', async () => {
    const { email, password } = inject('credentials');
    const login = await fetch(new URL('/api/users/login', cms), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    const cookie = login.headers.get('set-cookie')?.split(';')[0] ?? '';
    const ask = (headers: Record<string, string>) =>
      fetch(new URL('/api/press-releases', cms), { headers: { cookie, ...headers } });
    expect((await ask({ origin: 'https://elsewhere.example.org' })).status).toBe(403);
    expect((await ask({ origin: cms })).status).toBe(200);
  });
});
