import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { Pool } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startMailServer, type MailServer } from '../support/mail-server.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { signIn, stranger, type Staff } from '../support/rest.ts';

const password = 'sju sura stenar i en mur';

let cms: OpenedPayload;
let server: MailServer;
let staff: Staff;
let database: Pool;
/** Sends all that is due. */
let deliver: () => Promise<void>;

beforeAll(async () => {
  server = await startMailServer();
  process.env['SMTP_URL'] = server.url;
  process.env['MAIL_FROM'] = 'bruket@news.example.org';
  cms = await openPayload();
  staff = await signIn(cms.payload, 'anna@example.org');
  database = new Pool({ connectionString: cms.databaseUrl });
  const { deliverDue } = await import('../../cms/mail/deliver.ts');
  const { openPost } = await import('../../cms/mail/post.ts');
  deliver = () => deliverDue(database, openPost());
});

beforeEach(() => {
  server.letters.length = 0;
});

afterEach(() => server.behave('well'));

afterAll(async () => {
  await database?.end();
  await server?.close();
  await cms?.close();
});

let people = 0;
const newAddress = () => `person${(people += 1)}@example.org`;
/** Each from an address of their own: what strangers may ask is limited. */
const somebody = (language: 'sv' | 'en' = 'sv') =>
  stranger(cms.payload, language, { address: `192.0.2.${(people += 1)}` });
const tokenIn = (link: string) => link.split('#')[1] ?? '';
const letterTo = (email: string) => server.letters.find(({ to }) => to.includes(email))!;
const canSignIn = async (email: string, given: string) =>
  (await somebody().post('/users/login', { email, password: given })).status === 200;
/** As if the time had come to try again. */
const makeDue = () => database.query("UPDATE mails SET due_at = now() - interval '1 second'");

async function invited(data: object = {}): Promise<{ email: string; link: string }> {
  const email = newAddress();
  expect(await staff.post('/users/invite', { email, ...data })).toMatchObject({ status: 201 });
  await deliver();
  return { email, link: letterTo(email).link };
}

describe('An invitation', () => {
  it('is a letter in the language of whom it is for, by which they choose a password', async () => {
    const { email } = await invited({ name: 'Exempelperson <Bo> Ek', language: 'sv' });
    const letter = letterTo(email);
    expect(letter).toMatchObject({
      subject: 'Inbjudan till Bruket',
      from: 'bruket@news.example.org',
      to: [email],
    });
    expect(letter.text).toContain('Hej Exempelperson <Bo> Ek!\n\nanna@example.org har bjudit in dig');
    expect(letter.text).toContain('sju dagar');
    expect(letter.html).toContain('Exempelperson &lt;Bo&gt; Ek');
    expect(letter.html).toContain(`href="${letter.link}"`);
    const { email: other } = await invited({ language: 'en' });
    expect(letterTo(other).subject).toBe('Invitation to Bruket');

    const token = tokenIn(letter.link);
    const facts = await somebody().post('/users/link', { token });
    expect(facts.body).toEqual({ purpose: 'invitation', email, name: 'Exempelperson <Bo> Ek' });
    const chosen = { token, password, name: 'Bo Ek' };
    expect((await somebody().post('/users/reset-password', chosen)).status).toBe(200);
    expect(await canSignIn(email, password)).toBe(true);
    const bo = await signIn(cms.payload, email, { password });
    expect((await bo.get('/users/me')).body.user).toMatchObject({
      name: 'Bo Ek',
      language: 'sv',
      invitedAt: null,
    });
  });

  it('works once, is void when a newer one is sent, and after its time', async () => {
    const { email, link } = await invited();
    expect((await staff.post('/users/invite', { email })).status).toBe(201);
    server.letters.length = 0;
    await deliver();
    const newer = tokenIn(letterTo(email).link);
    const choose = (token: string) => somebody().post('/users/reset-password', { token, password });
    const former = await choose(tokenIn(link));
    expect(former.status).toBe(410);
    expect(former.body.errors[0].message).toContain('Länken gäller inte längre');
    const both = await Promise.all([choose(newer), choose(newer)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 410]);
    expect((await somebody().post('/users/link', { token: newer })).status).toBe(410);

    const late = await invited();
    await database.query("UPDATE account_links SET expires_at = now() - interval '1 second'");
    expect((await choose(tokenIn(late.link))).status).toBe(410);
    for (const nonsense of ['', 'x', null, 7, { a: 1 }, '\0', 'ö'.repeat(1000)])
      expect((await somebody().post('/users/reset-password', { token: nonsense, password })).status).toBe(
        410,
      );
  });

  it('survives a password that is refused, and is no second account', async () => {
    const { email, link } = await invited();
    const token = tokenIn(link);
    for (const weak of ['kort', 'Sommar2026!!', '', 7]) {
      const { status, body } = await somebody().post('/users/reset-password', { token, password: weak });
      expect(status).toBe(400);
      expect(body.errors[0].data.errors[0].path).toBe('password');
    }
    expect((await somebody().post('/users/reset-password', { token, password })).status).toBe(200);
    const again = await staff.post('/users/invite', { email });
    expect(again.status).toBe(400);
    expect(again.body.errors[0].data.errors[0].message).toContain('redan ett konto');
    expect((await staff.post('/users/invite', { email: 'no address' })).status).toBe(400);
  });

  it('is sent by staff alone, and nobody makes an account with a password for somebody else', async () => {
    expect((await somebody().post('/users/invite', { email: newAddress() })).status).toBe(401);
    expect((await staff.post('/users', { email: newAddress(), password })).status).toBe(403);
    await deliver();
    expect(server.letters).toEqual([]);
  });

  it('keeps its link from the database: neither the letter that waits nor its token can be read there', async () => {
    server.behave('busy');
    const email = newAddress();
    await staff.post('/users/invite', { email });
    await deliver();
    const dump = async () => {
      const mails = await database.query('SELECT * FROM mails');
      const links = await database.query('SELECT * FROM account_links');
      return JSON.stringify([mails.rows, links.rows]);
    };
    const waiting = await dump();
    expect(waiting).not.toMatch(/#|new-password|bjudit/);
    server.behave('well');
    await makeDue();
    await deliver();
    const { link } = letterTo(email);
    expect(tokenIn(link)).toHaveLength(43);
    expect(waiting + (await dump())).not.toContain(tokenIn(link));
  });
});

describe('A forgotten password', () => {
  it('is replaced by a link in a letter; all sessions end, and so does the link', async () => {
    const email = newAddress();
    const person = await signIn(cms.payload, email);
    expect(
      (await somebody().post('/users/forgot-password', { email: ` ${email.toUpperCase()}` })).status,
    ).toBe(200);
    await deliver();
    const letter = letterTo(email);
    expect(letter.subject).toBe('Nytt lösenord till Bruket');
    expect(await canSignIn(email, 'correct horse battery staple')).toBe(true);
    const token = tokenIn(letter.link);
    expect(await somebody().post('/users/link', { token })).toMatchObject({
      status: 200,
      body: { purpose: 'reset' },
    });
    expect((await somebody().post('/users/reset-password', { token, password })).body).toEqual({ email });
    expect((await person.get('/guides')).status).toBe(403);
    expect(await canSignIn(email, 'correct horse battery staple')).toBe(false);
    expect(await canSignIn(email, password)).toBe(true);
  });

  it('is answered alike where there is no such account, and no letter is sent', async () => {
    const email = newAddress();
    await signIn(cms.payload, email);
    const known = await somebody().post('/users/forgot-password', { email });
    for (const unknown of ['nobody@example.org', 'x', '', null, { $ne: 1 }]) {
      const answer = await somebody().post('/users/forgot-password', { email: unknown });
      expect([answer.status, answer.body, [...answer.headers]]).toEqual([
        known.status,
        known.body,
        [...known.headers],
      ]);
    }
    await deliver();
    expect(server.letters.map(({ to }) => to)).toEqual([[email]]);
  });

  it('fills nobody’s mailbox, however many strangers ask', async () => {
    const email = newAddress();
    await signIn(cms.payload, email);
    const ask = () => somebody().post('/users/forgot-password', { email });
    const answers = await Promise.all(Array.from({ length: 6 }, ask));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    await deliver();
    expect(server.letters).toHaveLength(3);
  });
});

describe('A letter', () => {
  it('that a busy or refusing server does not take waits, is told to staff, and is sent once when it is well', async () => {
    const email = newAddress();
    await staff.post('/users/invite', { email });
    const { stuckMails } = await import('../../cms/mail/state.ts');
    for (const [how, words] of [
      ['busy', 'Come back later'],
      ['refusing', 'No such mailbox here'],
    ] as const) {
      server.behave(how);
      await makeDue();
      await deliver();
      const stuck = (await stuckMails(cms.payload)).find(({ recipient }) => recipient === email);
      expect(stuck?.issue).toContain(words);
      expect(Date.parse(stuck!.next!)).toBeGreaterThan(Date.now() + 20_000);
    }
    server.behave('well');
    await deliver();
    expect(server.letters).toEqual([]);
    await makeDue();
    await Promise.all([deliver(), deliver(), deliver()]);
    await deliver();
    expect(server.letters.map(({ to }) => to)).toEqual([[email]]);
    expect((await stuckMails(cms.payload)).filter(({ recipient }) => recipient === email)).toEqual([]);
  });

  it('that waited for a server that was away has a link that is good from when it came', async () => {
    const { port } = new URL(server.url);
    await server.close();
    const email = newAddress();
    await signIn(cms.payload, email);
    await somebody().post('/users/forgot-password', { email });
    await deliver();
    await database.query("UPDATE account_links SET expires_at = expires_at - interval '2 hours'");
    server = await startMailServer(Number(port));
    await makeDue();
    await deliver();
    const token = tokenIn(letterTo(email).link);
    expect((await somebody().post('/users/link', { token })).status).toBe(200);
    const { rows } = await database.query(
      `SELECT expires_at < now() + interval '61 minutes' AS short
       FROM account_links JOIN users ON users.id = user_id WHERE email = $1`,
      [email],
    );
    expect(rows).toEqual([{ short: true }]);
  });

  it('to a server that says nothing does not hold up the next one for ever', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const { postTo } = await import('../../cms/mail/post.ts');
    const { deliverDue } = await import('../../cms/mail/deliver.ts');
    const email = newAddress();
    await staff.post('/users/invite', { email });
    await deliverDue(database, postTo(`smtp://127.0.0.1:${port}`, { greetingTimeout: 200 }));
    silent.close();
    await makeDue();
    await deliver();
    expect(server.letters.map(({ to }) => to)).toEqual([[email]]);
  });

  it('whose end the line swallowed comes again as the same letter', async () => {
    const email = newAddress();
    server.behave('losing');
    await staff.post('/users/invite', { email });
    await deliver();
    server.behave('well');
    await makeDue();
    await deliver();
    const ids = server.letters.map(({ messageId }) => messageId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toMatch(/^<[\da-f-]{36}@news\.example\.org>$/);
  });

  it('is given up after five days, and staff see it', async () => {
    server.behave('refusing');
    const email = newAddress();
    await staff.post('/users/invite', { email });
    await database.query("UPDATE mails SET queued_at = now() - interval '6 days' WHERE recipient = $1", [
      email,
    ]);
    await deliver();
    server.behave('well');
    await makeDue();
    await deliver();
    expect(server.letters).toEqual([]);
    const { stuckMails } = await import('../../cms/mail/state.ts');
    expect(await stuckMails(cms.payload)).toContainEqual(
      expect.objectContaining({ recipient: email, next: null }),
    );
  });

  it('is not sent where what it tells was not stored', async () => {
    const email = newAddress();
    const { inTransaction } = await import('../../cms/database/transaction.ts');
    const { sendLink } = await import('../../cms/accounts/links/send-link.ts');
    const { createLocalReq } = await import('payload');
    const req = await createLocalReq({}, cms.payload);
    const failing = inTransaction(req, async () => {
      await sendLink(req, { id: staff.id, email, name: null, language: 'sv' }, 'reset');
      throw new Error('Something else goes wrong.');
    });
    await expect(failing).rejects.toThrow('Something else');
    await deliver();
    expect(server.letters).toEqual([]);
  });
});
