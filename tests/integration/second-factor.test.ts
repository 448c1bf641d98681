import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { environment as Environment } from '../../common/environment.ts';
import { openAuthenticator, type Authenticator } from '../support/authenticator.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { signIn, stranger, type Answer, type Staff } from '../support/rest.ts';

const password = 'correct horse battery staple';

let cms: OpenedPayload;
let environment: typeof Environment;

beforeAll(async () => {
  cms = await openPayload();
  ({ environment } = await import('../../common/environment.ts'));
});

afterEach(() => {
  environment.isSecondFactorRequired = false;
});

afterAll(() => cms?.close());

let people = 0;

interface Person {
  staff: Staff;
  app: Authenticator;
  recoveryCodes: string[];
  tryWith(data?: object): Promise<Answer>;
}

/** Somebody new, who has set up an app. */
async function somebody(): Promise<Person> {
  const email = `person${(people += 1)}@example.org`;
  const staff = await signIn(cms.payload, email);
  const offer = await staff.post('/users/second-factor/offer', { currentPassword: password });
  expect(offer.status).toBe(200);
  const app = openAuthenticator(String(offer.body.secret));
  const { status, body } = await staff.post('/users/second-factor/app', {
    sealed: offer.body.sealed,
    code: app.code(-1),
  });
  expect(status).toBe(200);
  return { staff, app, recoveryCodes: body.recoveryCodes, tryWith: (data) => trying(email, data) };
}

/** Each from an address of their own: what is limited there is tested elsewhere. */
const trying = (email: string, data: object = {}) =>
  stranger(cms.payload, 'sv', { address: `192.0.2.${(people += 1) % 250}` }).post('/users/login', {
    ...{ email, password },
    ...data,
  });
const ownFactors = async (staff: Staff) => (await staff.get('/users/second-factor')).body;

describe('Whoever has an app that shows codes', () => {
  it('is asked for its code after the password, and signs in with it once', async () => {
    const { app, tryWith } = await somebody();
    const asked = await tryWith();
    expect(asked.status).toBe(401);
    expect(asked.body).toEqual({
      errors: [{ message: 'Skriv koden från din app, eller en reservkod.' }],
      factor: { app: true, passkey: false },
    });
    expect(asked.headers.get('set-cookie')).toBeNull();
    const code = app.code();
    const answers = await Promise.all([
      tryWith({ code }),
      tryWith({ code: ` ${code.slice(0, 3)} ${code.slice(3)}` }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    const again = await tryWith({ code });
    expect(again.status).toBe(401);
    expect(again.body.errors[0].message).toContain('redan använd');
    expect((await tryWith({ code: app.code(1) })).status).toBe(200);
  });

  it('gets in with no other code, and no session is begun', async () => {
    const { staff, app, tryWith } = await somebody();
    for (const code of ['', app.code(5), app.code(-5), null, { a: 1 }, '\0', '12345678'])
      expect((await tryWith({ code })).status).toBe(401);
    expect((await staff.get('/users/sessions')).body.sessions).toHaveLength(1);
    await expect(
      cms.payload.login({ collection: 'users', data: { email: staff.email, password } }),
    ).rejects.toThrow();
  });

  it('tells nobody of it who does not know the password', async () => {
    const { app, tryWith } = await somebody();
    const wrong = await tryWith({ password: 'fel', code: app.code() });
    const unknown = await trying('nobody@example.org', { code: '000000' });
    expect([wrong.status, wrong.body]).toEqual([unknown.status, unknown.body]);
    expect(wrong.body.factor).toBeUndefined();
  });

  it('gets in by each code in reserve once, however it is written', async () => {
    const { staff, recoveryCodes, tryWith } = await somebody();
    expect(new Set(recoveryCodes).size).toBe(10);
    const [first = '', second = ''] = recoveryCodes;
    expect((await tryWith({ code: first.toUpperCase().replaceAll('-', ' ') })).status).toBe(200);
    expect((await tryWith({ code: first })).status).toBe(401);
    expect((await tryWith({ code: second })).status).toBe(200);
    expect((await ownFactors(staff)).recoveryCodes).toBe(8);
    const renewed = await staff.post('/users/second-factor/recovery-codes', { currentPassword: password });
    expect((await tryWith({ code: recoveryCodes[2] })).status).toBe(401);
    expect((await tryWith({ code: renewed.body.recoveryCodes[0] })).status).toBe(200);
  });

  it('cannot be tried without end by somebody who has the password', async () => {
    const { app, tryWith } = await somebody();
    const answers: number[] = [];
    for (let time = 0; time < 12; time += 1) answers.push((await tryWith({ code: '000000' })).status);
    expect(answers).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
    expect((await tryWith({ code: app.code() })).status).toBe(429);
  });

  it('switches it on and off by the current password alone, and is then signed out elsewhere', async () => {
    const email = `person${(people += 1)}@example.org`;
    const [here, there] = [await signIn(cms.payload, email), await signIn(cms.payload, email)];
    const withoutPassword = [undefined, '', 'fel'];
    for (const currentPassword of withoutPassword)
      expect((await here.post('/users/second-factor/offer', { currentPassword })).status).toBe(400);
    const { sealed, secret } = (await here.post('/users/second-factor/offer', { currentPassword: password }))
      .body;
    const app = openAuthenticator(String(secret));
    const other = await signIn(cms.payload, 'other@example.org');
    for (const [who, data] of [
      [other, { sealed, code: app.code() }],
      [here, { sealed, code: '000000' }],
      [here, { sealed: `x${String(sealed).slice(1)}`, code: app.code() }],
      [here, { sealed: '', code: app.code() }],
    ] as const)
      expect((await who.post('/users/second-factor/app', data)).status).toBe(400);
    expect((await here.post('/users/second-factor/app', { sealed, code: app.code() })).status).toBe(200);
    expect([(await here.get('/guides')).status, (await there.get('/guides')).status]).toEqual([200, 403]);
    expect(await ownFactors(here)).toMatchObject({ app: true, recoveryCodes: 10, passkeys: [] });
    for (const currentPassword of withoutPassword)
      expect((await here.post('/users/second-factor/remove', { currentPassword })).status).toBe(400);
    expect((await here.post('/users/second-factor/remove', { currentPassword: password })).status).toBe(200);
    expect(await ownFactors(here)).toMatchObject({ app: false, recoveryCodes: 0 });
    expect((await trying(email)).status).toBe(200);
  });

  it('finds neither the secret nor a code in the database, nor in what the API tells of the account', async () => {
    const { staff, recoveryCodes } = await somebody();
    const { sql } = await import('@payloadcms/db-postgres');
    const tables = ['totp_secrets', 'recovery_codes', 'users'];
    const dumps = await Promise.all(
      tables.map((table) => cms.payload.db.drizzle.execute(sql`SELECT * FROM ${sql.identifier(table)}`)),
    );
    const dump = JSON.stringify(dumps.map(({ rows }) => rows));
    for (const code of recoveryCodes)
      expect(dump.includes(code) || dump.includes(code.replaceAll('-', ''))).toBe(false);
    expect(JSON.stringify((await staff.get(`/users/${staff.id}`)).body)).not.toMatch(/secret|digest/i);
    expect((await stranger(cms.payload).get('/users/second-factor')).status).toBe(401);
  });

  it('is let in by a link to a new password no further than before, but by whoever runs the machine', async () => {
    const { staff, tryWith } = await somebody();
    const { resetAccount } = await import('../../cms/accounts/reset-account.ts');
    const next = 'sju sura stenar i en mur';
    const { sendLink } = await import('../../cms/accounts/links/send-link.ts');
    const { createLocalReq } = await import('payload');
    const req = await createLocalReq({}, cms.payload);
    const choose = async (link: string) =>
      stranger(cms.payload).post('/users/reset-password', {
        token: link.split('#')[1]?.split(' ')[0],
        password: next,
      });
    const mailed = await sendLink(
      req,
      { id: staff.id, email: staff.email, name: null, language: 'sv' },
      'reset',
    );
    expect((await choose(mailed!)).status).toBe(200);
    expect((await tryWith({ password: next })).body.factor).toBeDefined();
    expect((await choose(await resetAccount(cms.payload, staff.email))).status).toBe(200);
    expect((await tryWith({ password: next })).status).toBe(200);
  });
});

describe('Where a second factor is required', () => {
  it('whoever has none sets one up while signing in, and gets codes in reserve', async () => {
    const email = `person${(people += 1)}@example.org`;
    await signIn(cms.payload, email);
    environment.isSecondFactorRequired = true;
    const asked = await trying(email);
    expect(asked.status).toBe(401);
    const { secret, sealed, picture } = asked.body.factor.offer;
    expect(picture).toMatch(/^data:image\/svg\+xml,/);
    const app = openAuthenticator(String(secret));
    expect((await trying(email, { sealed, code: '000000' })).status).toBe(401);
    expect((await trying(email, { sealed: '', code: app.code() })).status).toBe(401);
    const entered = await trying(email, { sealed, code: app.code() });
    expect([entered.status, entered.body.recoveryCodes.length]).toEqual([200, 10]);
    expect((await trying(email)).body.factor).toEqual({ app: true, passkey: false });
  });

  it('whoever was signed in by a password alone is signed out when that begins, and nobody else', async () => {
    const { endWeakSessions } = await import('../../cms/accounts/second-factor/end-weak-sessions.ts');
    const { staff: strong } = await somebody();
    const weak = await signIn(cms.payload, `person${(people += 1)}@example.org`);
    await endWeakSessions(cms.databaseUrl);
    expect([(await strong.get('/guides')).status, (await weak.get('/guides')).status]).toEqual([200, 403]);
  });

  it('the last one cannot be removed', async () => {
    const { staff } = await somebody();
    environment.isSecondFactorRequired = true;
    const { status, body } = await staff.post('/users/second-factor/remove', { currentPassword: password });
    expect(status).toBe(400);
    expect(body.errors[0].message).toContain('innan du tar bort det sista');
  });
});
