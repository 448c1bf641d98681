import type { Endpoint } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { matrix, may, roles, type Person, type Role } from '../../cms/access/roles.ts';
import { kinds } from '../../common/addresses.ts';
import { isOffered } from '../../cms/rest/offered.ts';
import { allowanceOf } from '../support/limits.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { answerRest, signIn, stranger, type Answer, type Staff } from '../support/rest.ts';
import { answersOfReaders, roleActs, type RoleAct } from '../support/role-acts.ts';
import { actsIn } from '../support/staff-acts.ts';

let cms: OpenedPayload;
let administrator: Staff;
let people: Record<Role, Staff>;

const signInAs = (role: Role, name: string = role, language: 'sv' | 'en' = 'sv') =>
  signIn(cms.payload, `${name}@example.org`, {
    role,
    language,
    ...(role === 'translator' && { translates: 'en' as const }),
  });

beforeAll(async () => {
  // Letters lead there.
  process.env['SITE_URL'] = 'https://news.example.org';
  cms = await openPayload();
  administrator = await signInAs('administrator', 'chef');
  const all: [Role, Staff][] = [];
  for (const role of roles) all.push([role, await signInAs(role)]);
  people = Object.fromEntries(all) as Record<Role, Staff>;
});

afterAll(() => cms?.close());

const letters: Record<Role, string> = {
  administrator: 'A',
  editor: 'E',
  author: 'W',
  translator: 'T',
  reader: 'R',
};
const personOf = (role: Role): Person => ({ role, translates: role === 'translator' ? 'en' : null });

/** From a list of one, a refusal comes as that of the one. */
const isRefused = ({ status, body }: Answer) =>
  status === 403 || (status === 400 && body.docs?.length === 0 && body.errors.length === 1);
const wordsOf = ({ body }: Answer): string => body.errors[0].message;

/** The letters of those who could do it, after all others have been told why not. */
async function whoCan({ prepare, act }: RoleAct): Promise<string> {
  let could = '';
  let id = await prepare(administrator);
  for (const role of roles.toReversed()) {
    const answer = await act(people[role], id, administrator);
    if (answer.status < 300) {
      could = letters[role] + could;
      id = await prepare(administrator);
    } else expect(isRefused(answer) && wordsOf(answer).length > 20, JSON.stringify(answer)).toBe(true);
  }
  return could;
}

describe('Of administrators, editors, writers, translators into English and readers,', () => {
  it.each(roleActs)('$who may $name, and nobody else', async (one) => {
    expect(await whoCan(one)).toBe(one.who);
  });

  it('the matrix says the same', () => {
    const acts = [...roleActs, ...answersOfReaders];
    const allowed = ({ capability, language }: RoleAct) =>
      roles.filter((role) => may(personOf(role), capability, language)).map((role) => letters[role]);
    expect(acts.map((one) => `${one.name} ${allowed(one).join('')}`)).toEqual(
      acts.map(({ name, who }) => `${name} ${who}`),
    );
  });

  it.each(answersOfReaders)('$who may $name, and nobody else', async (one) => {
    const { countSearch } = await import('../../cms/search-reports/count.ts');
    const { storeFeedback } = await import('../../cms/feedback/store.ts');
    const when = { now: new Date(), newRows: allowanceOf(100) };
    await countSearch(cms.payload, { language: 'sv', query: 'vätgas', outcome: 'nothing' }, when);
    const { id } = await cms.payload.create({
      collection: 'guides',
      data: { title: 'Mät', slug: 'mat', language: 'sv', _status: 'draft' },
      draft: true,
    });
    const page = { kind: 'guides', documentId: id, language: 'sv' } as const;
    for (const reasons of [[], []]) await storeFeedback(cms.payload, page, { answer: 'no', reasons }, when);
    expect(await whoCan(one)).toBe(one.who);
  });

  it('every capability is tried, and every collection and global', () => {
    const tried = new Set([...roleActs, ...answersOfReaders].map(({ capability }) => capability));
    // A person may trash what is theirs: below.
    const rest = ['trash own drafts'];
    expect(Object.keys(matrix).filter((name) => !tried.has(name as never) && !rest.includes(name))).toEqual(
      [],
    );
    const { collections, globals } = cms.payload.config;
    const offered = collections
      .map(({ slug }) => slug)
      .filter((slug) => isOffered({ method: 'GET', path: [slug] }, cms.payload.config));
    const named = new Set([...roleActs, ...answersOfReaders].map(({ name }) => name.split(':')[0]));
    expect([...offered, ...globals.map(({ slug }) => slug)].filter((slug) => !named.has(slug))).toEqual([]);
  });
});

describe('A refusal', () => {
  it('says in the language of the person who may, and what to do', async () => {
    const guides = actsIn('guides', administrator);
    const id = await guides.create({ title: 'Byt värmeväxlare' });
    expect(wordsOf(await actsIn('guides', people.author).publish(id))).toBe(
      'Publicera, dra tillbaka och ändra tider gör redaktörer och administratörer. Be en av dem.',
    );
    expect(wordsOf(await actsIn('guides', people.author).publishMany(id))).toContain(
      'Publicera, dra tillbaka',
    );
    expect(wordsOf(await actsIn('guides', people.translator).autosave(id, { lede: 'x' }))).toBe(
      'Du översätter till engelska. Texter på svenska ändrar dina kollegor.',
    );
    const english = await signInAs('reader', 'reader-en', 'en');
    expect(wordsOf(await actsIn('guides', english).autosave(id, { lede: 'x' }))).toBe(
      'You can read but not write. Ask an administrator for another role if you are to write.',
    );
    expect(wordsOf(await people.author.post('/globals/settings', { siteName: 'x' }))).toBe(
      'Inställningar ändras bara av administratörer. Be en av dem.',
    );
  });

  it('leaves all as it was', async () => {
    const guides = actsIn('guides', administrator);
    const id = await guides.create({ title: 'Täta tryckluften', lede: 'Så här.' });
    await guides.publish(id);
    const before = [await guides.stored(id), await guides.newest(id)];
    const author = actsIn('guides', people.author);
    for (const refused of [
      await author.publish(id, { lede: 'Fel.' }),
      await author.unpublish(id),
      await author.trash(id),
      await actsIn('guides', people.reader).autosave(id, { lede: 'Fel.' }),
    ])
      expect(refused.status).toBe(403);
    expect([await guides.stored(id), await guides.newest(id)]).toEqual(before);
  });

  it('meets whoever has not signed in before anything else', async () => {
    for (const path of ['/guides', '/topics', '/redirects', '/users'])
      expect((await stranger(cms.payload).post(path, {})).status).toBeGreaterThanOrEqual(401);
  });
});

describe('Whoever has not signed in', () => {
  /** Those of Payload as well as our own. */
  const endpoints = () => {
    const { collections, globals, endpoints } = cms.payload.config;
    const under = (prefix: string, among: Endpoint[] | false) =>
      (among || []).map(({ method, path }) => ({ method: method.toUpperCase(), path: prefix + path }));
    return [
      ...under('', endpoints),
      ...collections.flatMap(({ slug, endpoints }) => under(`/${slug}`, endpoints)),
      ...globals.flatMap(({ slug, endpoints }) => under(`/globals/${slug}`, endpoints)),
    ];
  };
  const statusOf = async (method: string, path: string, id: number) => {
    const address = `http://127.0.0.1/api${path.replaceAll(/:\w+\??/g, String(id))}`;
    const body = method === 'GET' ? {} : { body: '{}', headers: { 'Content-Type': 'application/json' } };
    return (await answerRest(cms.payload, new Request(address, { method, ...body }))).status;
  };

  it('comes to no endpoint but those by which people sign in', async () => {
    const ids = new Map<string, number>();
    for (const kind of kinds) ids.set(kind, await actsIn(kind, administrator).create({ title: 'Där' }));
    const open: string[] = [];
    for (const { method, path } of endpoints()) {
      const status = await statusOf(method, path, ids.get(path.split('/')[1] ?? '') ?? 1);
      const isOfPayload = path.startsWith('/payload-') || path.includes('/access');
      // Of many, Payload asks which before it asks who.
      const isOfMany = status === 400 && path.endsWith('/');
      if (![401, 403, 404].includes(status) && !isOfPayload && !isOfMany) open.push(`${method} ${path}`);
    }
    expect([...new Set(open)].sort()).toEqual([
      'GET /users/init',
      'GET /users/me',
      'POST /users/forgot-password',
      'POST /users/link',
      'POST /users/login',
      'POST /users/logout',
      'POST /users/passkeys/challenge',
      'POST /users/reset-password',
      'POST /users/unlock',
    ]);
  });
});

describe('An author', () => {
  it('trashes a draft of their own, until somebody else has written in it or readers have had it', async () => {
    const own = actsIn('press-releases', people.author);
    const mine = await own.create({ title: 'Eget utkast' });
    expect((await own.trash(mine)).status).toBe(200);
    expect((await own.restore(mine)).status).toBe(200);
    await actsIn('press-releases', people.editor).autosave(mine, { lede: 'Redaktörens ord' });
    expect((await own.trash(mine)).status).toBe(403);
    const live = await own.create({ title: 'En gång publicerad' });
    const editor = actsIn('press-releases', people.editor);
    await editor.publish(live);
    expect((await own.trash(live)).status).toBe(403);
    await editor.unpublish(live);
    expect((await own.trash(live)).status).toBe(403);
  });

  it('writes over what is live in a draft that readers do not get', async () => {
    const editor = actsIn('case-studies', people.editor);
    const id = await editor.create({ title: 'Gjuteriet' });
    await editor.publish(id);
    const author = actsIn('case-studies', people.author);
    expect((await author.autosave(id, { title: 'Gjuteriet i Hofors' })).status).toBe(200);
    expect((await editor.stored(id))['title']).toBe('Gjuteriet');
    expect((await author.newest(id))['title']).toBe('Gjuteriet i Hofors');
  });

  it('mends a person of their own until a published page shows them', async () => {
    const { body } = await people.author.post('/people?locale=sv&depth=0', { name: 'Exempelperson Bo' });
    const mend = (phone: string) => people.author.patch(`/people/${body.doc.id}?locale=sv`, { phone });
    expect((await mend('0123-45 67 89')).status).toBe(200);
    const editor = actsIn('press-releases', people.editor);
    const id = await editor.create({ title: 'Med kontakt', contacts: [body.doc.id] });
    expect((await mend('0123-45 67 80')).status).toBe(200);
    await editor.publish(id);
    expect((await mend('0123-45 67 81')).status).toBe(403);
  });

  it('keeps the time that an editor has planned, also from a form that was opened before', async () => {
    const author = actsIn('press-releases', people.author);
    const id = await author.create({ title: 'Planerad' });
    const publishAt = new Date(Date.now() + 86_400_000).toISOString();
    await actsIn('press-releases', people.editor).autosave(id, { publishAt });
    expect((await author.autosave(id, { lede: 'Ny', publishAt })).status).toBe(200);
    expect((await author.autosave(id, { publishAt: null })).status).toBe(403);
    expect((await author.newest(id))['publishAt']).toBe(publishAt);
  });
});

describe('A translator', () => {
  it('makes no copy of a text in the other language, whatever is said of the language', async () => {
    const id = await actsIn('guides', administrator).create({ title: 'Svensk text' });
    const copied = await people.translator.post(`/guides/${id}/duplicate?locale=en`, { _status: 'draft' });
    expect(copied.status).toBe(403);
  });

  it('changes nothing that languages have in common', async () => {
    const { body } = await administrator.post('/people?locale=sv&depth=0', {
      name: 'Exempelperson Di',
      role: 'Chef',
    });
    const { id } = body.doc;
    const answer = await people.translator.patch(`/people/${id}?locale=en&depth=0`, {
      name: 'X',
      role: 'Manager',
    });
    expect(answer.body.doc).toMatchObject({ name: 'Exempelperson Di', role: 'Manager' });
    expect((await administrator.get(`/people/${id}?locale=sv`)).body.role).toBe('Chef');
    const both = await people.translator.patch(`/people/${id}?locale=all`, { role: { sv: 'X', en: 'Y' } });
    expect(both.status).toBe(400);
  });

  it('is one into a language', async () => {
    const { body } = await administrator.post('/users/invite', {
      email: 'utan@example.org',
      role: 'translator',
    });
    expect(JSON.stringify(body)).toContain('Välj vilket språk');
  });
});

describe('An account', () => {
  it('is of an author where nothing else was chosen, and of what was chosen', async () => {
    for (const [email, given, role] of [
      ['ny1@example.org', {}, 'author'],
      ['ny2@example.org', { role: 'chef' }, 'author'],
      ['ny3@example.org', { role: 'editor' }, 'editor'],
      ['ny4@example.org', { role: 'translator', translates: 'en' }, 'translator'],
      ['ny4@example.org', {}, 'translator'],
      ['ny4@example.org', { role: 'reader' }, 'reader'],
    ] as const) {
      const { body } = await administrator.post('/users/invite', { email, ...given });
      expect((await administrator.get(`/users/${body.doc.id}`)).body.role).toBe(role);
    }
  });

  it('has a name, a language and a password of its owner, who cannot raise its role', async () => {
    const { author } = people;
    const change = (data: object) => author.patch(`/users/${author.id}`, data);
    expect((await change({ name: 'Exempelperson Eva', role: 'author' })).status).toBe(200);
    for (const data of [{ role: 'administrator' }, { translates: 'en' }, { role: null }])
      expect(wordsOf(await change(data))).toContain('Konton sköts bara av administratörer');
    expect((await author.patch(`/users?where[id][equals]=${author.id}`, { role: 'editor' })).status).toBe(
      403,
    );
    expect((await author.get('/users/me')).body.user.role).toBe('author');
  });

  it('is all that others but administrators see of the accounts', async () => {
    const { body } = await people.editor.get('/users?limit=0');
    expect(body.docs).toMatchObject([{ id: people.editor.id }]);
  });

  it('gets a password from nobody but its owner: an administrator sends a link', async () => {
    const { author } = people;
    const given = await administrator.patch(`/users/${author.id}`, { password: 'sju sura stenar i en mur' });
    expect(given.status).toBe(403);
    expect(wordsOf(given)).toContain('Ingen väljer lösenord åt någon annan');
    const { status, body } = await administrator.post(`/users/${author.id}/reset-link`);
    expect([status, body.doc.email]).toEqual([200, author.email]);
    expect(body.link).toContain('/admin/new-password#');
    expect((await administrator.post('/users/999999/reset-link')).status).toBe(404);
  });
});

describe('A role that is taken away', () => {
  it('is gone at the next request, of a session that goes on', async () => {
    const person = await signInAs('editor', 'nedflyttad');
    const texts = actsIn('guides', person);
    const id = await texts.create({ title: 'Skrivs just nu' });
    expect((await texts.publish(id)).status).toBe(200);
    await administrator.patch(`/users/${person.id}`, { role: 'reader' });
    const refused = await texts.autosave(id, { lede: 'Skrivet efteråt' });
    expect([refused.status, wordsOf(refused)]).toEqual([
      403,
      expect.stringContaining('läsa men inte skriva'),
    ]);
    expect((await person.get(`/guides/${id}`)).status).toBe(200);
  });

  it('is not that of the last administrator, alone or at the same moment', async () => {
    const [anna, bo] = [administrator, people.administrator];
    const others = await cms.payload.find({
      collection: 'users',
      where: { role: { equals: 'administrator' }, id: { not_in: [anna.id, bo.id] } },
    });
    for (const { id } of others.docs) await cms.payload.delete({ collection: 'users', id });
    const demote = (by: Staff, of: Staff) => by.patch(`/users/${of.id}`, { role: 'editor' });
    const answers = await Promise.all([demote(anna, anna), demote(bo, bo)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
    const { docs } = await cms.payload.find({
      collection: 'users',
      where: { role: { equals: 'administrator' } },
    });
    expect(docs).toHaveLength(1);
    const last = docs[0]?.id === anna.id ? anna : bo;
    expect(wordsOf(await demote(last, last))).toContain('minst en administratör');
    expect((await last.delete(`/users/${last.id}`)).status).toBe(403);
  });
});
