import { createLocalReq, type PayloadRequest } from 'payload';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../cms/access/roles.ts';
import type { Choice } from '../../cms/plans/choice-names.ts';
import type { Found, SectionName } from '../../cms/dashboard/section.ts';
import { kinds } from '../../common/addresses.ts';
import { languages, type Language } from '../../common/languages.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { signIn, type Staff } from '../support/rest.ts';
import { actsIn } from '../support/staff-acts.ts';
import { jpeg } from '../support/uploads.ts';

let cms: OpenedPayload;
let database: Client;
let karin: Staff;
let olle: Staff;
let made = 0;

const day = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString();

beforeAll(async () => {
  cms = await openPayload();
  database = new Client({ connectionString: cms.databaseUrl });
  await database.connect();
  karin = await signIn(cms.payload, 'karin@example.org');
  olle = await signIn(cms.payload, 'olle@example.org', { role: 'author' });
});

afterAll(async () => {
  await database?.end();
  await cms?.close();
});

async function requestOf({ id }: Staff): Promise<PayloadRequest> {
  const user = await cms.payload.findByID({ collection: 'users', id, depth: 0 });
  return createLocalReq({ user: { ...user, collection: 'users' } }, cms.payload);
}

/** What somebody's dashboard tells. */
async function dashboardOf(person: Staff): Promise<Partial<Record<SectionName, Found>>> {
  const { readSections } = await import('../../cms/dashboard/read-sections.ts');
  const read = await readSections(await requestOf(person), new Date());
  return Object.fromEntries(read.map(({ name, found }) => [name, found]));
}

const titlesIn = async (name: SectionName, person = karin) =>
  ((await dashboardOf(person))[name]?.rows ?? []).map(({ title }) => title);
const rowOf = async (name: SectionName, title: string, person = karin) =>
  (await dashboardOf(person))[name]?.rows.find((row) => row.title === title);

interface Text {
  title: string;
  language?: Language;
  translationKey?: string;
  [field: string]: unknown;
}

const guides = (by: Staff, language: Language = 'sv') => actsIn('guides', by, language);
const draft = (data: Text, by = karin) =>
  guides(by, data.language).create({ ...data, language: data.language ?? 'sv' });

async function published(data: Text): Promise<number> {
  const id = await draft(data);
  expect((await guides(karin, data.language).publish(id)).status).toBe(200);
  return id;
}

const keyOf = async (id: number) => String((await guides(karin).newest(id))['translationKey']);

/** As if it had been written and published then. */
async function age(id: number, days: number): Promise<void> {
  const at = inDays(-days);
  await database.query('UPDATE guides SET created_at = $2, updated_at = $2, publish_at = $2 WHERE id = $1', [
    id,
    at,
  ]);
  await database.query(
    'UPDATE _guides_v SET version_publish_at = $2, version_created_at = $2 WHERE parent_id = $1',
    [id, at],
  );
}

async function upload(
  name: string,
  texts: Partial<Record<Language, string>>,
  data: object = {},
): Promise<number> {
  const [first = 'sv', ...others] = languages.filter((language) => texts[language]);
  const bytes = new Uint8Array(await jpeg(40, 30));
  const file = new File([bytes], `${name}.jpg`, { type: 'image/jpeg' });
  const fields = { ...data, alt: texts[first] };
  const { body } = await karin.upload('POST', `/media?locale=${first}&depth=0`, file, fields);
  const { id } = body.doc;
  for (const language of others)
    await karin.patch(`/media/${id}?locale=${language}`, { alt: texts[language] });
  return id;
}

describe('The dashboard', () => {
  it('tells of my drafts and of my changes to what is live, newest first, and of nobody else’s', async () => {
    const own = await draft({ title: 'Mitt utkast' });
    const live = await published({ title: 'Min live' });
    await draft({ title: 'Olles utkast' }, olle);
    await draft({ title: 'Slängt' }).then((id) => guides(karin).trash(id));
    expect(await titlesIn('mine')).toEqual(['Mitt utkast']);
    await guides(karin).autosave(live, { lede: 'Nytt.' });
    expect(await titlesIn('mine')).toEqual(['Min live', 'Mitt utkast']);
    expect(await titlesIn('mine', olle)).toEqual(['Olles utkast']);
    const row = await rowOf('mine', 'Min live');
    expect(row?.facts.slice(0, 2)).toEqual(['Guide, svenska', 'Ändrad']);
    expect(row?.address).toBe(`/admin/collections/guides/${live}?locale=sv`);
    await guides(karin).publish(live);
    await guides(karin).trash(own);
    expect((await dashboardOf(karin)).mine).toBeUndefined();
  });

  it('tells what comes and goes by itself, what is next first', async () => {
    await published({ title: 'Sist', publishAt: '2031-03-04T07:00:00.000Z' });
    const ending = await published({ title: 'Dras in' });
    await karin.post(`/guides/${ending}/withdraw`, { reason: 'mistake', at: '2030-03-04T07:00:00.000Z' });
    expect(await titlesIn('planned')).toEqual(['Dras in', 'Sist']);
    expect((await rowOf('planned', 'Sist'))?.facts).toEqual([
      'Guide, svenska',
      'Publiceras tis 4 mars 2031 08.00, svensk tid',
      'karin@example.org',
    ]);
    expect((await rowOf('planned', 'Dras in'))?.facts[1]).toBe('Dras in mån 4 mars 2030 08.00, svensk tid');
  });

  it('tells what came to readers in the last day, and how long it took where that is known', async () => {
    const today = await published({ title: 'Nyss' });
    await published({ title: 'I förrgår', publishAt: inDays(-2) });
    const titles = await titlesIn('live');
    expect(titles).toContain('Nyss');
    expect(titles).not.toContain('I förrgår');
    expect((await rowOf('live', 'Nyss'))?.facts.join()).not.toContain('efter');
    await database.query(
      "UPDATE publications SET written_at = created_at, live_at = created_at + interval '412 milliseconds' WHERE source = 'guides' AND document_id = $1",
      [today],
    );
    expect((await rowOf('live', 'Nyss'))?.facts).toContain('på webbplatsen efter 0,4 s');
  });

  it('tells what readers have in one language only, and leads to where it is translated', async () => {
    const alone = await published({ title: 'Ensam' });
    await draft({ title: 'Bara utkast' });
    const pair = await published({ title: 'Översatt' });
    await draft({ title: 'Translated', language: 'en', translationKey: await keyOf(pair) });
    const titles = await titlesIn('untranslated');
    expect(titles).toContain('Ensam');
    expect(titles).not.toContain('Bara utkast');
    expect(titles).not.toContain('Översatt');
    const row = await rowOf('untranslated', 'Ensam');
    expect(row?.facts).toEqual(['Guide, svenska', 'Saknar engelska']);
    expect(row?.address).toBe(`/admin/collections/guides/${alone}?locale=en`);
  });

  it('tells which translations are older than what they were made of, until they are up to date', async () => {
    const source = await published({ title: 'Källan' });
    const translation = await published({
      title: 'The source',
      language: 'en',
      translationKey: await keyOf(source),
    });
    await age(source, 20);
    await age(translation, 10);
    expect(await titlesIn('outdated')).toEqual([]);
    // A newer draft is not what readers have.
    await guides(karin).autosave(source, { lede: 'Nytt.' });
    expect(await titlesIn('outdated')).toEqual([]);
    expect((await guides(karin).publish(source)).status).toBe(200);
    expect(await titlesIn('outdated')).toEqual(['The source']);
    const row = await rowOf('outdated', 'The source');
    expect(row?.facts[1]).toMatch(/^engelskan från .*, svenskan ändrad /);
    expect(row?.address).toBe(`/admin/collections/guides/${translation}?locale=en`);
    const { body } = await karin.get(`/guides/${translation}/translation`);
    await karin.post(`/guides/${translation}/translation/current`, { seen: body.seen as unknown });
    expect((await dashboardOf(karin)).outdated).toBeUndefined();
  });

  it('tells editors what colleagues have sent them, until it is decided, and nobody of what is their own', async () => {
    const id = await draft({ title: 'Läs mig' }, olle);
    expect((await olle.post(`/guides/${id}/review/send`, { note: 'Brådskar.' })).status).toBe(200);
    expect(await titlesIn('review')).toEqual(['Läs mig']);
    expect((await rowOf('review', 'Läs mig'))?.facts[1]).toMatch(/^från olle@example\.org, /);
    expect(await titlesIn('review', olle)).toEqual([]);
    expect((await karin.post(`/guides/${id}/review/return`, { note: 'Mer om kostnaden.' })).status).toBe(200);
    expect((await dashboardOf(karin)).review).toBeUndefined();
    const { body } = await karin.get(`/guides/${id}/history`);
    expect(JSON.stringify(body)).toContain('send for review');
  });

  it('tells which pictures may soon not be used any longer, those that ended first before the others', async () => {
    const whole = { sv: 'Hel.', en: 'Whole.' };
    await upload('snart', whole, { credit: 'Ek', rightsUntil: inDays(10) });
    await upload('slut', whole, { credit: 'Ek', rightsUntil: inDays(-10) });
    await upload('sedan', whole, { credit: 'Ek', rightsUntil: inDays(100) });
    expect(await titlesIn('rights')).toEqual(['slut.jpg', 'snart.jpg']);
    expect(await titlesIn('rights', olle)).toEqual([]);
  });

  it('tells which guides nobody has looked at in time', async () => {
    await published({ title: 'Gammal', reviewDueAt: '2020-01-01' });
    await published({ title: 'I tid', reviewDueAt: '2090-01-01' });
    await draft({ title: 'Gammalt utkast', reviewDueAt: '2020-01-01' });
    expect(await titlesIn('overdue')).toEqual(['Gammal']);
    expect((await rowOf('overdue', 'Gammal'))?.facts[1]).toBe('skulle ha granskats ons 1 jan 2020');
  });

  it('tells which pictures lack a photographer, or an alternative text in a language in which readers see them', async () => {
    const whole = await upload('hel', { sv: 'Hel.', en: 'Whole.' }, { credit: 'Ek' });
    await upload('utan-namn', { sv: 'Utan.', en: 'Without.' });
    const swedish = await upload('svensk', { sv: 'Svensk.' }, { credit: 'Ek' });
    expect(await titlesIn('pictures')).toEqual(['utan-namn.jpg']);
    expect((await rowOf('pictures', 'utan-namn.jpg'))?.facts).toEqual(['saknar fotograf']);
    await published({ title: 'Med bild', image: swedish });
    expect(await titlesIn('pictures')).toEqual(['utan-namn.jpg']);
    const english = await published({ title: 'With a picture', language: 'en', image: whole });
    expect(await titlesIn('pictures')).toEqual(['utan-namn.jpg']);
    // Such as a picture whose English text was taken away while a page shows it.
    await database.query('UPDATE guides SET image_id = $2 WHERE id = $1', [english, swedish]);
    const { deriveStore } = await import('../../cms/published/derive-store.ts');
    await deriveStore(cms.payload);
    expect(await rowOf('pictures', 'svensk.jpg')).toMatchObject({
      facts: ['saknar alternativtext på engelska'],
      address: `/admin/collections/media/${swedish}?locale=en#field-alt`,
    });
  });

  it('tells which changes have not come to readers, until they have', async () => {
    await database.query('UPDATE publications SET written_at = created_at, live_at = created_at');
    expect((await dashboardOf(karin)).failed).toBeUndefined();
    const id = await published({ title: 'Gick fel' });
    expect((await dashboardOf(karin)).failed).toBeUndefined();
    const about = "source = 'guides' AND document_id = $1";
    await database.query(`UPDATE publications SET written_at = now(), error = 'boom' WHERE ${about}`, [id]);
    expect(await titlesIn('failed')).toEqual(['Gick fel']);
    const row = await rowOf('failed', 'Gick fel');
    expect(row?.facts[1]).toMatch(/^misslyckades \d\d\.\d\d$/);
    expect(row?.address).toBe(`/admin/collections/guides/${id}`);
    await karin.post('/publications/retry', { source: 'guides', documentId: id });
    expect(await titlesIn('failed')).toEqual(['Gick fel']);
    await database.query(
      `UPDATE publications SET written_at = now(), live_at = now() WHERE error IS NULL AND ${about}`,
      [id],
    );
    expect((await dashboardOf(karin)).failed).toBeUndefined();
    await database.query(
      `UPDATE publications SET written_at = NULL, error = NULL, created_at = now() - interval '5 minutes' WHERE ${about}`,
      [id],
    );
    expect((await rowOf('failed', 'Gick fel'))?.facts[1]).toMatch(/^har väntat sedan /);
    await database.query(`UPDATE publications SET written_at = now(), live_at = now() WHERE ${about}`, [id]);
  });

  it('tells what readers searched for in vain of late, and what they said of pages, until it is dealt with', async () => {
    const { weekOf } = await import('../../cms/intake/calendar.ts');
    const add = (query: string, outcome: string, week: string) =>
      database.query(
        "INSERT INTO search_reports (language, query, outcome, week, count) VALUES ('sv', $1, $2, $3, 3)",
        [query, outcome, week],
      );
    await add('vätgas', 'nothing', weekOf(new Date()));
    await add('lån', 'unfollowed', weekOf(new Date()));
    await add('för länge sedan', 'nothing', weekOf(new Date(Date.now() - 30 * day)));
    expect(await titlesIn('searches')).toEqual(['”vätgas”']);
    expect((await rowOf('searches', '”vätgas”'))?.facts).toEqual(['Svenska', '3 gånger']);
    await karin.post('/search-reports/dismiss', { language: 'sv', query: 'vätgas' });
    expect((await dashboardOf(karin)).searches).toBeUndefined();
    const id = await published({ title: 'Hjälpte inte' });
    await cms.payload.create({
      collection: 'feedback',
      data: { kind: 'guides', documentId: id, language: 'sv', answer: 'no', day: inDays(0).slice(0, 10) },
    });
    expect(await rowOf('feedback', 'Hjälpte inte')).toMatchObject({
      facts: ['Guide, svenska', 'ett svar att läsa'],
      address: `/admin/collections/feedback?of=guides/${id}/sv`,
    });
    await karin.post('/feedback/handle', { kind: 'guides', documentId: id, language: 'sv', handled: true });
    expect((await dashboardOf(karin)).feedback).toBeUndefined();
  });

  it('shows five rows at most, counts all, and leads to lists that have just those', async () => {
    for (let more = 0; more < 7; more += 1) {
      await draft({ title: `Fler ${(made += 1)}` });
      const key = await keyOf(await published({ title: `Live ${(made += 1)}`, reviewDueAt: '2020-01-01' }));
      if (more === 0) await published({ title: 'Pair', language: 'en', translationKey: key });
    }
    for (let more = 0; more < 2; more += 1)
      await published({ title: `English ${(made += 1)}`, language: 'en', reviewDueAt: '2020-01-01' });
    const told = await dashboardOf(karin);
    const listed = async (choices: Choice[]) => {
      const asked = choices
        .map((choice, place) => `where[and][${place}][choice][equals]=${choice}`)
        .join('&');
      const counts = kinds.map(async (kind) =>
        Number((await karin.get(`/${kind}?draft=true&limit=1&depth=0&${asked}`)).body.totalDocs),
      );
      return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
    };
    const lists: [SectionName, Choice[]][] = [
      ['mine', ['unfinished']],
      ['planned', ['planned']],
      ['outdated', ['outdated']],
      ['overdue', ['overdue', 'live']],
      ['untranslated', ['untranslated', 'live']],
    ];
    for (const [name, choices] of lists) {
      expect(told[name]?.total ?? 0, name).toBe(await listed(choices));
      expect(told[name]?.rows.length ?? 0, name).toBe(Math.min(5, told[name]?.total ?? 0));
    }
    const labels = told.untranslated?.more.map(({ label }) => label) ?? [];
    expect(labels).toEqual([
      expect.stringMatching(/^Guider \(\d+\)$/),
      expect.stringMatching(/^Guider på engelska \(\d+\)$/),
    ]);
    for (const { label, address } of told.untranslated?.more ?? []) {
      const { pathname, searchParams } = new URL(address, 'http://cms');
      const language = String(searchParams.get('locale'));
      searchParams.set('where[or][0][and][2][language][equals]', language);
      const { body } = await karin.get(
        `${pathname.replace('/admin/collections', '')}?draft=true&limit=1&${searchParams}`,
      );
      expect(label).toContain(`(${body.totalDocs})`);
    }
  });

  it('tells each role of what it can do something about', async () => {
    await draft({ title: 'Nytt' }, olle);
    await database.query(
      "UPDATE publications SET error = 'boom', live_at = NULL WHERE id = (SELECT max(id) FROM publications)",
    );
    await database.query('UPDATE search_reports SET handled = NULL');
    await database.query('UPDATE feedback SET handled = false');
    const source = await published({ title: 'Källa två' });
    await published({ title: 'Source two', language: 'en', translationKey: await keyOf(source) });
    await guides(karin).publish(source, { lede: 'Nytt.' });
    const writers = ['planned', 'live', 'outdated', 'overdue', 'untranslated'];
    const readers = ['feedback', 'searches'];
    const seen: Record<Role, string[]> = {
      administrator: ['failed', 'mine', ...writers, 'pictures', 'rights', ...readers],
      editor: ['failed', ...writers, 'pictures', 'rights', ...readers],
      author: ['mine', ...writers, ...readers],
      translator: [...writers, 'pictures'],
      reader: ['planned', 'live'],
    };
    const people: Record<Role, Staff> = {
      administrator: karin,
      editor: await signIn(cms.payload, 'ed@example.org', { role: 'editor' }),
      author: olle,
      translator: await signIn(cms.payload, 'eva@example.org', { role: 'translator', translates: 'en' }),
      reader: await signIn(cms.payload, 'rut@example.org', { role: 'reader' }),
    };
    for (const [role, person] of Object.entries(people) as [Role, Staff][])
      expect(Object.keys(await dashboardOf(person)).toSorted(), role).toEqual(seen[role].toSorted());
    const { untranslated, outdated, overdue, pictures } = await dashboardOf(people.translator);
    const factsOf = (found?: Found) => found?.rows.map(({ facts }) => facts.join()) ?? [];
    expect(factsOf(untranslated).every((facts) => facts.includes('Saknar engelska'))).toBe(true);
    expect([...factsOf(outdated), ...factsOf(overdue)].every((facts) => facts.includes('engelska'))).toBe(
      true,
    );
    expect(factsOf(pictures)).toEqual(['saknar alternativtext på engelska']);
  });

  it('speaks the language of whoever asks', async () => {
    const { readSections } = await import('../../cms/dashboard/read-sections.ts');
    const req = await requestOf(karin);
    req.i18n = { ...req.i18n, language: 'en' };
    const read = await readSections(req, new Date());
    const facts = read.flatMap(({ found }) => found?.rows.flatMap((row) => row.facts) ?? []);
    expect(facts).toContain('Guide, Swedish');
    expect(facts.join()).not.toMatch(/[åäö]|svenska|engelska/);
  });

  it('says of a part that cannot be read that it cannot, and tells the rest', async () => {
    const { readSections } = await import('../../cms/dashboard/read-sections.ts');
    const { sections } = await import('../../cms/dashboard/sections.ts');
    const broken = sections.map((section) =>
      section.name === 'live'
        ? { ...section, read: () => Promise.reject(new Error('No connection.')) }
        : section,
    );
    const read = await readSections(await requestOf(karin), new Date(), broken);
    expect(read.filter(({ found }) => !found).map(({ name }) => name)).toEqual(['live']);
    expect(read.length).toBeGreaterThan(3);
  });
});

describe('The list of first days', () => {
  const setupOf = async (person: Staff) => {
    const { readSetup } = await import('../../cms/dashboard/setup.ts');
    return readSetup(await requestOf(person));
  };
  const openOf = async (person: Staff) =>
    (await setupOf(person)).filter(({ isDone }) => !isDone).map(({ name }) => name);

  it('asks administrators and editors for what is theirs to do, and nobody else for anything', async () => {
    const editor = await signIn(cms.payload, 'ed@example.org', { role: 'editor' });
    expect(await openOf(karin)).toEqual([
      'organisation',
      'logo',
      'mail',
      'factor',
      'contact',
      'home',
      'release',
    ]);
    expect((await setupOf(karin)).filter(({ isDone }) => isDone).map(({ name }) => name)).toEqual([
      'colleague',
    ]);
    expect(await openOf(editor)).toEqual(['contact', 'home', 'release']);
    expect(await setupOf(olle)).toEqual([]);
  });

  it('takes what the sample brings for nobody’s own, sees what is done, and is gone when all is', async () => {
    const editor = await signIn(cms.payload, 'ed@example.org', { role: 'editor' });
    const settings = (data: object) => karin.post('/globals/settings?locale=sv', data);
    await settings({ publisher: { name: 'Paper Province', email: 'redaktionen@example.org' } });
    await karin.post('/people?locale=sv', { name: 'Påhittad', phone: '08-465 004 10', example: true });
    expect(await openOf(karin)).toContain('organisation');
    expect(await openOf(editor)).toContain('contact');
    await settings({
      publisher: { name: 'Bruk AB', email: 'info@bruk.se' },
      logo: await upload('logga', { sv: 'B' }),
    });
    await karin.post('/people?locale=sv', { name: 'Åsa', phone: '08-12 34 56' });
    await karin.post('/globals/home?locale=sv', { lede: 'Vi är ett bruk.' });
    const releases = actsIn('press-releases', karin);
    const release = await releases.create({ title: 'Vårt första' });
    expect(await openOf(karin)).toEqual(['mail', 'factor', 'release']);
    await releases.publish(release);
    expect(await openOf(karin)).toEqual(['mail', 'factor']);
    expect(await setupOf(editor)).toEqual([]);
  });

  it('is put away by each person for themselves', async () => {
    const bo = await signIn(cms.payload, 'bo@example.org');
    const { hiddenPreference } = await import('../../cms/dashboard/setup-steps.ts');
    expect((await karin.post(`/payload-preferences/${hiddenPreference}`, { value: true })).status).toBe(200);
    expect(await setupOf(karin)).toEqual([]);
    expect(await openOf(bo)).toEqual(['mail', 'factor']);
  });
});
