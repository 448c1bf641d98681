import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kinds } from '../../common/addresses.ts';
import type { Difference } from '../../cms/differences/compare.ts';
import type { HistoryEntry, HistoryPage } from '../../cms/history/told.ts';
import type { WholeEntry } from '../../cms/history/whole.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { signIn, type Staff } from '../support/rest.ts';
import { actsIn } from '../support/staff-acts.ts';
import { jpeg } from '../support/uploads.ts';

let cms: OpenedPayload;
let anna: Staff;
let bo: Staff;

beforeAll(async () => {
  cms = await openPayload();
  anna = await signIn(cms.payload, 'anna@example.org');
  bo = await signIn(cms.payload, 'bo@example.org', { role: 'editor' });
  await anna.patch(`/users/${anna.id}`, { name: 'Anna Ek' });
  await bo.patch(`/users/${bo.id}`, { name: 'Bo Al' });
});

afterAll(() => cms?.close());

const ok = { status: 200 };

async function historyOf(kind: string, id: number | string): Promise<HistoryPage> {
  const { status, body } = await anna.get(`/${kind}/${id}/history`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body as HistoryPage;
}

/** Who did what, the newest first. */
const told = (entries: HistoryEntry[]) => entries.map(({ who, act }) => `${who.name} ${act}`);

async function everything(query = ''): Promise<WholeEntry[]> {
  const { body } = await anna.get(`/history?${query}`);
  return body.entries as WholeEntry[];
}

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();
const nextWeek = () => new Date(Date.now() + 7 * 86_400_000).toISOString();

/** Lets the database refuse a change when all of it is written and only to be committed. */
async function whileNothingIsStored(act: () => Promise<{ status: number }>): Promise<void> {
  const { pool } = cms.payload.db;
  await pool.query(`
    CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'No.'; END $$;
    CREATE CONSTRAINT TRIGGER refuse AFTER INSERT ON acts DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION refuse();`);
  expect((await act()).status).toBe(500);
  await pool.query('DROP TRIGGER refuse ON acts; DROP FUNCTION refuse;');
}

describe.each(kinds)('the history of one of the %s', (kind) => {
  it('tells who wrote, published, planned, moved, withdrew, threw away and took back', async () => {
    const acts = actsIn(kind, anna);
    const bos = actsIn(kind, bo);
    const id = await acts.create({ title: `Historia ${kind}`, lede: 'Första' });
    await bos.autosave(id, { lede: 'Andra' });
    await bos.publish(id, { publishAt: tomorrow() });
    const [friday, monday] = [nextWeek(), tomorrow()];
    expect(await anna.post(`/${kind}/${id}/publish-at`, { publishAt: friday })).toMatchObject(ok);
    expect(await anna.post(`/${kind}/${id}/publish-at`, { publishAt: null })).toMatchObject(ok);
    expect(await bo.post(`/${kind}/${id}/withdraw`, { reason: 'untrue', at: monday })).toMatchObject(ok);
    expect(await anna.delete(`/${kind}/${id}/withdraw`)).toMatchObject(ok);
    await acts.publish(id, { lede: 'Tredje' });
    expect(await bo.post(`/${kind}/${id}/withdraw`, { reason: 'mistake' })).toMatchObject(ok);
    await bos.trash(id);
    await acts.restore(id);
    const { entries } = await historyOf(kind, id);
    expect(told(entries)).toEqual([
      'Anna Ek restore from trash',
      'Bo Al trash',
      'Bo Al withdraw',
      'Anna Ek publish',
      'Anna Ek write',
      'Anna Ek keep on site',
      'Bo Al plan withdrawal',
      'Anna Ek publish',
      'Anna Ek move time',
      'Bo Al schedule',
      'Bo Al write',
      'Anna Ek write',
    ]);
    const planned = entries.find(({ act }) => act === 'plan withdrawal');
    expect(planned?.detail).toMatchObject({ reason: 'untrue', to: monday });
    expect(entries.find(({ act }) => act === 'move time')?.detail.to).toBe(friday);
    expect(entries.at(-2)?.fields).toEqual(['Ingress']);
  });
});

describe('an act', () => {
  it('leaves no trace where it fails', async () => {
    const acts = actsIn('guides', anna);
    const id = await acts.create({ title: '' });
    const before = await everything();
    expect((await acts.publish(id)).status).toBe(400);
    expect((await bo.delete(`/guides/${id}`)).status).toBe(403);
    expect((await anna.post(`/guides/${id}/withdraw`, { reason: 'mistake' })).status).toBe(409);
    await whileNothingIsStored(() => acts.publish(id, { title: 'Aldrig ute' }));
    expect(await everything()).toEqual(before);
  });

  it('is one for each of those that were chosen in a list', async () => {
    const acts = actsIn('guides', anna);
    const ids = [await acts.create({ title: 'Ett i listan' }), await acts.create({ title: 'Två i listan' })];
    await actsIn('guides', bo).publishMany(...ids);
    await actsIn('guides', bo).unpublishMany(...ids);
    await acts.trashMany(...ids);
    await acts.deleteForGood(ids[0]!);
    const mine = (await everything('kind=guides')).filter(({ title }) => title === 'Ett i listan');
    expect(told(mine)).toEqual(['Anna Ek delete', 'Anna Ek trash', 'Bo Al withdraw', 'Bo Al publish']);
  });

  it('of a translation, a link for the press and a correction is told as what it is', async () => {
    const acts = actsIn('press-releases', anna);
    const id = await acts.create({ title: 'Med länk' });
    const { body } = await bo.post(`/press-releases/${id}/press-links`, {
      ...{ label: 'Lokalradion', endsAt: tomorrow() },
    });
    await bo.post(`/press-releases/${id}/press-links/${body.link.id}/recall`);
    await acts.publish(id);
    const corrections = [{ type: 'correction', date: new Date().toISOString(), text: 'Det är 40 procent.' }];
    await acts.publish(id, { corrections });
    const { entries } = await historyOf('press-releases', id);
    expect(told(entries).filter((words) => !words.endsWith('write'))).toEqual([
      'Anna Ek correct',
      'Anna Ek publish',
      'Bo Al recall press link',
      'Bo Al make press link',
    ]);
    expect(entries.find(({ act }) => act === 'correct')?.detail.note).toBe('Det är 40 procent.');
    const made = await bo.post(`/press-releases/${id}/translation`);
    expect(told((await historyOf('press-releases', Number(made.body.id))).entries)).toEqual([
      'Bo Al create translation',
    ]);
  });

  it('of what is live when it is saved is each save', async () => {
    const acts = actsIn('topics', bo);
    const id = await acts.create({ title: 'Vätgas' });
    await acts.save(id, { title: 'Vätgas och el' });
    await acts.save(id, { title: 'Vätgas och el' });
    const { entries } = await historyOf('topics', id);
    expect(told(entries)).toEqual(['Bo Al change', 'Bo Al add']);
    expect(entries[0]?.fields).toEqual(['Namn']);
    const file = new File([new Uint8Array(await jpeg(40, 30))], 'ny.jpg', { type: 'image/jpeg' });
    const other = new File([new Uint8Array(await jpeg(60, 30))], 'annan.jpg', { type: 'image/jpeg' });
    const picture = await bo.upload('POST', '/media?locale=sv', file, { alt: 'En ugn' });
    await anna.upload('PATCH', `/media/${picture.body.doc.id}?locale=sv`, other, { alt: 'En ugn till' });
    const ofPicture = (await historyOf('media', Number(picture.body.doc.id))).entries;
    expect(told(ofPicture)).toEqual(['Anna Ek replace file', 'Bo Al add']);
  });

  it('tells who was let in, and who may do more', async () => {
    const { body } = await anna.post('/users/invite', { email: 'cia@example.org', name: 'Cia Dal' });
    await anna.patch(`/users/${body.doc.id}`, { role: 'editor' });
    await anna.post(`/users/${body.doc.id}/reset-link`);
    await anna.delete(`/users/${body.doc.id}`);
    const entries = await everything(`kind=users&id=${body.doc.id}`);
    expect(told(entries)).toEqual([
      'Anna Ek remove account',
      'Anna Ek send password link',
      'Anna Ek change role',
      'Anna Ek invite',
    ]);
    expect(entries[2]).toMatchObject({ title: 'Cia Dal', detail: { from: 'author', to: 'editor' } });
  });

  it('bears the name of who did it when the account is gone, and says that it is', async () => {
    const dan = await signIn(cms.payload, 'dan@example.org');
    const acts = actsIn('guides', dan);
    const id = await acts.create({ title: 'Efterlämnad' });
    await acts.publish(id);
    await anna.delete(`/users/${dan.id}`);
    const { entries } = await historyOf('guides', id);
    expect(entries.map(({ who, act }) => [act, who.name, who.isGone])).toEqual([
      ['publish', 'dan@example.org', true],
      ['write', '', true],
    ]);
  });

  it('that nobody did who had signed in says so', async () => {
    const data = { title: 'Av sig själv', language: 'sv' as const, slug: 'av-sig-sjalv' };
    const { id } = await cms.payload.create({
      collection: 'guides',
      data: { ...data, _status: 'published' },
    });
    const [entry] = (await historyOf('guides', id)).entries;
    expect(entry).toMatchObject({ act: 'publish', who: { name: '', actor: 'command' } });
  });

  it('is never changed afterwards', async () => {
    await expect(cms.payload.db.pool.query("UPDATE acts SET name = 'Någon annan'")).rejects.toThrow(
      'What was done stays done',
    );
  });
});

describe('two states', () => {
  it('that were published are compared, and a draft with one of them', async () => {
    const acts = actsIn('guides', anna);
    const id = await acts.create({ title: 'Jämförd', lede: 'Spara el i torken.' });
    await acts.publish(id);
    await acts.publish(id, { lede: 'Spara el i ugnen.' });
    await acts.autosave(id, { lede: 'Spara värme i ugnen.' });
    const { states } = await historyOf('guides', id);
    expect(states.map(({ isDraft, name }) => [isDraft, name])).toEqual([
      [true, ''],
      [false, 'Anna Ek'],
      [false, 'Anna Ek'],
    ]);
    const [draft, second, first] = states.map(({ version }) => version);
    const words = async (from: number, to: number) => {
      const { body } = await anna.get(`/guides/${id}/history/difference?from=${from}&to=${to}`);
      const [lede] = body.differences as Difference[];
      return [lede!.label, lede!.lines[0]!.words.map(({ text }) => text).join('|')];
    };
    expect(await words(first!, second!)).toEqual(['Ingress', 'Spara el i |torken|ugnen|.']);
    expect(await words(first!, draft!)).toEqual(['Ingress', 'Spara |el|värme| i |torken|ugnen|.']);
  });

  it('are those of one document only', async () => {
    const acts = actsIn('guides', anna);
    const [one, other] = [await acts.create({ title: 'Ena' }), await acts.create({ title: 'Andra' })];
    const [version] = await acts.versions(other);
    const answer = await anna.get(`/guides/${one}/history/difference?to=${version!.id}`);
    expect(answer).toMatchObject({
      status: 404,
      body: { errors: [{ message: 'Den versionen finns inte längre. Läs om sidan.' }] },
    });
  });

  it('can be compared however often a text was published and saved since', async () => {
    const acts = actsIn('guides', anna);
    const id = await acts.create({ title: 'Ofta publicerad' });
    for (let number = 1; number <= 105; number += 1) await acts.publish(id, { lede: `Text ${number}` });
    const { states } = await historyOf('guides', id);
    expect(states).toHaveLength(105);
  });
});

describe('the history of everything', () => {
  it('is narrowed by who, what, kind and time', async () => {
    const acts = actsIn('case-studies', bo);
    await acts.publish(await acts.create({ title: 'Utvald' }));
    const today = new Date().toISOString().slice(0, 10);
    const query = `who=${bo.id}&act=publish&kind=case-studies&from=${today}`;
    expect((await everything(query))[0]).toMatchObject({ title: 'Utvald', kindName: 'Gott exempel' });
    expect(await everything(`${query}&to=2020-01-01`)).toEqual([]);
    expect((await everything('act=publish')).every(({ act }) => act === 'publish')).toBe(true);
  });

  it('comes in pages that hold everything once', async () => {
    const acts = actsIn('topics', anna);
    for (let number = 0; number < 55; number += 1) await acts.create({ title: `Ämne ${number}` });
    const { body: first } = await anna.get('/history?kind=topics');
    const { body: second } = await anna.get(`/history?kind=topics&before=${first.next}`);
    expect(first.entries).toHaveLength(50);
    const keys = [...first.entries, ...second.entries].map(({ key }: WholeEntry) => Number(key));
    expect(keys).toEqual([...new Set(keys)].toSorted((one, other) => other - one));
  });
});

describe('an older text', () => {
  it('comes back as a draft, and the history says who brought it back', async () => {
    const acts = actsIn('guides', anna);
    const id = await acts.create({ title: 'Återställd', lede: 'Första' });
    await acts.publish(id);
    await acts.publish(id, { lede: 'Andra' });
    const live = await acts.stored(id);
    const { states } = await historyOf('guides', id);
    expect(await actsIn('guides', bo).restoreVersion(states[1]!.version)).toMatchObject(ok);
    expect(await acts.stored(id)).toEqual(live);
    expect(await acts.newest(id)).toMatchObject({ _status: 'draft', lede: 'Första' });
    const { entries } = await historyOf('guides', id);
    expect(told(entries)).toEqual([
      'Bo Al restore version',
      'Anna Ek publish',
      'Anna Ek write',
      'Anna Ek publish',
      'Anna Ek write',
    ]);
    expect(entries[0]!.detail.from).toBe(states[1]!.at);
  });

  it('of a topic is live at once, in both languages, and told once', async () => {
    const acts = actsIn('topics', anna);
    const id = await acts.create({ title: 'Stål' });
    await acts.save(id, { title: 'Steel' }, 'en');
    await acts.save(id, { title: 'Järn' });
    const { states } = await historyOf('topics', id);
    await acts.restoreVersion(states[1]!.version);
    expect(await acts.stored(id)).toMatchObject({ title: 'Stål' });
    const { entries } = await historyOf('topics', id);
    expect(told(entries)[0]).toBe('Anna Ek restore version');
    expect(entries).toHaveLength(4);
  });
});

describe('an older state of the start page', () => {
  it('comes back in both languages as a change of its own, and the history says from when', async () => {
    await anna.post('/globals/home?locale=sv', { title: 'Först' });
    await anna.post('/globals/home?locale=en', { title: 'First' });
    const { states } = await historyOf('globals', 'home');
    await bo.post('/globals/home?locale=sv', { title: 'Sedan' });
    await bo.post('/globals/home?locale=en', { title: 'Then' });
    const { version, at } = states[0]!;
    expect(await bo.post(`/globals/home/versions/${version}`)).toMatchObject(ok);
    expect((await anna.get('/globals/home?locale=sv')).body.title).toBe('Först');
    expect((await anna.get('/globals/home?locale=en')).body.title).toBe('First');
    const { entries } = await historyOf('globals', 'home');
    expect(told(entries).slice(0, 3)).toEqual(['Bo Al restore version', 'Bo Al change', 'Bo Al change']);
    expect(entries[0]!.detail.from).toBe(at);
  });

  it('of the settings is looked at as what somebody writes', async () => {
    await anna.post('/globals/settings', { colours: { link: '#123456' } });
    const { body } = await anna.get('/globals/settings/versions?limit=1&sort=-updatedAt');
    const version = Number(body.docs[0].id);
    await cms.payload.db.pool.query(
      `UPDATE _settings_v SET version_colours_link = '#ffffff' WHERE id = ${version}`,
    );
    const { status, body: refused } = await anna.post(`/globals/settings/versions/${version}`);
    expect([status, JSON.stringify(refused)]).toEqual([400, expect.stringContaining('#')]);
    expect((await anna.get('/globals/settings')).body.colours.link).toBe('#123456');
    await anna.post('/globals/settings', { colours: { link: null } });
  });
});

describe('the file for spreadsheets', () => {
  const linesOf = async (staff: Staff, query: string): Promise<string[]> => {
    const { body, headers } = await staff.get(`/history.csv?${query}`);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="(historik|history)-.*\.csv"$/);
    return (body as string).split('\r\n');
  };

  it('holds each act in a line, in the form of the language that one works in', async () => {
    const acts = actsIn('guides', bo);
    const id = await acts.create({ title: 'Semikolon; och "citat"' });
    await acts.publish(id);
    const [header, line] = await linesOf(anna, `kind=guides&id=${id}`);
    expect(header).toBe('\u{FEFF}Tid (svensk);Vem;Händelse;Slag;Språk;Titel;Nummer;Beskrivning');
    expect(line).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2};/);
    const title = '"Semikolon; och ""citat"""';
    expect(line!.slice(20)).toBe(`Bo Al;Publicering;Guide;Svenska;${title};${id};publicerade`);
    const english = await signIn(cms.payload, 'eve@example.org', { language: 'en' });
    expect((await linesOf(english, `kind=guides&id=${id}`))[1]!.slice(20)).toBe(
      `Bo Al,Publishing,Guide,Swedish,${title},${id},published`,
    );
  });

  it('is read on until the last act', async () => {
    await cms.payload.db.pool.query(`
      INSERT INTO acts (actor, name, act, kind, document_id, title, detail)
      SELECT 'import', '', 'add', 'terms', number, 'Term', '{}' FROM generate_series(1, 2500) AS number`);
    expect(await linesOf(anna, 'kind=terms')).toHaveLength(2502);
  });
});

describe('what is too old', () => {
  it('goes after as many years as the settings say, and without a number never', async () => {
    const { purgeOld } = await import('../../cms/intake/purge.ts');
    const { pool } = cms.payload.db;
    await pool.query(`
      INSERT INTO acts (at, actor, name, act, kind, document_id, title, detail)
      SELECT now() - years * interval '1 year' - interval '1 day', 'import', '', 'add', 'regions', years, 'Region', '{}'
      FROM generate_series(1, 9) AS years`);
    const left = async () => {
      await purgeOld(cms.databaseUrl, new Date());
      return (await everything('kind=regions')).length;
    };
    expect(await left()).toBe(9);
    await anna.post('/globals/settings', { historyYears: 3 });
    expect(await left()).toBe(2);
  });
});
