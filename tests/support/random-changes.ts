import fc from './fast-check.ts';
import type { Payload } from 'payload';
import sharp from 'sharp';
import { kinds, subjectKinds, type Kind, type SubjectKind } from '../../common/addresses.ts';
import { companySizes, costBands } from '../../common/view-model/case-studies.ts';
import { industries } from '../../common/view-model/industries.ts';
import type { Language } from '../../common/languages.ts';
import { createTranslation } from './translation.ts';

/** One thing that staff may do; numbers pick among what there is at that moment. */
export interface Step {
  act: (typeof acts)[number];
  kind: Kind;
  subject: SubjectKind;
  language: Language;
  pick: number;
  words: number;
}

const acts = [
  ...[
    'create',
    'create',
    'translate',
    'translate',
    'edit',
    'edit',
    'edit',
    'relate',
    'relate',
    'move',
    'reuse',
    'publish',
    'publish',
  ],
  ...['unpublish', 'draft', 'redate', 'trash', 'restore', 'delete'],
  ...[
    'subject',
    'rename subject',
    'hide subject',
    'delete subject',
    'tell subject',
    'lead guides',
    'lead guides',
    'person',
    'picture',
    'crop',
    'home',
    'settings',
  ],
  ...['term', 'term', 'explain term', 'rename term', 'rename term', 'hide term', 'show term'],
  ...['trash term', 'restore term', 'delete term'],
] as const;

export const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(...acts),
  kind: fc.constantFrom(...kinds),
  subject: fc.constantFrom(...subjectKinds),
  language: fc.constantFrom<Language>('sv', 'en'),
  pick: fc.nat({ max: 10_000 }),
  words: fc.nat({ max: 10_000 }),
});

/** What the steps have made so far. */
interface World {
  payload: Payload;
  documents: Record<Kind, number[]>;
  trash: Record<Kind, number[]>;
  subjects: Record<SubjectKind, number[]>;
  terms: number[];
  termTrash: number[];
  people: number[];
  media: number[];
  count: number;
}

export async function createWorld(payload: Payload): Promise<World> {
  const world: World = {
    payload,
    documents: { 'press-releases': [], 'case-studies': [], guides: [] },
    trash: { 'press-releases': [], 'case-studies': [], guides: [] },
    subjects: { topics: [], regions: [], organisations: [], projects: [], journeys: [] },
    terms: [],
    termTrash: [],
    people: [],
    media: [],
    count: 0,
  };
  for (const subject of subjectKinds) for (let n = 0; n < 2; n += 1) await createSubject(world, subject);
  for (let n = 0; n < 2; n += 1) world.media.push(await createPicture(payload, n));
  world.people.push((await payload.create({ collection: 'people', data: { name: 'Exempelperson Ek' } })).id);
  return world;
}

/** Does one step; a step for which there is nothing to pick does nothing. */
export async function take(world: World, { act, kind, subject, language, pick, words }: Step): Promise<void> {
  const { payload, documents, trash } = world;
  const id = one(documents[kind], pick);
  const update = (data: Record<string, unknown>, draft = false) =>
    id === undefined ? undefined : payload.update({ collection: kind, id, data, draft });
  const live = { _status: 'published' as const };
  const published = await isPublished(world, kind, id);
  const change = (data: Record<string, unknown>) =>
    published ? update({ ...data, ...live }) : update({ ...data, _status: 'draft' }, true);

  switch (act) {
    case 'create':
      documents[kind].push(await createDocument(world, kind, language, { pick, words }));
      return;
    case 'translate':
      await translate(world, kind, id, { pick, words });
      return;
    case 'edit':
      await change({
        title: `Rubrik ${words}`,
        lede: `Ingress ${words}`,
        ...running(kind, words),
      });
      return;
    case 'relate':
      await change({ ...relations(world, pick, words), ...company(world, kind, pick) });
      return;
    case 'move':
      world.count += 1;
      await update({ title: `Rubrik ${words}`, slug: `flyttad-${world.count}`, ...live });
      return;
    case 'reuse': {
      if (id === undefined) return;
      const slug = `delad-${words % 4}`;
      const where = { slug: { equals: slug }, id: { not_equals: id } };
      const taken = await payload.count({ collection: kind, where, trash: true });
      if (taken.totalDocs === 0) await update({ title: `Rubrik ${words}`, slug, ...live });
      return;
    }
    case 'publish':
      world.count += 1;
      await update({ title: `Rubrik ${words}`, slug: `publicerad-${world.count}`, ...live });
      return;
    case 'unpublish':
      if (published) await update({ _status: 'draft' });
      return;
    case 'draft':
      await update({ title: `Utkast ${words}`, _status: 'draft' }, true);
      return;
    case 'redate':
      await change({
        title: `Rubrik ${words}`,
        publishAt: day(words),
      });
      return;
    case 'trash':
      await update({ deletedAt: new Date().toISOString() });
      move(documents[kind], trash[kind], id);
      return;
    case 'restore': {
      const trashed = one(trash[kind], pick);
      if (trashed === undefined) return;
      await payload.update({ collection: kind, id: trashed, data: { deletedAt: null }, trash: true });
      move(trash[kind], documents[kind], trashed);
      return;
    }
    case 'delete':
      if (id !== undefined) await payload.delete({ collection: kind, id });
      remove(documents[kind], id);
      return;
    case 'subject':
      await createSubject(world, subject);
      return;
    case 'lead guides':
      await leadGuides(world, { language, pick, words });
      return;
    case 'rename subject':
    case 'hide subject':
    case 'delete subject':
      await changeSubject(world, act, subject, { language, pick, words });
      return;
    case 'tell subject':
      await tellSubject(world, subject, { language, pick, words });
      return;
    case 'term':
    case 'explain term':
    case 'rename term':
    case 'hide term':
    case 'show term':
    case 'trash term':
    case 'restore term':
    case 'delete term':
      await changeTerm(world, act, { language, pick, words });
      return;
    case 'person': {
      const person = one(world.people, pick) ?? 0;
      await payload.update({
        collection: 'people',
        id: person,
        locale: language,
        data: { role: `Titel ${words}`, phone: `08-${words}`, expertise: words % 2 ? `Svar ${words}` : null },
      });
      return;
    }
    case 'picture':
    case 'crop': {
      const media = one(world.media, pick) ?? 0;
      const data =
        act === 'picture'
          ? { alt: `Bild ${words}` }
          : { alt: 'Bild', focalX: words % 100, focalY: pick % 100 };
      await payload.update({ collection: 'media', id: media, locale: language, data });
      return;
    }
    case 'home':
      await payload.updateGlobal({
        slug: 'home',
        locale: language,
        data: { title: `Hem ${words}`, featured: featured(world, pick) },
      });
      return;
    case 'settings':
      await payload.updateGlobal({
        slug: 'settings',
        locale: language,
        data: {
          tagline: `Undertitel ${words}`,
          press: {
            contacts: words % 2 ? world.people : [],
            phone: `08-${words}`,
            boilerplates: [{ title: `Om oss ${words}`, text: `Text ${words}` }],
            logos: [{ picture: one(world.media, pick) ?? null, forDark: words % 2 === 0 }],
            organisations: world.subjects.organisations,
          },
        },
      });
      return;
  }
}

/** What is published is changed as it stands; anything else is a draft that nobody else sees. */
async function isPublished({ payload }: World, collection: Kind, id: number | undefined): Promise<boolean> {
  if (id === undefined) return false;
  return (await payload.findByID({ collection, id, depth: 0 }))._status === 'published';
}

/** Whether a thing with names in both languages has one in this language. */
async function isNamed(
  { payload }: World,
  collection: SubjectKind | 'terms',
  id: number | undefined,
  locale: Language,
): Promise<boolean> {
  if (id === undefined) return false;
  const stored = await payload.findByID({ collection, id, locale, fallbackLocale: false, depth: 0 });
  return Boolean(stored.title);
}

interface Picks {
  pick: number;
  words: number;
}

async function createDocument(world: World, kind: Kind, language: Language, picks: Picks): Promise<number> {
  const data = { ...newDocument(world, kind, picks), language };
  return (await world.payload.create({ collection: kind, data })).id;
}

/** Makes the version in the other language of a document that has none. */
async function translate(world: World, kind: Kind, id: number | undefined, picks: Picks): Promise<void> {
  const { payload, documents } = world;
  if (id === undefined) return;
  const { translationKey } = await payload.findByID({ collection: kind, id, depth: 0 });
  const where = { translationKey: { equals: translationKey } };
  if ((await payload.count({ collection: kind, where, trash: true })).totalDocs > 1) return;
  const data = newDocument(world, kind, picks);
  documents[kind].push(await createTranslation(payload, { collection: kind, id }, data));
}

function newDocument(world: World, kind: Kind, { pick, words }: Picks) {
  world.count += 1;
  return {
    title: `Rubrik ${words}`,
    slug: `dokument-${world.count}`,
    lede: `Ingress ${words}`,
    publishAt: day(words),
    _status: pick % 5 === 0 ? ('draft' as const) : ('published' as const),
    ...running(kind, words),
    ...relations(world, pick, words),
    ...company(world, kind, pick),
  };
}

/**
 * Guides have a text, in which terms may be found that come and go, and stand in lists of their own; case
 * studies have facts.
 */
function running(kind: Kind, words: number) {
  const text = `Om begrepp${words % 10}en, begrepp${Math.floor(words / 10) % 10} och ord${words}.`;
  const need = words % 2 === 0 ? `vilja ${words}` : null;
  if (kind === 'case-studies') return caseFacts(words);
  if (kind !== 'guides') return {};
  const services = [{ name: `Tjänst ${words}`, deadline: day(words + 1) }];
  return { body: richText(text), answer: richText(text), need, services, reviewDueAt: day(words) };
}

/** What case studies are compared by, and found alike. */
function caseFacts(words: number) {
  return {
    companySize: companySizes[words % 5] ?? null,
    costBand: costBands[words % 6] ?? null,
    sector: words % 3 === 0 ? null : `Bransch ${words % 4}`,
    industry: words % 5 === 0 ? null : industries[words % 4],
    cost: words % 4 === 0 ? words * 1000 : null,
    metrics: words % 2 === 0 ? [] : [{ label: `Mått ${words}`, unit: 'kWh', before: words, after: 7 }],
  };
}

/** A text of one paragraph, as the editor stores it. */
export function richText(text: string) {
  const block = { version: 1, direction: 'ltr' as const, format: '' as const, indent: 0 };
  const words = { type: 'text', version: 1, text, detail: 0, format: 0, mode: 'normal', style: '' };
  const paragraph = { ...block, type: 'paragraph', textFormat: 0, textStyle: '', children: [words] };
  return { root: { ...block, type: 'root', children: [paragraph] } };
}

function relations(world: World, pick: number, words: number) {
  const some = (ids: number[]) => ids.filter((id) => (id * 7 + pick) % 3 === 0);
  return {
    topics: some(world.subjects.topics),
    regions: some(world.subjects.regions),
    organisations: some(world.subjects.organisations),
    projects: some(world.subjects.projects),
    contacts: words % 2 === 0 ? world.people : [],
    image: words % 3 === 0 ? null : one(world.media, words),
    related: featured(world, words),
  };
}

function company(world: World, kind: Kind, pick: number) {
  const { organisations } = world.subjects;
  return kind === 'case-studies' ? { organisation: pick % 4 === 0 ? null : one(organisations, pick) } : {};
}

function featured(world: World, pick: number) {
  return kinds.flatMap((relationTo) => {
    const value = one(world.documents[relationTo], pick);
    return value === undefined ? [] : [{ relationTo, value }];
  });
}

async function createSubject(world: World, subject: SubjectKind): Promise<void> {
  world.count += 1;
  const data = { title: `Sak ${world.count}`, slug: `sak-${world.count}` };
  const { id } = await world.payload.create({
    collection: subject,
    locale: world.count % 4 === 0 ? 'en' : 'sv',
    data,
  });
  world.subjects[subject].push(id);
}

async function changeSubject(
  world: World,
  act: 'rename subject' | 'hide subject' | 'delete subject',
  collection: SubjectKind,
  { language, pick, words }: Picks & { language: Language },
): Promise<void> {
  const { payload, subjects } = world;
  const id = one(subjects[collection], pick);
  if (id === undefined) return;
  if (act === 'delete subject') {
    await payload.delete({ collection, id });
    remove(subjects[collection], id);
    return;
  }
  if (act === 'hide subject' && !(await isNamed(world, collection, id, language))) return;
  world.count += 1;
  const renamed = { title: `Sak ${words}`, slug: `sak-${world.count}`, hidden: false };
  const data = act === 'hide subject' ? { hidden: true } : renamed;
  await payload.update({ collection, id, locale: language, data });
}

/** What only organisations or only projects tell. */
async function tellSubject(
  world: World,
  collection: SubjectKind,
  { language, pick, words }: Picks & { language: Language },
): Promise<void> {
  const { payload, subjects } = world;
  const id = one(subjects[collection], pick);
  const { organisations } = subjects;
  if (id === undefined || !(await isNamed(world, collection, id, language))) return;
  const update = (data: Record<string, unknown>) =>
    payload.update({ collection, id, locale: language, data });
  if (collection === 'organisations')
    await update({
      logo: one(world.media, words),
      members: words % 3 ? organisations : [],
      contacts: world.people,
    });
  if (collection === 'projects')
    await update({
      coordinator: one(organisations, words),
      partners: organisations.map((organisation) => ({ organisation, role: `Roll ${words}` })),
      funding: [{ programme: 'other', funder: `Källa ${words}`, amount: words }],
      status: words % 2 ? 'ended' : 'ongoing',
    });
}

/** Gives a journey other guides in another order. */
async function leadGuides(
  world: World,
  { language, pick, words }: Picks & { language: Language },
): Promise<void> {
  const id = one(world.subjects.journeys, pick);
  if (id === undefined) return;
  const guides = world.documents.guides.filter((guide) => (guide * 5 + words) % 4 === 0);
  if (words % 2 === 0) guides.reverse();
  world.count += 1;
  const data = { title: `Väg ${words}`, slug: `vag-${world.count}`, hidden: false, guides };
  await world.payload.update({ collection: 'journeys', id, locale: language, data });
}

async function changeTerm(
  world: World,
  act: Extract<Step['act'], `${string}term`>,
  { language, pick, words }: Picks & { language: Language },
): Promise<void> {
  const { payload, terms, termTrash } = world;
  const id = one(terms, pick);
  const shown = { hidden: false };
  const update = (data: Record<string, unknown>) =>
    id === undefined ? undefined : payload.update({ collection: 'terms', id, locale: language, data });
  const names = () => ({
    title: `Begrepp${words % 10}`,
    slug: `begrepp-${(world.count += 1)}`,
    synonyms: words % 3 === 0 ? [`Ord${words}`, `begrepp${pick % 10}`] : [],
    abbreviations: words % 4 === 0 ? [`B${pick % 10}`] : [],
  });
  const definition = words % 7 === 0 ? null : `Förklaring ${words}`;

  switch (act) {
    case 'term': {
      const data = { ...names(), definition };
      terms.push((await payload.create({ collection: 'terms', locale: language, data })).id);
      return;
    }
    case 'explain term':
      if (await isNamed(world, 'terms', id, language)) await update({ definition });
      return;
    case 'rename term':
    case 'show term':
      await update({ ...names(), ...shown });
      return;
    case 'hide term':
      if (await isNamed(world, 'terms', id, language)) await update({ hidden: true });
      return;
    case 'trash term':
      await update({ deletedAt: new Date().toISOString() });
      move(terms, termTrash, id);
      return;
    case 'restore term': {
      const trashed = one(termTrash, pick);
      if (trashed === undefined) return;
      await payload.update({ collection: 'terms', id: trashed, data: { deletedAt: null }, trash: true });
      move(termTrash, terms, trashed);
      return;
    }
    case 'delete term':
      if (id !== undefined) await payload.delete({ collection: 'terms', id });
      remove(terms, id);
      return;
  }
}

async function createPicture(payload: Payload, n: number): Promise<number> {
  const data = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#2f5d50' } })
    .png()
    .toBuffer();
  const file = { data, name: `bild-${n}.png`, mimetype: 'image/png', size: data.length };
  return (await payload.create({ collection: 'media', locale: 'sv', data: { alt: 'Bild' }, file })).id;
}

/** A day in one of five years, in the past. */
function day(words: number): string {
  return new Date(Date.UTC(2020 + (words % 5), words % 12, 1 + (words % 28))).toISOString();
}

function one(ids: number[], pick: number): number | undefined {
  return ids[pick % Math.max(ids.length, 1)];
}

function move(from: number[], to: number[], id: number | undefined): void {
  if (id === undefined) return;
  remove(from, id);
  to.push(id);
}

function remove(ids: number[], id: number | undefined): void {
  if (id !== undefined && ids.includes(id)) ids.splice(ids.indexOf(id), 1);
}
