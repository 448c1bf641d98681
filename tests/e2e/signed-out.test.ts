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
  'people',
  'terms',
  'media',
  'documents',
  'redirects',
  'users',
  'publications',
  'payload-preferences',
  'payload-locked-documents',
];
const paths = collections.flatMap((name) => [
  `/api/${name}`,
  `/api/${name}/1`,
  `/api/${name}?locale=all&draft=true&trash=true&depth=3`,
  `/api/${name}/versions`,
]);

describe('The CMS tells nothing to anyone signed out', () => {
  it.each([...paths, '/api/globals/settings', '/api/globals/home', '/api/globals/settings/versions'])(
    'refuses %s',
    async (path) => {
      const response = await fetch(new URL(path, cms));
      expect(response.status).toBe(403);
      expect(await response.text()).not.toMatch(/"(docs|title|email)"/);
    },
  );

  it('hands out no uploaded picture, whether it exists or not', async () => {
    const names = ['karlstad.png', 'samarbete.jpg', 'samarbete-480x288.avif'];
    const answers = await Promise.all(names.map((name) => fetch(new URL(`/api/media/file/${name}`, cms))));
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  });

  it('says only that nobody is signed in', async () => {
    const answer = await (await fetch(new URL('/api/users/me', cms))).json();
    expect(answer).toMatchObject({ user: null });
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
