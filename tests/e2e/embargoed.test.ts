import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { beforeAll, describe, expect, inject, it } from 'vitest';

const cms = inject('cmsUrl');
const kinds = ['press-releases', 'case-studies', 'guides'] as const;
const word = `hemlig${randomUUID().slice(0, 8)}`;
/** Nothing has this name, and no document this number: what is asked for with them tells what "nothing" looks like. */
const never = `aldrig${randomUUID().slice(0, 8)}`;
const noId = 999_999;

let ids: Record<(typeof kinds)[number], number>;
let authorization: string;

beforeAll(async () => {
  const { token } = await send('/api/users/login', inject('credentials'));
  authorization = `JWT ${String(token)}`;
  const picture = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#864' } })
    .jpeg()
    .toBuffer();
  const image = await upload('media', `${word}.jpg`, 'image/jpeg', picture, { alt: word, caption: word });
  const file = await upload('files', `${word}.txt`, 'text/plain', Buffer.from(word), { title: word });
  const contact = await create('people', { name: word, email: `${word}@example.org` });
  const publishAt = new Date(Date.now() + 3_600_000).toISOString();
  const data = {
    title: word,
    slug: word,
    lede: word,
    publishAt,
    image,
    contacts: [contact],
    _status: 'published',
  };
  ids = {
    'press-releases': await create('press-releases', { ...data, attachments: [file] }),
    'case-studies': await create('case-studies', data),
    guides: await create('guides', { ...data, attachments: [file] }),
  };
});

async function send(path: string, body: object | FormData): Promise<Record<string, unknown>> {
  const isForm = body instanceof FormData;
  const response = await fetch(new URL(path, cms), {
    method: 'POST',
    headers: {
      ...(isForm ? {} : { 'content-type': 'application/json' }),
      ...(authorization ? { authorization } : {}),
    },
    body: isForm ? body : JSON.stringify(body),
  });
  expect(response.status, path).toBeLessThan(300);
  return (await response.json()) as Record<string, unknown>;
}

async function create(collection: string, body: object | FormData): Promise<number> {
  const { doc } = await send(`/api/${collection}?locale=sv`, body);
  return (doc as { id: number }).id;
}

function upload(
  collection: string,
  name: string,
  type: string,
  data: Buffer,
  fields: object,
): Promise<number> {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(data)], name, { type }));
  form.set('_payload', JSON.stringify(fields));
  return create(collection, form);
}

/** What somebody who is signed out gets, but for clocks and what echoes the question. */
async function answer(path: string, init?: RequestInit) {
  const response = await fetch(new URL(path, cms), { redirect: 'manual', ...init });
  return { status: response.status, body: await response.text() };
}

/** A refusal or a way to the sign-in, the same as for what does not exist: asking cleverly finds out nothing. */
async function expectNothing(path: (name: string, id: number) => string, id: number, init?: RequestInit) {
  const asked = path(word, id);
  const told = await answer(asked, init);
  expect(told, asked).toEqual(await answer(path(never, noId), init));
  expect(told.status, asked).toBeGreaterThanOrEqual(300);
  expect(told.body, asked).not.toContain(word);
}

const probes: ((kind: string) => (name: string, id: number) => string)[] = [
  (kind) => (_, id) => `/api/${kind}/${id}`,
  (kind) => (_, id) => `/api/${kind}/${id}?locale=all&draft=true&depth=5&trash=true`,
  (kind) => (name) => `/api/${kind}?where[slug][equals]=${name}`,
  (kind) => (name) => `/api/${kind}?where[title][like]=${name}&locale=all`,
  (kind) => (name) => `/api/${kind}?where[or][0][lede][contains]=${name}&locale=en&fallback-locale=sv`,
  (kind) => (name) => `/api/${kind}?where[contacts.email][like]=${name}`,
  (kind) => (name) => `/api/${kind}?where[image.alt][like]=${name}`,
  (kind) => (name) => `/api/${kind}/count?where[slug][equals]=${name}`,
  (kind) => (_, id) => `/api/${kind}/count?where[id][equals]=${id}`,
  (kind) => (_, id) => `/api/${kind}?where[id][equals]=${id}&sort=publishAt&select[title]=true`,
  (kind) => (_, id) => `/api/${kind}?where[publishAt][greater_than]=2026-01-01&limit=${id}`,
  (kind) => (_, id) => `/api/${kind}/versions?where[parent][equals]=${id}`,
  (kind) => (name) => `/api/${kind}/versions?where[version.title][like]=${name}`,
  (kind) => (_, id) => `/api/${kind}/versions/${id}`,
  (kind) => (_, id) => `/api/publications?where[documentId][equals]=${id}&where[source][equals]=${kind}`,
  (kind) => (_, id) => `/api/payload-locked-documents?where[document.value][equals]=${id}&in=${kind}`,
  (kind) => (_, id) => `/preview/${kind}/${id}`,
];

describe.each(kinds)('Of %s under embargo the CMS tells nothing to anyone signed out', (kind) => {
  it('by number, by name, by search, by count, in versions, in the outbox or in the preview', async () => {
    for (const probe of probes) await expectNothing(probe(kind), ids[kind]);
  });

  it('when the question is dressed as another method, or is a change', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const override = { ...form, 'X-HTTP-Method-Override': 'GET', 'X-Payload-HTTP-Method-Override': 'GET' };
    const init = { method: 'POST', headers: override };
    const query = { ...init, body: `where[slug][equals]=${word}&depth=5&locale=all` };
    await expectNothing(() => `/api/${kind}`, ids[kind], query);
    for (const method of ['PATCH', 'DELETE']) {
      const json = { method, headers: { 'content-type': 'application/json' }, body: '{}' };
      await expectNothing((_, id) => `/api/${kind}/${id}`, ids[kind], json);
    }
    await expectNothing((_, id) => `/api/${kind}/${id}/duplicate`, ids[kind], { method: 'POST' });
  });

  it('in the pages of the admin', async () => {
    for (const path of [`/admin/collections/${kind}`, `/admin/collections/${kind}/${ids[kind]}`]) {
      const response = await fetch(new URL(path, cms));
      expect(await response.text(), path).not.toContain(word);
    }
  });
});

describe('What belongs to a document under embargo', () => {
  it('is no file that anyone signed out can fetch, under any of its names', async () => {
    for (const path of [
      (name: string) => `/api/media/file/${name}.jpg`,
      (name: string) => `/api/media/file/${name}-90x60.avif`,
      (name: string) => `/api/media/file/${name}.jpg?prefix=`,
      (name: string) => `/api/files/file/${name}.txt`,
    ])
      await expectNothing(path, 0);
  });

  it('is not found by search in the collections around it, nor by way of the start page', async () => {
    for (const path of [
      (name: string) => `/api/media?where[filename][like]=${name}`,
      (name: string) => `/api/files?where[title][like]=${name}`,
      (name: string) => `/api/people?where[email][like]=${name}`,
      () => '/api/globals/home?depth=5&locale=all&draft=true',
      () => '/api/globals/home/versions?depth=5',
    ])
      await expectNothing(path, 0);
  });

  it('has no GraphQL to ask', async () => {
    const query = JSON.stringify({ query: '{ Guides { docs { title } } }' });
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: query };
    for (const path of ['/api/graphql', '/graphql']) await expectNothing(() => path, 0, init);
    await expectNothing(() => '/api/graphql-playground', 0);
  });
});
