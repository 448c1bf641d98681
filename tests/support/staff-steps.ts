import fc from './fast-check.ts';
import { expect } from 'vitest';
import { kinds, type Kind } from '../../common/addresses.ts';
import { otherLanguage, type Language } from '../../common/languages.ts';
import type { Answer, Staff } from './rest.ts';
import { snapshot, type Form, type Known, type Snapshot, type World } from './staff-world.ts';

const acts = [
  ...['create', 'open', 'write', 'write', 'write', 'write', 'publish', 'publish', 'publish'],
  ...['unpublish', 'change time', 'change time', 'duplicate', 'translate', 'translate'],
  ...['trash', 'restore as draft', 'restore as published', 'restore version', 'restore version'],
  ...['bulk publish', 'bulk unpublish', 'bulk trash', 'bulk restore'],
] as const;

/** One thing that one of two people may do; numbers pick among what there is at that moment. */
export interface StaffStep {
  act: string;
  kind: Kind;
  language: Language;
  person: number;
  field: 'title' | 'lede';
  pick: number;
  flip: boolean;
}

export const staffStep: fc.Arbitrary<StaffStep> = fc.record({
  act: fc.constantFrom(...acts),
  kind: fc.constantFrom(...kinds),
  language: fc.constantFrom<Language>('sv', 'en'),
  person: fc.nat({ max: 1 }),
  field: fc.constantFrom('title' as const, 'lede' as const),
  pick: fc.nat({ max: 10_000 }),
  flip: fc.boolean(),
});

/** How a step may go on: who does it, to what, and how everything stood before. */
interface Scene {
  world: World;
  step: StaffStep;
  staff: Staff;
  text: Known;
  before: Map<string, Snapshot>;
}

/**
 * Does one step over REST as the admin does, and expects of the text itself what the step promises.
 *
 * @returns the texts that the step was about; all others must be as they were
 */
export async function takeStep(world: World, step: StaffStep): Promise<Known[]> {
  const staff = world.people[step.person]!;
  if (step.act === 'create') return [await create(world, step, staff)];
  const before = await snapshot(world.payload);
  if (step.act.startsWith('bulk ')) return bulk(world, step, staff, before);
  const isInTrash = step.act.startsWith('restore as');
  const text = choose(world, step, before, isInTrash);
  if (!text) return [];
  const scene: Scene = { world, step, staff, text, before };
  switch (step.act) {
    case 'open':
      await open(scene);
      return [];
    case 'write':
      await write(scene);
      return [text];
    case 'publish':
      await publish(scene);
      return [text];
    case 'unpublish':
      await unpublish(scene);
      return [text];
    case 'change time':
      await changeTime(scene);
      return [text];
    case 'duplicate':
      return [await duplicate(scene)];
    case 'translate':
      return translate(scene);
    case 'trash':
      await trash(scene);
      return [text];
    case 'restore as draft':
    case 'restore as published':
      await restore(scene);
      return [text];
    case 'restore version':
      await restoreVersion(scene);
      return [text];
    default:
      throw new Error(`Nobody knows how to ${step.act}.`);
  }
}

const pathOf = ({ kind, id }: Known) => `/${kind}/${id}`;
const keyOf = ({ kind, id }: Known) => `${kind}/${id}`;
const formKey = (step: StaffStep, text: Known) => `${step.person} ${keyOf(text)}`;

function choose(
  { texts }: World,
  { kind, pick }: StaffStep,
  before: Map<string, Snapshot>,
  isInTrash: boolean,
): Known | undefined {
  const some = texts.filter(
    (text) => text.kind === kind && Boolean(before.get(keyOf(text))?.stored.deletedAt) === isInTrash,
  );
  return some[pick % Math.max(some.length, 1)];
}

function newWords(world: World, what: string): string {
  world.count += 1;
  return `${what} nummer ${world.count}`;
}

/** How a text stands now. */
async function now(world: World, text: Known): Promise<Snapshot> {
  return (await snapshot(world.payload)).get(keyOf(text))!;
}

async function create(world: World, { kind, language, pick }: StaffStep, staff: Staff): Promise<Known> {
  // Some texts have the same title, and so the same address to begin with.
  const title = pick % 3 === 0 ? 'En gemensam rubrik' : newWords(world, 'Rubrik');
  const { status, body } = await staff.post(`/${kind}?locale=${language}&draft=true&depth=0`, { title });
  expect(status, JSON.stringify(body)).toBe(201);
  expect(body.doc).toMatchObject({ title, language, _status: 'draft' });
  return remember(world, {
    kind,
    id: body.doc.id,
    language,
    acknowledged: new Set([title]),
    writers: new Map(),
  });
}

function remember(world: World, text: Known): Known {
  world.texts.push(text);
  return text;
}

async function open({ world, step, staff, text }: Scene): Promise<Form> {
  const query = `locale=${text.language}&draft=true&depth=0&fallback-locale=null`;
  const { status, body } = await staff.get(`${pathOf(text)}?${query}`);
  expect(status).toBe(200);
  world.forms.set(formKey(step, text), body as Form);
  return body as Form;
}

/** The edit view sends all fields that it shows. */
function sent(form: Form, changes: Form): Form {
  const { id: _id, createdAt: _created, updatedAt: _updated, deletedAt: _deleted, ...fields } = form;
  return { ...fields, ...changes };
}

/** The person may have opened the text long ago: what others wrote since must stay, or be told. */
async function save(scene: Scene, query: string, changes: Form): Promise<Answer> {
  const { world, step, staff, text } = scene;
  const form = world.forms.get(formKey(step, text)) ?? (await open(scene));
  const address = `${pathOf(text)}?locale=${text.language}&depth=0&fallback-locale=null${query}`;
  const answer = await staff.patch(address, sent(form, changes));
  if (answer.status !== 409) return kept(scene, answer);
  const conflicts: { field: string }[] = answer.body.errors[0].data.conflicts;
  const { newest } = await now(world, text);
  for (const { field } of conflicts)
    expect(Reflect.get(newest, field), `${field} has been written by nobody else`).not.toBe(form[field]);
  const fresh = await open(scene);
  return kept(scene, await staff.patch(address, sent(fresh, changes)));
}

/**
 * Of a text whose title has changed since its address was made, the address counts as one that staff wrote: if
 * another text has got it meanwhile, publishing is refused in so many words.
 */
function isAddressTaken({ status, body }: Answer): boolean {
  return status === 400 && JSON.stringify(body).includes('Adressen används redan av ett annat dokument');
}

function expectTaken({ text, before }: Scene, slug: unknown): void {
  const others = [...before].filter(([key]) => key.startsWith(`${text.kind}/`) && key !== keyOf(text));
  const isTaken = others.some(
    ([, { stored }]) =>
      stored.slug === slug &&
      stored.language === text.language &&
      stored._status === 'published' &&
      !stored.deletedAt,
  );
  expect(isTaken, `${String(slug)} is taken by nobody`).toBe(true);
}

async function kept({ world, step, text }: Scene, answer: Answer): Promise<Answer> {
  if (isAddressTaken(answer)) return answer;
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  world.forms.set(formKey(step, text), answer.body.doc as Form);
  return answer;
}

async function write(scene: Scene): Promise<void> {
  const { world, step, text, before } = scene;
  const { field } = step;
  const words = newWords(world, field === 'title' ? 'Rubrik' : 'Ingress');
  await save(scene, '&draft=true&autosave=true', { [field]: words, _status: 'draft' });
  const replaced = before.get(keyOf(text))!.newest[field] ?? '';
  if (text.writers.get(replaced) === step.person) text.acknowledged.delete(replaced);
  text.acknowledged.add(words);
  text.writers.set(words, step.person);
  const former = before.get(keyOf(text))!;
  const after = await now(world, text);
  expect(after.newest[field]).toBe(words);
  const other = field === 'title' ? 'lede' : 'title';
  expect(after.newest[other]).toBe(former.newest[other]);
  if (former.stored._status === 'published') expect(after.stored).toEqual(former.stored);
}

async function publish(scene: Scene): Promise<void> {
  const { world, text, before } = scene;
  const answer = await save(scene, '', { _status: 'published' });
  const { stored } = await now(world, text);
  const { newest } = before.get(keyOf(text))!;
  if (answer.status !== 200) return expectTaken(scene, newest.slug);
  expect(stored).toMatchObject({ _status: 'published', title: newest.title, lede: newest.lede });
  expect(stored.publishAt).not.toBeNull();
}

async function unpublish({ world, step, staff, text, before }: Scene): Promise<void> {
  const all = step.flip ? '&unpublishAllLocales=true' : '';
  const { status } = await staff.patch(`${pathOf(text)}?depth=0&fallback-locale=null${all}`, {
    _status: 'draft',
  });
  expect(status).toBe(200);
  expectWithdrawn(before.get(keyOf(text))!, await now(world, text));
}

function expectWithdrawn(former: Snapshot, after: Snapshot): void {
  expect(after.stored._status).toBe('draft');
  expect(after.newest).toMatchObject({ title: former.newest.title, lede: former.newest.lede });
}

const years = 365 * 24 * 3_600_000;

async function changeTime({ world, step, staff, text, before }: Scene): Promise<void> {
  const away = step.flip ? 5 * years : -5 * years;
  const publishAt = new Date(Date.now() + away + step.pick * 60_000).toISOString();
  const { status } = await staff.post(`${pathOf(text)}/publish-at`, { publishAt });
  const former = before.get(keyOf(text))!;
  const after = await now(world, text);
  const isWaiting = Date.parse(former.stored.publishAt ?? '') > Date.now();
  // What waits is moved to a time ahead: that it goes out now is an act of its own.
  if (former.stored._status !== 'published' || (isWaiting && !step.flip)) {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(after).toEqual(former);
    return;
  }
  expect(status).toBe(200);
  const { updatedAt: _, ...same } = { ...former.stored, publishAt };
  expect(after.stored).toMatchObject(same);
  expect(after.newest).toMatchObject({ title: former.newest.title, lede: former.newest.lede, publishAt });
}

async function duplicate({ world, staff, text, before }: Scene): Promise<Known> {
  const address = `${pathOf(text)}/duplicate?locale=${text.language}&depth=0`;
  const { status, body } = await staff.post(address, { _status: 'draft' });
  expect(status, JSON.stringify(body)).toBe(200);
  const copy = {
    ...text,
    id: Number(body.doc.id),
    acknowledged: new Set<string>(),
    writers: new Map<string, number>(),
  };
  const { newest } = before.get(keyOf(text))!;
  if (newest.title) copy.acknowledged.add(newest.title);
  const { stored } = await now(world, copy);
  expect(stored).toMatchObject({ _status: 'draft', publishAt: null, title: newest.title });
  expect(stored.translationKey).not.toBe(newest.translationKey);
  return remember(world, copy);
}

async function translate({ world, staff, text, before }: Scene): Promise<Known[]> {
  const language = otherLanguage(text.language);
  const { newest } = before.get(keyOf(text))!;
  const hasTranslation = [...before].some(
    ([, { stored }]) => stored.translationKey === newest.translationKey && stored.language === language,
  );
  const { status, body } = await staff.post(`${pathOf(text)}/translation`);
  if (hasTranslation) {
    expect(status).not.toBe(201);
    return [];
  }
  expect(status, JSON.stringify(body)).toBe(201);
  const twin = remember(world, {
    ...text,
    id: body.id,
    language,
    acknowledged: new Set(),
    writers: new Map(),
  });
  const { stored } = await now(world, twin);
  expect(stored).toMatchObject({ language, _status: 'draft', slug: null, publishAt: null });
  expect(stored).toMatchObject({ title: newest.title, translationKey: newest.translationKey });
  return [twin];
}

async function trash({ world, staff, text, before }: Scene): Promise<void> {
  const { status } = await staff.patch(pathOf(text), { deletedAt: new Date().toISOString() });
  expect(status).toBe(200);
  const after = await now(world, text);
  expect(after.stored.deletedAt).not.toBeNull();
  expect(after.newest).toMatchObject({ title: before.get(keyOf(text))!.newest.title });
}

async function restore(scene: Scene): Promise<void> {
  const { world, step, staff, text, before } = scene;
  const _status = step.act === 'restore as draft' ? 'draft' : 'published';
  const { newest } = before.get(keyOf(text))!;
  const answer = await staff.patch(`${pathOf(text)}?trash=true`, { deletedAt: null, _status });
  if (_status === 'published' && isAddressTaken(answer)) return expectTaken(scene, newest.slug);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  const { stored } = await now(world, text);
  expect(stored).toMatchObject({ _status, deletedAt: null, title: newest.title, lede: newest.lede });
}

async function restoreVersion(scene: Scene): Promise<void> {
  const { world, step, staff, text, before } = scene;
  const query = `where[parent][equals]=${text.id}&depth=0&limit=0&locale=${text.language}`;
  const { body } = await staff.get(`/${text.kind}/versions?${query}`);
  const versions: { id: number; version: Form }[] = body.docs;
  const { id, version } = versions[step.pick % versions.length]!;
  const answer = await staff.post(`/${text.kind}/versions/${id}${step.flip ? '?draft=true' : ''}`);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  const after = await now(world, text);
  expect(after.newest).toMatchObject({ title: version['title'] ?? null, lede: version['lede'] ?? null });
  expect(after.stored._status).toBe(before.get(keyOf(text))!.stored._status);
  if (after.stored._status === 'published') expect(after.stored).toEqual(before.get(keyOf(text))!.stored);
}

async function bulk(
  world: World,
  { act, kind, language, pick, flip }: StaffStep,
  staff: Staff,
  before: Map<string, Snapshot>,
): Promise<Known[]> {
  const isInTrash = act === 'bulk restore';
  const some = world.texts
    .filter((text) => text.kind === kind && text.language === language)
    .filter((text) => Boolean(before.get(keyOf(text))?.stored.deletedAt) === isInTrash)
    .filter((_, index) => (index + pick) % 3 === 0);
  if (some.length === 0) return [];
  const ids = some.map(({ id }, index) => `where[and][0][id][in][${index}]=${id}`).join('&');
  const published = flip ? 'published' : 'draft';
  const [query, data] = {
    'bulk publish': ['&draft=true', { _status: 'published' }],
    'bulk unpublish': ['', { _status: 'draft' }],
    'bulk trash': ['', { deletedAt: new Date().toISOString() }],
    'bulk restore': ['&trash=true', { deletedAt: null, _status: published }],
  }[act]!;
  const { status, body } = await staff.patch(
    `/${kind}?locale=${language}&${ids}${query as string}`,
    data as Form,
  );
  const refused = body.errors as { id: number; message: string }[];
  const mayBeRefused = act === 'bulk publish' || (act === 'bulk restore' && flip);
  if (!mayBeRefused || refused.length === 0) expect([status, refused]).toEqual([200, []]);
  for (const { message } of refused) expect(message).toContain('Adress');
  const after = await snapshot(world.payload);
  const refusedIds = new Set(refused.map(({ id }) => id));
  for (const text of some.filter(({ id }) => !refusedIds.has(id))) {
    const [former, present] = [before.get(keyOf(text))!, after.get(keyOf(text))!];
    expect(present.newest).toMatchObject({ title: former.newest.title, lede: former.newest.lede });
    if (act === 'bulk publish') expect(present.stored._status).toBe('published');
    if (act === 'bulk unpublish') expect(present.stored._status).toBe('draft');
    expect(Boolean(present.stored.deletedAt)).toBe(act === 'bulk trash');
    if (act === 'bulk restore') expect(present.stored._status).toBe(published);
  }
  return some;
}
