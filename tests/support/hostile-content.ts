import sharp from 'sharp';
import { injections } from './injections.ts';

/** A signed-in way to the CMS. `create` answers with the new id and throws when it is refused. */
export interface CmsClient {
  send(method: string, path: string, data?: object): Promise<Response>;
  create(collection: string, data: object): Promise<number>;
  upload(collection: string, file: File, data: object): Promise<number>;
  change(path: string, data: object): Promise<void>;
}

export async function signInToCms(
  cmsUrl: string,
  credentials: { email: string; password: string },
): Promise<CmsClient> {
  let authorization = '';
  const ask = (method: string, path: string, body?: string | FormData) =>
    fetch(new URL(path, cmsUrl), {
      method,
      headers: {
        ...(typeof body === 'string' && { 'content-type': 'application/json' }),
        ...(authorization && { authorization }),
      },
      ...(body !== undefined && { body }),
    });
  const read = async (response: Response) => {
    const answer = (await response.json()) as { doc?: { id: number }; token?: string };
    if (!response.ok) throw new Error(`${response.url}: ${response.status} ${JSON.stringify(answer)}`);
    return answer;
  };
  const send: CmsClient['send'] = (method, path, data) => ask(method, path, data && JSON.stringify(data));
  const { token } = await read(await send('POST', '/api/users/login', credentials));
  authorization = `JWT ${token}`;
  return {
    send,
    create: async (collection, data) => {
      const { doc } = await read(await send('POST', `/api/${collection}?locale=sv`, data));
      return doc?.id ?? 0;
    },
    upload: async (collection, file, data) => {
      const form = new FormData();
      form.set('file', file);
      form.set('_payload', JSON.stringify(data));
      return (await read(await ask('POST', `/api/${collection}?locale=sv`, form))).doc?.id ?? 0;
    },
    change: async (path, data) => {
      await read(await send('POST', `${path}?locale=sv`, data));
    },
  };
}

/** Few enough to fit the shortest field together. */
const together = 3;

/** The injections in groups: every text field gets each of them, in one document after the other. */
const groups = Array.from({ length: Math.ceil(injections.length / together) }, (_, group) =>
  injections.slice(group * together, (group + 1) * together),
);

export const hostileTexts = groups.map((group) => group.join(' '));

const published = { _status: 'published' };

/** Publishes documents of every kind whose texts are all hostile, once for each of {@link hostileTexts}. */
export async function publishHostile(cms: CmsClient): Promise<void> {
  for (const group of groups) await publishGroup(cms, group);
}

async function publishGroup(cms: CmsClient, group: readonly string[]): Promise<void> {
  const text = group.join(' ');
  const title = { title: text };
  const body = { body: hostileRichText(text) };
  const subject = { ...title, lede: text, ...body };
  const image = await cms.upload('media', await picture(), { alt: text, caption: text, credit: text });
  const file = await cms.upload('files', new File(['x'], 'x.txt', { type: 'text/plain' }), title);
  const topic = await cms.create('topics', { ...subject, image });
  const region = await cms.create('regions', subject);
  const organisation = await cms.create('organisations', subject);
  const person = await cms.create('people', {
    name: text,
    role: text,
    phone: text,
    expertise: text.slice(0, 300),
    organisation,
    picture: image,
  });
  for (const one of group) {
    const names = { title: one, synonyms: [one], abbreviations: [one] };
    await cms.create('terms', { ...names, definition: text });
  }
  const project = await cms.create('projects', {
    ...subject,
    partners: [{ organisation, role: text }],
    contacts: [person],
    funding: [{ programme: 'other', funder: text, statement: text }],
    links: [{ title: text, address: 'https://example.org/' }],
  });
  const common = {
    ...subject,
    ...published,
    image,
    topics: [topic],
    regions: [region],
    organisations: [organisation],
    projects: [project],
    contacts: [person],
  };
  const short = richText(element('paragraph', [words(text), footnote(text)]));
  await cms.create('press-releases', {
    ...common,
    place: text,
    byline: text,
    gallery: [image],
    attachments: [file],
    boilerplate: short,
    corrections: [{ type: 'correction', date: '2026-05-01T08:00:00.000Z', text }],
  });
  await cms.create('case-studies', {
    ...common,
    organisation,
    sector: text,
    duration: text,
    challenge: short,
    solution: short,
    results: short,
    lessons: short,
    metrics: [{ label: text, unit: text, before: 2, after: 1, note: text }],
  });
  await cms.create('guides', {
    ...common,
    steps: [{ title: text, ...body }],
    checklist: [{ text }],
    attachments: [file],
    reviewedBy: person,
  });
}

/** What stands on every page of the site. */
export async function publishHostileSettings(cms: CmsClient, text: string): Promise<void> {
  await cms.change('/api/globals/home', { title: text, lede: text });
  await cms.change('/api/globals/settings', {
    siteName: text,
    tagline: text,
    description: text,
    footer: text,
    publisher: { name: text, phone: text, postalAddress: text },
    accessibility: {
      compliance: 'partial',
      method: text,
      shortcomings: [{ text, ground: 'defect', reason: text }],
    },
  });
}

async function picture(): Promise<File> {
  const bytes = await sharp({ create: { width: 48, height: 32, channels: 3, background: '#2f5d50' } })
    .png()
    .toBuffer();
  return new File([new Uint8Array(bytes)], 'x.png', { type: 'image/png' });
}

const node = { version: 1, format: '', indent: 0, direction: 'ltr' };
const words = (text: string, format = 0) => ({
  type: 'text',
  text,
  format,
  version: 1,
  detail: 0,
  mode: 'normal',
  style: '',
});
const element = (type: string, children: object[], more: object = {}) => ({
  ...node,
  type,
  children,
  ...more,
});
const paragraph = (text: string) => element('paragraph', [words(text)]);
const block = (blockType: string, fields: object) => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { id: `${blockType}-1`, blockName: '', blockType, ...fields },
});

export function richText(...children: object[]) {
  return { root: element('root', children) };
}

/** A footnote as the editor stores it. */
export function footnote(text: string, address?: string) {
  return { type: 'inlineBlock', version: 1, fields: { id: 'note-1', blockType: 'footnote', text, address } };
}

/** A link as the editor stores it. */
export function linkTo(url: string, text = 'x') {
  const fields = { linkType: 'custom', url, newTab: false };
  return element('paragraph', [element('link', [words(text)], { id: 'link-1', fields })]);
}

const hostileAddress = 'https://example.org/?a="><script>hit=1</script>';

/** Every place of a running text where words can stand. */
function hostileRichText(text: string) {
  const cell = (headerState: number) => element('tablecell', [paragraph(text)], { headerState });
  return richText(
    element('paragraph', [words(text), words(text, 1), words(text, 16), footnote(text)]),
    element('heading', [words(text)], { tag: 'h2' }),
    element('quote', [words(text)]),
    element('list', [element('listitem', [words(text)], { value: 1 })], {
      listType: 'bullet',
      tag: 'ul',
      start: 1,
    }),
    linkTo(hostileAddress, text),
    element('paragraph', [footnote(text, hostileAddress)]),
    element('table', [element('tablerow', [cell(1)]), element('tablerow', [cell(0)])]),
    block('quote', { text, name: text, role: text }),
    block('callout', { tone: 'note', title: text, text }),
    block('keyFigures', { figures: [{ id: 'figure-1', value: text, label: text, note: text }] }),
    block('video', { title: text, address: 'https://example.org/video' }),
  );
}
