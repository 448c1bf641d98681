import { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PressPreview, ReleasePress } from '../../cms/press-lists/release-endpoints.ts';
import { startMailServer, type MailServer, type Received } from '../support/mail-server.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { signIn, type Staff } from '../support/rest.ts';
import type { Acts } from '../support/staff-acts.ts';

const hour = 3_600_000;

let cms: OpenedPayload;
let server: MailServer;
let staff: Staff;
let database: Pool;
let mailings: typeof import('../support/mailings.ts');
let releases: Acts;

beforeAll(async () => {
  server = await startMailServer();
  Object.assign(process.env, {
    SMTP_URL: server.url,
    MAIL_FROM: 'press@news.example.org',
    SITE_URL: 'https://news.example.org',
  });
  cms = await openPayload();
  staff = await signIn(cms.payload, 'anna@example.org');
  database = new Pool({ connectionString: cms.databaseUrl });
  database.on('error', () => undefined);
  mailings = await import('../support/mailings.ts');
  const { actsIn } = await import('../support/staff-acts.ts');
  releases = actsIn('press-releases', staff);
});

beforeEach(async () => {
  server.letters.length = 0;
  await database.query(
    'TRUNCATE media_contacts, press_lists, press_opt_outs, subscribers, mailings, deliveries, press_links CASCADE',
  );
});

afterAll(async () => {
  await database?.end();
  await server?.close();
  await cms?.close();
});

let count = 0;

const draft = (data: object = {}) => {
  const title = `Nytt verk ${(count += 1)}`;
  return releases.create({ title, slug: `nytt-verk-${count}`, lede: 'Det tänds i mars.', ...data });
};

async function publish(id: number, data: Record<string, unknown> = {}): Promise<void> {
  const { status, body } = await releases.publish(id, data);
  expect(status, JSON.stringify(body)).toBe(200);
}

/** As when the publisher has written the pages, and some seconds have gone by. */
async function goLive(): Promise<void> {
  await mailings.publishPages(database);
  await mailings.sendDue(database);
}

/** As when the time has come that a text waits for. */
async function endEmbargo(id: number): Promise<void> {
  await database.query(
    "UPDATE published_texts SET visible_from = now() - interval '1 second' WHERE id = $1",
    [id],
  );
  await database.query('UPDATE mailings SET due_at = now() WHERE document_id = $1', [id]);
}

const made = async (path: string, data: object): Promise<number> => {
  const { status, body } = await staff.post(path, data);
  expect(status, JSON.stringify(body)).toBe(201);
  return body.doc.id;
};

const list = (name = `Lista ${(count += 1)}`) => made('/press-lists', { name });

const journalist = (name: string, lists: number[], data: object = {}) =>
  made('/media-contacts', {
    ...{ name, email: `${name}@example.org`, language: 'sv', source: 'Deras webbplats', lists },
    ...data,
  });

const order = (id: number, data: object) =>
  staff.post(`/press-releases/${id}/press/send`, { key: `order-${(count += 1)}-key`, ...data });

const told = async (id: number): Promise<ReleasePress> =>
  (await staff.get(`/press-releases/${id}/press`)).body;
const preview = async (id: number, lists: number[]) => {
  const { body } = await staff.post(`/press-releases/${id}/press/preview`, { lists, contacts: [] });
  return (body as PressPreview).contacts.map(({ name, leftOut }) => [name, leftOut]);
};
const receivers = () => server.letters.map(({ to }) => to[0]).sort();
const letterTo = (name: string) => server.letters.find(({ to }) => to[0] === `${name}@example.org`);
const leaveLink = ({ head }: Received) => /^List-Unsubscribe:\s+<(\S+)>/m.exec(head)?.[1] ?? '';

async function open(address: string, method: 'GET' | 'POST' = 'GET'): Promise<Response> {
  const { answerSubscriber } = await import('../../cms/subscriptions/answer.ts');
  const [, ...path] = new URL(address).pathname.slice(1).split('/');
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': '192.0.2.1' };
  const body = method === 'POST' ? { body: 'List-Unsubscribe=One-Click' } : {};
  return answerSubscriber(cms.payload, new Request(address, { method, headers, ...body }), path);
}

function importFile(text: string, data: object) {
  const file = new File([Buffer.from(text, 'latin1')], 'lista.csv', { type: 'text/csv' });
  return staff.upload('POST', '/media-contacts/import', file, { source: 'Mässan', ...data });
}

describe('A release for the press', () => {
  it('that is a draft goes when it is published, to each once, with a line of its own, and to no subscriber again', async () => {
    const energy = await list('Energi');
    await journalist('eva', [energy], { outlet: 'Dala-Bladet' });
    await journalist('bo', [energy, await list()], { language: 'en' });
    const alone = await journalist('alone', []);
    await mailings.subscribe(database, 'Eva@example.org');
    await mailings.subscribe(database, 'reader@example.org');
    const id = await draft();
    const wish = { key: 'the-same-order', moment: 'published', lists: [energy], contacts: [alone, alone] };
    const all = { ...wish, lines: { sv: 'Välkomna till <visningen>!' } };
    for (const expected of [201, 200]) expect((await order(id, all)).status).toBe(expected);
    expect((await order(id, { ...all, key: 'another-order' })).status).toBe(201);
    await goLive();
    expect(server.letters).toEqual([]);
    await publish(id);
    expect(server.letters).toEqual([]);
    await goLive();
    expect(receivers()).toEqual([
      ...['alone@example.org', 'bo@example.org', 'eva@example.org', 'reader@example.org'],
    ]);
    const letter = letterTo('eva')!;
    expect(letter.text).toMatch(/^Välkomna till <visningen>!\n\nPRESSMEDDELANDE\n\nNytt verk/);
    expect(letter.html).toContain('Välkomna till &lt;visningen&gt;!');
    expect(letter.text).toContain('Adressen har vi från: Deras webbplats.');
    expect(letterTo('reader')!.text).not.toContain('Välkomna');
    expect((await order(id, { ...all, moment: 'now' })).status).toBe(200);
    expect((await order(id, { moment: 'now', lists: [energy] })).status).toBe(201);
    await goLive();
    expect(server.letters).toHaveLength(4);
    const { mailings: sent } = await told(id);
    expect(sent.map(({ counts }) => counts)).toEqual([{}, {}, { sent: 3 }]);
    expect(sent[2]).toMatchObject({ label: 'Energi, 1 person' });
    expect(sent[2]!.recipients).toMatchObject([
      { name: 'alone' },
      { name: 'bo' },
      { name: 'eva', state: 'sent' },
    ]);
  });

  it('goes under embargo at once, which its subject and first line say in both languages, with a link that ends', async () => {
    const { findPressLink } = await import('../../cms/press-links/store.ts');
    const energy = await list('Energi');
    await journalist('eva', [energy]);
    await mailings.subscribe(database, 'eva@example.org');
    const { body } = await staff.post('/people?locale=sv&depth=0', {
      ...{ name: 'Eva Öst', phone: '031-700 12 34', email: 'press@example.org' },
    });
    const id = await draft({ title: 'Hemligt verk', contacts: [body.doc.id] });
    const wish = { moment: 'embargo', lists: [energy] };
    expect((await order(id, wish)).status).toBe(409);
    await publish(id, { publishAt: '2099-12-08T07:00:00.000Z' });
    const endsAt = new Date(Date.now() + 24 * hour).toISOString();
    expect((await order(id, { ...wish, endsAt: '2020-01-01T00:00:00.000Z' })).status).toBe(400);
    expect((await order(id, { ...wish, endsAt })).status).toBe(201);
    await mailings.sendDue(database);
    const [letter] = server.letters;
    expect(letter).toMatchObject({
      to: ['eva@example.org'],
      subject: 'Embargo till tis 8 dec 2099 08.00 / Embargoed until Tue 8 Dec 2099 08:00: Hemligt verk',
    });
    expect(letter!.text).toMatch(
      /^Embargo till tis 8 dec 2099 08\.00, svensk tid\. Publicera inget före dess\.\nEmbargoed until Tue 8 Dec 2099 08:00,/,
    );
    expect(letter!.text).toContain('Presskontakt\n\nEva Öst\n031-700');
    expect(letter!.head).toContain('Reply-To: press@example.org');
    const token = /\/press\/([\w-]+)/.exec(letter!.text)?.[1] ?? '';
    expect(await findPressLink(database, token)).toMatchObject({
      ...{ kind: 'press-releases', documentId: id, label: 'Energi', ofPublished: true },
      endsAt: new Date(endsAt),
    });
    expect(letter!.text).not.toContain('news.example.org/pressmeddelanden');
    expect(JSON.stringify((await database.query('SELECT * FROM mailings')).rows)).not.toContain(token);

    await endEmbargo(id);
    await goLive();
    expect(server.letters).toHaveLength(1);
    expect(await preview(id, [energy])).toEqual([['eva', 'got']]);
  });

  it('waits for the time of a release, also when that is moved', async () => {
    const energy = await list();
    await journalist('eva', [energy]);
    const id = await draft();
    const dueAt = async () => (await told(id)).mailings[0]?.dueAt;
    const [first, second] = [24, 48].map((hours) => new Date(Date.now() + hours * hour).toISOString());
    await publish(id, { publishAt: first });
    await order(id, { moment: 'published', lists: [energy] });
    expect(await dueAt()).toBe(first);
    await publish(id, { publishAt: second });
    expect(await dueAt()).toBe(second);
    await goLive();
    expect(server.letters).toEqual([]);
    expect((await order(id, { moment: 'now', lists: [energy] })).status).toBe(409);
  });

  it('that has come out while letters under embargo wait is told of as everybody reads it', async () => {
    const energy = await list();
    await journalist('eva', [energy]);
    const id = await draft();
    await publish(id, { publishAt: new Date(Date.now() + hour).toISOString() });
    await order(id, { moment: 'embargo', lists: [energy] });
    server.behave('busy');
    await mailings.sendDue(database);
    server.behave('well');
    await endEmbargo(id);
    await mailings.publishPages(database);
    await mailings.makeDue(database);
    await mailings.sendDue(database);
    expect(server.letters).toMatchObject([{ subject: expect.stringMatching(/^Nytt verk/) }]);
    expect(server.letters[0]!.text).toContain('news.example.org/pressmeddelanden/');
  });

  it('comes in the language of each, where there is one in it, and never in both', async () => {
    const both = await list();
    await journalist('eva', [both]);
    await journalist('bo', [both], { language: 'en' });
    const id = await draft();
    const translation: number = (await staff.post(`/press-releases/${id}/translation`)).body.id;
    const lines = { sv: 'Hej!', en: 'Hello!' };
    await order(id, { moment: 'published', lists: [both], lines });
    await publish(translation, { title: 'New works', slug: 'new-works', lede: 'In March.' });
    await publish(id);
    await goLive();
    expect(letterTo('eva')!.text).toMatch(/^Hej!/);
    expect(letterTo('bo')).toMatchObject({ subject: 'New works' });
    expect(letterTo('bo')!.text).toMatch(/^Hello!\n\nPRESS RELEASE/);
    await order(translation, { moment: 'now', lists: [both] });
    await goLive();
    expect(server.letters).toHaveLength(2);
    expect((await told(id)).mailings).toMatchObject([
      { recipients: [{ language: 'en' }, { language: 'sv' }] },
    ]);
  });

  it('is not sent when it is withdrawn first, or staff stop it', async () => {
    const energy = await list();
    await journalist('eva', [energy]);
    const id = await draft();
    await publish(id);
    await mailings.publishPages(database);
    await order(id, { moment: 'now', lists: [energy] });
    const { beginDue } = await import('../../cms/mailings/begin.ts');
    await beginDue(database);
    expect(await mailings.states(database)).toEqual({ waiting: 1 });
    const [begun] = (await told(id)).mailings;
    expect((await staff.post(`/press-releases/${id}/press/${begun!.id}/stop`)).status).toBe(409);
    expect((await releases.unpublish(id)).status).toBe(200);
    await goLive();
    expect(await mailings.states(database)).toEqual({ withdrawn: 1 });
    await order(id, { moment: 'published', lists: [energy] });
    const [waiting] = (await told(id)).mailings;
    expect((await staff.post(`/press-releases/${id}/press/${waiting!.id}/stop`)).status).toBe(200);
    await publish(id);
    await goLive();
    expect(server.letters).toEqual([]);
  });

  it('is corrected to the journalists who got it, where staff say so', async () => {
    const energy = await list();
    await journalist('eva', [energy]);
    await mailings.subscribe(database, 'eva@example.org');
    const id = await draft();
    await order(id, { moment: 'published', lists: [energy] });
    await publish(id);
    await goLive();
    await journalist('late', [energy]);
    const correction = { type: 'correction', date: '2026-11-30T09:00:00.000Z', text: 'I april.', mail: true };
    await publish(id, { corrections: [correction] });
    await goLive();
    expect(receivers()).toEqual(['eva@example.org', 'eva@example.org']);
    expect(server.letters[1]!.subject).toMatch(/^Rättelse: Nytt verk/);
  });

  it('is tried by a letter to oneself, which is sent to nobody else', async () => {
    const id = await draft({ title: 'Provat verk' });
    const { deliverDue } = await import('../../cms/mail/deliver.ts');
    const { openPost } = await import('../../cms/mail/post.ts');
    const answer = await staff.post(`/press-releases/${id}/press/test`, {
      ...{ moment: 'published', lines: { sv: 'Hej alla.' } },
    });
    expect(answer.body).toEqual({ to: 'anna@example.org' });
    await deliverDue(database, openPost());
    expect(server.letters).toMatchObject([{ to: ['anna@example.org'], subject: 'Prov: Provat verk' }]);
    expect(server.letters[0]!.text).toMatch(/^Hej alla\.\n\nPRESSMEDDELANDE/);
    expect(server.letters[0]!.text).not.toContain('/subscription/');
  });
});

describe('A journalist', () => {
  async function sendOne(name = 'eva'): Promise<{ letter: Received; energy: number; contact: number }> {
    const energy = await list();
    const contact = await journalist(name, [energy]);
    const id = await draft();
    await order(id, { moment: 'published', lists: [energy] });
    await publish(id);
    await goLive();
    return { letter: letterTo(name)!, energy, contact };
  }

  it('opts out by one press, and gets nothing any longer: by a list, an import, or a form that was open', async () => {
    const { letter, energy, contact } = await sendOne();
    const link = leaveLink(letter);
    expect(letter.head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    const page = await (await open(link)).text();
    expect(page).toContain('eva@example.org');
    expect(page).toContain('Deras webbplats');
    const next = await draft();
    await publish(next);
    await mailings.publishPages(database);
    await order(next, { moment: 'now', lists: [energy] });
    const { beginDue } = await import('../../cms/mailings/begin.ts');
    await beginDue(database);
    expect((await open(link, 'POST')).status).toBe(200);
    await mailings.sendDue(database);
    expect(server.letters).toHaveLength(1);
    expect(await mailings.states(database)).toEqual({ sent: 1, left: 1 });

    await staff.patch(`/media-contacts/${contact}`, { name: 'eva', optedOutAt: null, lists: [energy] });
    const { body } = await importFile('E-post;Namn\r\neva@example.org;Åsa\r\n', {
      lists: [energy],
      sure: true,
    });
    expect(body.rows).toMatchObject([{ row: 2, outcome: 'optedOut' }]);
    expect(await preview(next, [energy])).toEqual([['eva', 'optedOut']]);

    const purge = await import('../../cms/mailings/purge.ts');
    const client = await database.connect();
    await purge.purgeMailings(client, new Date(Date.now() + 31 * 24 * hour));
    client.release();
    expect((await database.query('SELECT FROM media_contacts')).rowCount).toBe(0);
    const again = await importFile('E-post;Namn\r\neva@example.org;Åsa\r\n', { sure: true });
    expect(again.body.rows).toMatchObject([{ outcome: 'optedOut' }]);
    const editor = await signIn(cms.payload, 'editor@example.org', { role: 'editor' });
    const eva = { name: 'Eva', email: 'EVA@example.org', language: 'sv', source: 'x' };
    const refused = await editor.post('/media-contacts', eva);
    expect(JSON.stringify(refused.body)).toContain('har tackat nej');
    expect((await open(link, 'POST')).status).toBe(200);
    expect((await staff.post('/media-contacts', eva)).status).toBe(201);
  });

  it('who asks for that gets all that is stored, is forgotten, or comes back', async () => {
    const { letter, contact } = await sendOne();
    const mine = await (await open(leaveLink(letter).replace('/leave', '/data'))).json();
    expect(mine).toMatchObject({ email: 'eva@example.org', letters: [{ state: 'sent', occasion: 'press' }] });
    const { body } = await staff.get(`/media-contacts/${contact}/letters`);
    expect(body.letters).toMatchObject([{ title: expect.stringMatching(/^Nytt verk/), state: 'sent' }]);
    await open(leaveLink(letter), 'POST');
    expect((await staff.post(`/media-contacts/${contact}/welcome`)).status).toBe(200);
    expect((await database.query('SELECT FROM press_opt_outs')).rowCount).toBe(0);
    expect((await staff.delete(`/media-contacts/${contact}`)).status).toBe(200);
    expect((await database.query('SELECT FROM deliveries WHERE recipient_id IS NOT NULL')).rowCount).toBe(0);
    const { rows } = await database.query('SELECT * FROM acts');
    expect(JSON.stringify(rows)).not.toContain('eva');
    expect((await open(leaveLink(letter), 'POST')).status).toBe(200);
    expect((await open(`${leaveLink(letter)}x`)).status).toBe(410);
  });

  it('is one address, and is left alone when letters come back until somebody mends that', async () => {
    const { contact, energy } = await sendOne();
    const twice = await staff.post('/media-contacts', {
      ...{ name: 'Eva igen', email: 'EVA@Example.org', language: 'sv', source: 'x' },
    });
    expect([twice.status, JSON.stringify(twice.body)]).toEqual([400, expect.stringContaining('hos eva')]);
    const { press } = await import('../../cms/mailings/press.ts');
    const client = await database.connect();
    for (let time = 0; time < 3; time += 1) await press.bounced(client, contact);
    const id = await draft();
    expect(await preview(id, [energy])).toEqual([['eva', 'rests']]);
    await staff.patch(`/media-contacts/${contact}`, { email: 'eva.ek@example.org' });
    expect(await preview(id, [energy])).toEqual([['eva', null]]);
    await press.complained(client, contact);
    client.release();
    expect(await preview(id, [energy])).toEqual([['eva', 'optedOut']]);
  });

  it('is not mixed up with a subscriber of the same number', async () => {
    await sendOne();
    const { removeSubscriber, lettersTo } = await import('../../cms/subscriptions/store.ts');
    const reader = await mailings.subscribe(database, 'reader@example.org');
    await database.query('UPDATE deliveries SET recipient_id = $1', [reader.id]);
    expect(await lettersTo(database, reader.id)).toEqual([]);
    await removeSubscriber(database, reader.id);
    expect((await database.query('SELECT FROM deliveries WHERE recipient_id IS NOT NULL')).rowCount).toBe(1);
  });

  it('is seen by nobody but those who write to the press: others read how many there were', async () => {
    await sendOne();
    await database.query("UPDATE deliveries SET issue = '550 5.1.1 <eva@example.org>: User unknown'");
    const author = await signIn(cms.payload, 'author@example.org', { role: 'author' });
    const { rows } = await database.query<{ id: number }>('SELECT max(document_id) AS id FROM mailings');
    const { body } = await author.get(`/press-releases/${rows[0]!.id}/mailings`);
    expect(body.mailings).toMatchObject([
      { occasion: 'release' },
      { occasion: 'press', counts: { sent: 1 }, issue: '550 5.1.1 … User unknown' },
    ]);
    expect(JSON.stringify(body)).not.toContain('eva');
    for (const path of ['/media-contacts', '/press-lists', `/press-releases/${rows[0]!.id}/press`])
      expect((await author.get(path)).status).toBe(403);
  });
});

describe('An import', () => {
  it('says what it will do, does that and nothing else, and does it once', async () => {
    const energy = await list();
    await journalist('eva', []);
    const file = 'Namn;E-post;Medium\r\nÅsa;asa@example.org;TT\r\nEva;eva@example.org;DN\r\nfel;;\r\n';
    const expected = [{ outcome: 'new' }, { outcome: 'fills' }, { row: 4, outcome: 'noAddress' }];
    const tried = await importFile(file, { lists: [energy] });
    expect([tried.status, tried.body]).toMatchObject([200, { rows: expected, isStored: false }]);
    expect((await database.query('SELECT FROM media_contacts')).rowCount).toBe(1);
    const done = await importFile(file, { lists: [energy], sure: true });
    expect([done.status, done.body]).toMatchObject([200, { rows: expected, isStored: true }]);
    const { body } = await staff.get('/media-contacts?depth=0&sort=name');
    expect(body.docs).toMatchObject([
      { name: 'eva', outlet: 'DN', lists: [energy], notes: 'Namn: Eva', source: 'Deras webbplats' },
      { name: 'Åsa', email: 'asa@example.org', lists: [energy], source: 'Mässan' },
    ]);
    const again = await importFile(file, { lists: [energy], sure: true });
    expect(again.body.rows).toMatchObject([{ outcome: 'same' }, { outcome: 'same' }, {}]);
    const unsaid = await importFile('E-post\r\nny@example.org\r\n', { source: ' ', sure: true });
    expect([unsaid.status, unsaid.body.errors[0].message]).toEqual([
      400,
      'Skriv varifrån adresserna kommer. Det står i varje mejl till dem.',
    ]);
    const wrong = await importFile('Namn;Telefon\r\nÅsa;1\r\n', {});
    expect([wrong.status, wrong.body.errors[0].message]).toEqual([
      400,
      'Ingen kolumn heter E-post. Första raden ska vara rubriker; där står nu: Namn, Telefon',
    ]);
  });
});
