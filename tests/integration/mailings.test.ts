import { Pool } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Courier, Parcel } from '../../cms/mailings/courier.ts';
import { startMailServer, type MailServer, type Received } from '../support/mail-server.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { signIn, type Staff } from '../support/rest.ts';

let cms: OpenedPayload;
let server: MailServer;
let staff: Staff;
let database: Pool;
let mailings: typeof import('../support/mailings.ts');

beforeAll(async () => {
  server = await startMailServer();
  Object.assign(process.env, {
    SMTP_URL: server.url,
    MAIL_FROM: 'press@news.example.org',
    MAIL_RETURN: 'bounces@news.example.org',
    SITE_URL: 'https://news.example.org',
  });
  cms = await openPayload();
  staff = await signIn(cms.payload, 'anna@example.org');
  database = new Pool({ connectionString: cms.databaseUrl });
  // A connection that breaks is told of by the query.
  database.on('error', () => undefined);
  mailings = await import('../support/mailings.ts');
});

beforeEach(async () => {
  server.letters.length = 0;
  await database.query('TRUNCATE subscribers, mailings, deliveries');
  await database.query('DELETE FROM mails');
});

afterEach(() => server.behave('well'));

afterAll(async () => {
  await database?.end();
  await server?.close();
  await cms?.close();
});

let texts = 0;

/** A press release that staff publish, with its page. */
async function publish(data: object = {}, language: 'sv' | 'en' = 'sv'): Promise<number> {
  const { actsIn } = await import('../support/staff-acts.ts');
  const title = `Nyhet ${(texts += 1)}`;
  const fields = { title, slug: `nyhet-${texts}`, lede: 'Det har hänt.', language, ...data };
  const acts = actsIn('press-releases', staff, language);
  const id = await acts.create(fields);
  const { status, body } = await acts.publish(id);
  expect(status, JSON.stringify(body)).toBe(200);
  await mailings.publishPages(database);
  return id;
}

async function republish(id: number, data: Record<string, unknown>): Promise<void> {
  const { actsIn } = await import('../support/staff-acts.ts');
  expect((await actsIn('press-releases', staff).publish(id, data)).status).toBe(200);
  await mailings.publishPages(database);
}

const send = (now?: Date) => mailings.sendDue(database, now);
const receivers = () => server.letters.map(({ to }) => to[0]).sort();
const linkIn = ({ text }: Received, page: string) =>
  new RegExp(`https?://\\S+/subscription/\\S+${page}(?=\\n)`).exec(text)?.[0] ?? '';

async function open(address: string, method: 'GET' | 'POST' = 'GET', body?: string): Promise<Response> {
  const { answerSubscriber } = await import('../../cms/subscriptions/answer.ts');
  const [, ...path] = new URL(address).pathname.slice(1).split('/');
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': '192.0.2.1' };
  const request = new Request(address, { method, headers, ...(body !== undefined && { body }) });
  return answerSubscriber(cms.payload, request, path);
}

describe('Whoever wants letters', () => {
  it('gets none before the address is confirmed by a button, and nothing is stored until then', async () => {
    const { askToConfirm } = await import('../../cms/subscriptions/ask.ts');
    const { deliverDue } = await import('../../cms/mail/deliver.ts');
    const { openPost } = await import('../../cms/mail/post.ts');
    const wish = { address: 'eva@example.org', language: 'sv' as const };
    const choices = { pace: 'now', languages: ['sv'], kinds: ['press-releases'], topics: [] } as const;
    await askToConfirm(cms.payload, {
      ...wish,
      choices: {
        ...choices,
        languages: ['sv'],
        kinds: ['press-releases'],
        topics: [],
        regions: [],
        organisations: [],
      },
    });
    await deliverDue(database, openPost());
    const [letter] = server.letters;
    expect(letter).toMatchObject({
      to: ['eva@example.org'],
      subject: 'Bekräfta att du vill prenumerera på Bruket',
    });
    const count = async (table: string) => (await database.query(`SELECT FROM ${table}`)).rowCount;
    expect([await count('subscribers'), await count('mails')]).toEqual([0, 0]);

    const link = linkIn(letter!, '');
    expect(await (await open(link)).text()).toContain('Ja, börja skicka');
    expect(await count('subscribers')).toBe(0);
    expect(await (await open(link, 'POST', '')).text()).toContain('Klart! Du prenumererar nu.');
    const { rows } = await database.query('SELECT * FROM subscribers');
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('eva');
    expect((await open(`${link.slice(0, -4)}AAAA`)).status).toBe(410);

    await publish();
    await send();
    expect(receivers()).toEqual(['eva@example.org', 'eva@example.org']);
  });

  it('changes, fetches and ends all of it by the secret links of a letter, without an account or a cookie', async () => {
    await mailings.subscribe(database, 'eva@example.org');
    await publish();
    await send();
    const [letter] = server.letters;
    const page = await open(linkIn(letter!, ''));
    expect(page.headers.get('set-cookie')).toBeNull();
    expect(await page.text()).toContain('eva@example.org');
    const saved = await open(linkIn(letter!, ''), 'POST', 'pace=weekly&kind=guides&language=en');
    expect(await saved.text()).toContain('Sparat.');
    const data = await (await open(`${linkIn(letter!, '')}/data`)).json();
    expect(data).toMatchObject({
      address: 'eva@example.org',
      choices: { pace: 'weekly', kinds: ['guides'], languages: ['en'] },
      letters: [{ titles: [expect.stringMatching(/^Nyhet/)] }],
    });

    const oneClick = /^List-Unsubscribe:\s+<(\S+)>/m.exec(letter!.head)?.[1] ?? '';
    expect(letter!.head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect((await open(oneClick)).status).toBe(200);
    expect((await database.query('SELECT FROM subscribers')).rowCount).toBe(1);
    expect((await open(oneClick, 'POST', 'List-Unsubscribe=One-Click')).status).toBe(200);
    expect((await database.query('SELECT FROM subscribers')).rowCount).toBe(0);
    expect((await database.query('SELECT FROM deliveries WHERE recipient_id IS NOT NULL')).rowCount).toBe(0);
    expect((await open(oneClick, 'POST', 'List-Unsubscribe=One-Click')).status).toBe(200);
    expect((await open(linkIn(letter!, ''))).status).toBe(410);
  });
});

describe('A text that staff publish', () => {
  it('goes at once to those who want its kind, language and subjects, as a letter that needs nothing else', async () => {
    const { id: topic } = await cms.payload.create({
      collection: 'topics',
      data: { title: 'Energi', slug: 'energi' },
    });
    await mailings.subscribe(database, 'all@example.org');
    await mailings.subscribe(database, 'topic@example.org', { topics: [topic] });
    await mailings.subscribe(database, 'other@example.org', { topics: [topic + 1] });
    await mailings.subscribe(database, 'guides@example.org', { kinds: ['guides'] });
    await mailings.subscribe(database, 'english@example.org', { languages: ['en'] });
    await mailings.subscribe(database, 'later@example.org', { pace: 'daily' });
    await publish({ title: 'Räls <av> stål & "il"', lede: 'Nu börjar det.', topics: [topic] });
    await send();
    expect(receivers()).toEqual(['all@example.org', 'topic@example.org']);
    const [letter] = server.letters;
    expect(letter).toMatchObject({ subject: 'Räls <av> stål & "il"' });
    expect(letter!.from).toMatch(/^bounces\+m\.\d+\.[\da-f]{32}@news\.example\.org$/);
    expect(letter!.text).toContain('PRESSMEDDELANDE\n\nRäls <av> stål & "il"\n\nNu börjar det.');
    expect(letter!.text).toMatch(/https:\/\/news\.example\.org\/pressmeddelanden\/nyhet-\d+\/\n/);
    expect(letter!.html).toContain('Räls &lt;av&gt; stål &amp; &quot;il&quot;');
    expect(letter!.html).not.toMatch(/<(?:img|table|link|script)|url\(/);
    await send();
    expect(server.letters).toHaveLength(2);
  });

  it('is not sent before its time, before its page stands, nor when it is withdrawn meanwhile', async () => {
    await mailings.subscribe(database, 'eva@example.org');
    const soon = new Date(Date.now() + 3_600_000);
    const id = await publish({ publishAt: soon.toISOString() });
    await send(new Date(soon.getTime() + 1000));
    expect(server.letters).toEqual([]);
    await database.query(
      "UPDATE published_texts SET visible_from = now() - interval '1 second' WHERE id = $1",
      [id],
    );
    await send();
    expect(server.letters).toEqual([]);
    await database.query(
      "INSERT INTO publications (source, document_id, operation) VALUES ('press-releases', $1, 'due')",
      [id],
    );
    await send(new Date(soon.getTime() + 1000));
    expect(server.letters).toEqual([]);
    await mailings.publishPages(database);
    await send(new Date(soon.getTime() + 1000));
    expect(receivers()).toEqual(['eva@example.org']);

    const second = await publish();
    const { beginDue } = await import('../../cms/mailings/begin.ts');
    await beginDue(database);
    expect(await mailings.states(database)).toEqual({ sent: 1, waiting: 1 });
    const { actsIn } = await import('../support/staff-acts.ts');
    expect((await actsIn('press-releases', staff).unpublish(second)).status).toBe(200);
    await send();
    expect(server.letters).toHaveLength(1);
    expect(await mailings.states(database)).toEqual({ sent: 1, withdrawn: 1 });
  });

  it('is sent once: not when it is edited, withdrawn and published again, old, or imported', async () => {
    await mailings.subscribe(database, 'eva@example.org');
    const id = await publish();
    await send();
    await republish(id, { lede: 'Ett annat ord.' });
    const { actsIn } = await import('../support/staff-acts.ts');
    await actsIn('press-releases', staff).unpublish(id);
    await republish(id, {});
    await publish({ publishAt: '2020-01-01T09:00:00.000Z' });
    await cms.payload.create({
      collection: 'guides',
      data: { title: 'Ur en fil', slug: 'ur-en-fil', language: 'sv', _status: 'published' },
    });
    await mailings.publishPages(database);
    await send();
    expect(server.letters).toHaveLength(1);
  });

  it('is corrected to those alone who got it, and only where staff say so', async () => {
    await mailings.subscribe(database, 'got@example.org');
    const id = await publish({ title: 'Ny ugn' });
    await send();
    await mailings.subscribe(database, 'later@example.org');
    const quiet = { type: 'correction', date: '2026-11-30T09:00:00.000Z', text: 'Ett komma.' };
    await republish(id, { corrections: [quiet] });
    await send();
    expect(receivers()).toEqual(['got@example.org']);
    const { corrections } = (await staff.get(`/press-releases/${id}?depth=0`)).body;
    const told = { ...quiet, type: 'update', text: 'Ugnen tänds i mars.', mail: true };
    await republish(id, { corrections: [...corrections, told] });
    await send();
    await republish(id, { lede: 'Ändrad igen.' });
    await send();
    expect(receivers()).toEqual(['got@example.org', 'got@example.org']);
    expect(server.letters[1]).toMatchObject({ subject: 'Uppdatering: Ny ugn' });
    expect(server.letters[1]!.text).toContain('Ugnen tänds i mars.');
  });

  it('comes gathered to those who want that, at the hour in Sweden, and never twice', async () => {
    await mailings.subscribe(database, 'daily@example.org', { pace: 'daily' }, 'en');
    await mailings.subscribe(database, 'weekly@example.org', { pace: 'weekly' });
    await database.query("UPDATE subscribers SET confirmed_at = '2026-01-01'");
    const begunAt = (time: string) =>
      database.query("UPDATE mailings SET begun_at = $1 WHERE occasion = 'release'", [time]);
    await publish({ title: 'Första' });
    await publish({ title: 'Andra' });
    await send(new Date('2027-01-12T05:00:00Z'));
    await begunAt('2027-01-12T05:00:00Z');
    await send(new Date('2027-01-12T05:59:59Z'));
    expect(server.letters).toEqual([]);
    await send(new Date('2027-01-12T06:00:00Z'));
    await send(new Date('2027-01-12T09:00:00Z'));
    await send(new Date('2027-01-13T06:00:00Z'));
    expect(receivers()).toEqual(['daily@example.org']);
    const [daily] = server.letters;
    expect(daily!.subject).toMatch(/^Bruket: 2 new texts, \d+ \w+$/);
    expect(daily!.text).toMatch(/PRESSMEDDELANDE\n\nAndra[\s\S]*PRESSMEDDELANDE\n\nFörsta/);
    await send(new Date('2027-01-18T06:00:00Z'));
    await send(new Date('2027-01-19T06:00:00Z'));
    expect(receivers()).toEqual(['daily@example.org', 'weekly@example.org']);
  });
});

describe('What is stored', () => {
  it('of letters is who got them for 180 days, and of an address that is left alone nothing after 30', async () => {
    const { purgeMailings } = await import('../../cms/mailings/purge.ts');
    await mailings.subscribe(database, 'eva@example.org');
    await mailings.subscribe(database, 'bo@example.org');
    const id = await publish();
    await send();
    const purge = async (days: number) => {
      const client = await database.connect();
      await purgeMailings(client, new Date(Date.now() + days * 86_400_000)).finally(() => client.release());
    };
    const count = async (rows: string) => (await database.query(`SELECT FROM ${rows}`)).rowCount;
    await database.query(
      'UPDATE subscribers SET rests_since = now() WHERE id = (SELECT min(id) FROM subscribers)',
    );
    await purge(29);
    expect([await count('subscribers'), await count('deliveries')]).toEqual([2, 2]);
    await purge(31);
    expect([await count('subscribers'), await count('deliveries')]).toEqual([1, 2]);
    expect(await count('deliveries WHERE recipient_id IS NULL')).toBe(1);
    await purge(181);
    expect([await count('subscribers'), await count('deliveries')]).toEqual([1, 0]);
    const { body } = await staff.get(`/press-releases/${id}/mailings`);
    expect(body.mailings).toMatchObject([{ counts: { sent: 2 } }]);
    expect(JSON.stringify(body)).not.toContain('@');
  });

  it('is removed by administrators for who asks them', async () => {
    await mailings.subscribe(database, 'eva@example.org');
    const remove = async (address: unknown) => (await staff.post('/subscribers/remove', { address })).body;
    expect(await remove('Eva@Example.org')).toEqual({ removed: true });
    expect(await remove('eva@example.org')).toEqual({ removed: false });
    for (const nonsense of ['', 'eva', 7, null, { $ne: 1 }])
      expect((await staff.post('/subscribers/remove', { address: nonsense })).status).toBe(400);
    const { rows } = await database.query("SELECT * FROM acts WHERE act = 'remove subscriber'");
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('eva');
  });
});

describe('A letter', () => {
  /** Leaves, or withdraws, at the moment at which the server waits for the last line. */
  async function sendAnd(act: () => Promise<unknown>): Promise<void> {
    const { beginDue } = await import('../../cms/mailings/begin.ts');
    const { deliverDue } = await import('../../cms/mailings/deliver.ts');
    const { openCourier } = await import('../../cms/mailings/courier.ts');
    const { createWriter } = await import('../../cms/mailings/letters/writer.ts');
    await beginDue(database);
    const real = openCourier();
    const courier: Courier = {
      ...real,
      handOver: (parcel: Parcel, isMeant) =>
        real.handOver(parcel, async () => {
          await act();
          return isMeant();
        }),
    };
    await deliverDue({ pool: database, courier, writer: createWriter() });
    courier.close();
  }

  it('is not sent to whoever leaves while it is being handed over', async () => {
    const eva = await mailings.subscribe(database, 'eva@example.org');
    const { removeSubscriber } = await import('../../cms/subscriptions/store.ts');
    await publish();
    await sendAnd(() => removeSubscriber(database, eva.id));
    expect(server.letters).toEqual([]);
    expect(await mailings.states(database)).toEqual({ left: 1 });
  });

  it('that is edited while it is being handed over is sent as it reads then', async () => {
    await mailings.subscribe(database, 'eva@example.org');
    const id = await publish();
    let times = 0;
    await sendAnd(async () => (times += 1) === 1 && republish(id, { title: 'Rätt rubrik' }));
    expect(server.letters.map(({ subject }) => subject)).toEqual(['Rätt rubrik']);
  });

  it('waits for a mail server that is away, and then comes once', async () => {
    const { port } = new URL(server.url);
    await mailings.subscribe(database, 'eva@example.org');
    await mailings.subscribe(database, 'bo@example.org');
    await publish();
    await server.close();
    for (let minute = 0; minute < 60; minute += 20) expect(await send()).toContain('away');
    expect(await mailings.states(database)).toEqual({ waiting: 2 });
    server = await startMailServer(Number(port));
    await Promise.all([send(), send(), send()]);
    await send();
    expect(receivers()).toEqual(['bo@example.org', 'eva@example.org']);
    server.behave('busy');
    server.letters.length = 0;
    await publish();
    await send();
    await mailings.makeDue(database);
    await send();
    server.behave('well');
    expect(server.letters).toEqual([]);
    await mailings.makeDue(database);
    await send();
    expect(receivers()).toEqual(['bo@example.org', 'eva@example.org']);
  });

  it('of which the line swallowed the answer is never sent again, and staff are told', async () => {
    await mailings.subscribe(database, 'eva@example.org');
    const id = await publish();
    server.behave('losing');
    await send();
    server.behave('well');
    await mailings.makeDue(database);
    await send();
    expect(server.letters).toHaveLength(1);
    expect(await mailings.states(database)).toEqual({ unknown: 1 });
    const { body } = await staff.get(`/press-releases/${id}/mailings`);
    expect(body).toMatchObject({ mailings: [{ occasion: 'release', counts: { unknown: 1 } }] });
  });

  it('that comes back leaves the address alone after the third, and a complaint ends all', async () => {
    const { takeReport } = await import('../../cms/mailings/reports/take-report.ts');
    const eva = await mailings.subscribe(database, 'eva@example.org');
    for (let time = 0; time < 3; time += 1) {
      await publish();
      await send();
    }
    const report = (
      head: string,
    ) => `Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; eva@example.org
Action: failed
Status: 5.1.1

--b
Content-Type: text/rfc822-headers

${head}
--b--
`;
    const forged = server.letters[0]!.head.replace(/m\.\d+\./g, 'm.99999.').replace(
      /[\da-f]{32}/g,
      'a'.repeat(32),
    );
    expect(await takeReport(database, report(forged))).toEqual({ kind: 'none' });
    for (const { head } of server.letters) {
      expect(await takeReport(database, report(head).replace('5.1.1', '4.4.1'))).toEqual({ kind: 'none' });
      expect(await takeReport(database, report(head))).toMatchObject({ kind: 'bounce' });
      // A mail server that says it twice says it once.
      await takeReport(database, report(head));
    }
    const { rows } = await database.query('SELECT bounces, rests_since FROM subscribers WHERE id = $1', [
      eva.id,
    ]);
    expect(rows).toEqual([{ bounces: 3, rests_since: expect.any(Date) }]);
    await publish();
    await send();
    expect(server.letters).toHaveLength(3);
    const complaint = `Content-Type: multipart/report; report-type=feedback-report; boundary=b\n\n--b
Content-Type: message/feedback-report\n\nFeedback-Type: abuse\nVersion: 1\n\n--b
Content-Type: message/rfc822\n\n${server.letters[0]!.head}\n\nHej\n--b--\n`;
    expect(await takeReport(database, complaint)).toMatchObject({ kind: 'complaint' });
    expect((await database.query('SELECT FROM subscribers')).rowCount).toBe(0);
  });

  it('comes to all others where 500 addresses are broken, which count as come back at once', async () => {
    const { subscribeMany } = mailings;
    await subscribeMany(database, 520);
    for (let number = 20; number < 520; number += 1) server.unknown.add(`reader${number}@example.org`);
    await publish();
    await send();
    expect(new Set(receivers()).size).toBe(20);
    expect(await mailings.states(database)).toEqual({ sent: 20, refused: 500 });
    const { rows } = await database.query(
      'SELECT bounces, count(*)::int FROM subscribers GROUP BY 1 ORDER BY 1',
    );
    expect(rows).toEqual([
      { bounces: 0, count: 20 },
      { bounces: 1, count: 500 },
    ]);
    server.unknown.clear();
  });

  it('comes never twice, wherever the CMS is killed, and one that may be lost is told as such', async () => {
    const { killAtRandom } = await import('../support/mailing-kills.ts');
    const kills = Number(process.env['MAILING_KILLS'] ?? 6);
    const all = kills * 30;
    await mailings.subscribeMany(database, all);
    await publish();
    const { beginDue } = await import('../../cms/mailings/begin.ts');
    await beginDue(database);
    const left = await killAtRandom(kills, database, cms.databaseUrl);
    // What was on its way to the database when the process died is stored a moment later.
    await expect
      .poll(
        async () => {
          await database.query(
            "UPDATE deliveries SET handed_at = now() - interval '1 hour' WHERE state = 'handing'",
          );
          await send();
          return Object.keys(await mailings.states(database)).filter((state) =>
            /handing|waiting/.test(state),
          );
        },
        { timeout: 240_000 },
      )
      .toEqual([]);
    const { unknown = 0, sent = 0, ...others } = await mailings.states(database);
    expect(others).toEqual({});
    expect(sent + unknown).toBe(all);
    const lost = all - new Set(receivers()).size;
    expect(server.letters).toHaveLength(all - lost);
    expect(lost).toBeLessThanOrEqual(unknown);
    // Otherwise nothing was killed in the middle of anything.
    expect(left[0]).toBeGreaterThan(0);
    if (process.env['MAILING_KILLS']) console.log({ kills, all, unknown, lost, left });
  });
});
