import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSoftPasskey, type Deviations, type SoftPasskey } from '../support/passkey.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { nowhere } from '../support/publisher-process.ts';
import { signIn, stranger, type Answer, type Staff } from '../support/rest.ts';

const currentPassword = 'correct horse battery staple';

let cms: OpenedPayload;

beforeAll(async () => {
  cms = await openPayload();
});

afterAll(() => cms?.close());

let people = 0;
const somebody = () => signIn(cms.payload, `person${(people += 1)}@example.org`);
const anyone = () => stranger(cms.payload, 'sv', { address: `192.0.2.${(people += 1)}` });

async function offered(staff: Staff): Promise<string> {
  const { status, body } = await staff.post('/users/passkeys/options', { currentPassword });
  expect(status).toBe(200);
  return String(body.challenge);
}

async function withPasskey(): Promise<{ staff: Staff; passkey: SoftPasskey; added: Answer }> {
  const staff = await somebody();
  const passkey = makeSoftPasskey(nowhere);
  const response = passkey.attest(await offered(staff));
  const added = await staff.post('/users/passkeys', { response, name: 'Telefonen' });
  expect(added.status).toBe(200);
  return { staff, passkey, added };
}

const challenge = async () => String((await anyone().post('/users/passkeys/challenge')).body.challenge);
const show = (response: object) => anyone().post('/users/passkeys/sign-in', { response });

const wrong: [what: string, deviations: Deviations][] = [
  ['of another site', { origin: 'https://evil.example.org' }],
  ['for another host', { host: 'evil.example.org' }],
  ['without a finger, a face or a PIN', { isVerified: false }],
];

describe('A passkey', () => {
  it('signs in alone, and from then on a password alone does not', async () => {
    const { staff, passkey, added } = await withPasskey();
    expect(added.body.recoveryCodes).toHaveLength(10);
    const entered = await show(passkey.assert(await challenge(), { counter: 1 }));
    expect([entered.status, entered.body.user.email]).toEqual([200, staff.email]);
    expect(entered.headers.get('set-cookie')).toContain('payload-token=');
    const data = { email: staff.email, password: currentPassword };
    const asked = await anyone().post('/users/login', data);
    expect([asked.status, asked.body.factor]).toEqual([401, { app: false, passkey: true }]);
    const code = String(added.body.recoveryCodes[0]);
    expect((await anyone().post('/users/login', { ...data, code })).status).toBe(200);
    const { passkeys } = (await staff.get('/users/second-factor')).body;
    expect(passkeys).toEqual([
      { id: passkey.id, name: 'Telefonen', madeAt: expect.any(String), usedAt: expect.any(String) },
    ]);
    expect((await staff.get('/users/sessions')).body.sessions).toHaveLength(3);
  });

  it.each(wrong)('%s is neither added nor let in', async (_, deviations) => {
    const staff = await somebody();
    const made = makeSoftPasskey(nowhere).attest(await offered(staff), deviations);
    expect((await staff.post('/users/passkeys', { response: made })).status).toBe(400);
    const { passkey } = await withPasskey();
    expect((await show(passkey.assert(await challenge(), deviations))).status).toBe(401);
  });

  it('answers what this CMS has asked lately, once, and of this person', async () => {
    const { staff, passkey } = await withPasskey();
    const answer = passkey.assert(await challenge(), { counter: 5 });
    const both = await Promise.all([show(answer), show(answer)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
    const never = Buffer.from('a challenge of somebody else').toString('base64url');
    expect((await show(passkey.assert(never, { counter: 6 }))).status).toBe(401);
    expect((await show(passkey.assert(await offered(staff), { counter: 7 }))).status).toBe(401);
    const other = await somebody();
    const response = makeSoftPasskey(nowhere).attest(await offered(staff));
    expect((await other.post('/users/passkeys', { response })).status).toBe(400);
    const { sql } = await import('@payloadcms/db-postgres');
    const late = await challenge();
    await cms.payload.db.drizzle.execute(sql`UPDATE passkey_challenges SET expires_at = now()`);
    expect((await show(passkey.assert(late, { counter: 8 }))).status).toBe(401);
  });

  it('that has been copied is noticed when its count goes back', async () => {
    const { passkey } = await withPasskey();
    expect((await show(passkey.assert(await challenge(), { counter: 9 }))).status).toBe(200);
    expect((await show(passkey.assert(await challenge(), { counter: 9 }))).status).toBe(401);
  });

  it('is added and removed by the current password alone, and is its owner’s alone', async () => {
    const { staff, passkey } = await withPasskey();
    expect((await staff.post('/users/passkeys/options', { currentPassword: 'fel' })).status).toBe(400);
    const other = await somebody();
    const remove = (who: Staff, password: string) =>
      who.post('/users/second-factor/remove', { currentPassword: password, passkey: passkey.id });
    expect((await remove(staff, 'fel')).status).toBe(400);
    await remove(other, currentPassword);
    expect((await show(passkey.assert(await challenge(), { counter: 2 }))).status).toBe(200);
    expect((await remove(staff, currentPassword)).status).toBe(200);
    expect((await show(passkey.assert(await challenge(), { counter: 3 }))).status).toBe(401);
    const data = { email: staff.email, password: currentPassword };
    expect((await anyone().post('/users/login', data)).status).toBe(200);
  });

  it('that is nonsense is refused', async () => {
    const staff = await somebody();
    const { passkey } = await withPasskey();
    for (const nonsense of [
      null,
      'x',
      {},
      { id: passkey.id },
      { id: '\0' },
      { ...passkey.assert('x'), response: { a: 1 } },
    ]) {
      expect((await show(nonsense as object)).status).toBe(401);
      expect((await staff.post('/users/passkeys', { response: nonsense })).status).toBe(400);
    }
    expect((await show(passkey.assert('\0ö'))).status).toBe(401);
    const removal = { currentPassword, passkey: '\0' };
    expect((await staff.post('/users/second-factor/remove', removal)).status).toBe(200);
    expect((await anyone().post('/users/passkeys', { response: {} })).status).toBe(401);
  });
});
