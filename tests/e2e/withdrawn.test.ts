import { beforeAll, describe, expect, inject, it } from 'vitest';

const site = inject('siteUrl');
const cms = inject('cmsUrl');
let authorization: string;

beforeAll(async () => {
  const { token } = await send('POST', '/api/users/login', inject('credentials'));
  authorization = `JWT ${String(token)}`;
});

async function send(method: string, path: string, data?: object): Promise<Record<string, unknown>> {
  const response = await fetch(new URL(path, cms), {
    method,
    headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
    ...(data ? { body: JSON.stringify(data) } : {}),
  });
  expect(response.status, path).toBeLessThan(300);
  return (await response.json()) as Record<string, unknown>;
}

/** What a reader gets at an address, as soon as publishing has got there. */
const answers = (address: string) =>
  expect.poll(
    async () => {
      const { status, headers } = await fetch(new URL(address, site), { redirect: 'manual' });
      return [status, headers.get('location')].filter(Boolean).join(' ');
    },
    { timeout: 20_000, interval: 100 },
  );

describe('An address where a guide has stood', () => {
  let id: unknown;
  const create = async (data: object) =>
    (await send('POST', '/api/guides', data))['doc'] as { id: unknown; translationKey: unknown };
  const change = (data: object) => send('PATCH', `/api/guides/${String(id)}`, data);
  const published = { _status: 'published' };

  it('leads to where it stands now', async () => {
    const swedish = { language: 'sv', title: 'Vandrande guide', slug: 'vandrande-guide', ...published };
    const { translationKey, ...made } = await create(swedish);
    ({ id } = made);
    const english = { language: 'en', title: 'Wandering guide', slug: 'wandering-guide', ...published };
    await create({ ...english, translationKey });
    await answers('/en/guides/wandering-guide/').toBe('200');
    for (const slug of ['andra', 'tredje']) {
      await change({ slug, ...published });
      await answers(`/guider/${slug}/`).toBe('200');
    }
    await answers('/guider/vandrande-guide/').toBe('301 /guider/tredje/');
    await answers('/guider/andra').toBe('301 /guider/tredje/');
  });

  it('says that it was withdrawn, in its language alone, until it is published again', async () => {
    await change({ _status: 'draft' });
    for (const slug of ['vandrande-guide', 'tredje']) await answers(`/guider/${slug}/`).toBe('410');
    await answers('/en/guides/wandering-guide/').toBe('200');
    const page = await (await fetch(new URL('/guider/tredje/', site))).text();
    expect(page).toContain('<html lang="sv">');
    expect(page).toContain('noindex');
    expect(page).toContain('”Vandrande guide” togs bort den');

    await change(published);
    await answers('/guider/tredje/').toBe('200');
    await answers('/guider/vandrande-guide/').toBe('301 /guider/tredje/');
  });

  it('says so, too, when it was deleted, in its language alone', async () => {
    await send('DELETE', `/api/guides/${String(id)}`);
    for (const address of ['/guider/andra/', '/guider/tredje/']) await answers(address).toBe('410');
    await answers('/en/guides/wandering-guide/').toBe('200');
    await answers('/guider/aldrig/').toBe('404');
  });
});
