import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OwnSession } from '../../cms/accounts/sessions/endpoints.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { signIn, stranger, type Answer, type Staff } from '../support/rest.ts';

const password = 'correct horse battery staple';
const another = 'sju sura stenar i en mur';

let cms: OpenedPayload;
let staff: Staff;

beforeAll(async () => {
  cms = await openPayload();
  staff = await signIn(cms.payload, 'anna@example.org');
});

afterAll(() => cms?.close());

let people = 0;

/** Somebody new, with two sessions. */
async function somebody(): Promise<{ here: Staff; there: Staff; email: string }> {
  const email = `person${(people += 1)}@example.org`;
  const here = await signIn(cms.payload, email);
  return { here, there: await signIn(cms.payload, email), email };
}

const told = ({ body }: Answer): { path: string; message: string }[] => body.errors[0].data.errors;
const sessionsIn = ({ body }: Answer): OwnSession[] => body.sessions;
const isIn = async (person: Staff) => (await person.get('/guides')).status === 200;
const tries = (email: string, given: string, address: string, language: 'sv' | 'en' = 'sv') =>
  stranger(cms.payload, language, { address }).post('/users/login', { email, password: given });

describe('A password', () => {
  const email = 'bo@example.org';

  it('of few characters is refused with what to do, when an account is made and when it is changed', async () => {
    const made = cms.payload.create({
      collection: 'users',
      data: { email, password: 'kort', role: 'author' },
    });
    await expect(made).rejects.toThrow();
    const { here } = await somebody();
    const changed = await here.patch(`/users/${here.id}`, { password: 'elva tecken' });
    expect(changed.status).toBe(400);
    expect(JSON.stringify(changed.body)).toContain('Lösenordet är för kort. Använd minst 12 tecken');
    const renamed = await staff.patch(`/users/${here.id}`, { name: 'Exempelperson Bo' });
    expect(renamed.status).toBe(200);
  });

  it('that is soon guessed is refused at its field, also when it is whom it belongs to', async () => {
    const { here: di } = await somebody();
    const weak = await di.patch(`/users/${di.id}`, { password: 'Sommar2026!!' });
    expect(weak.status).toBe(400);
    expect(told(weak)).toMatchObject([
      { path: 'password', message: expect.stringContaining('lätt att gissa') as string },
    ]);
    const { here } = await somebody();
    const own = { name: 'Exempelperson Stenmurare', password: 'stenmurare!!1', currentPassword: password };
    expect((await here.patch(`/users/${here.id}`, own)).status).toBe(400);
    expect((await here.patch(`/users/${here.id}`, { password: 12_345_678_901_234 })).status).toBe(400);
  });

  it('that is forgotten is promised nothing while no mail can be sent', async () => {
    for (const language of ['sv', 'en'] as const) {
      const { status, body } = await stranger(cms.payload, language).post('/users/forgot-password', {
        email,
      });
      expect(status).toBe(400);
      const words = { sv: 'Be en administratör', en: 'Ask an administrator' }[language];
      expect(body.errors[0].message).toContain(words);
    }
  });
});

it('Somebody who is invited gets a link that the inviter passes on, while no mail can be sent', async () => {
  const email = 'ny@example.org';
  const { status, body } = await staff.post('/users/invite', { email });
  expect(status).toBe(201);
  expect((await tries(email, '', '192.0.2.21')).status).toBe(400);
  const [, token] = String(body.link).split('#');
  const asker = stranger(cms.payload, 'sv', { address: '192.0.2.21' });
  expect((await asker.post('/users/reset-password', { token, password: another })).status).toBe(200);
  expect((await tries(email, another, '192.0.2.21')).status).toBe(200);
});

describe('Whoever changes their own password', () => {
  it('gives the one that they have, and is told at its field when it is missing or wrong', async () => {
    const { here, email } = await somebody();
    const change = (currentPassword?: unknown) =>
      here.patch(`/users/${here.id}`, { password: another, currentPassword });
    for (const [given, words] of [
      [undefined, 'Skriv ditt nuvarande lösenord'],
      ['', 'Skriv ditt nuvarande lösenord'],
      [{ not: 'x' }, 'Skriv ditt nuvarande lösenord'],
      [another, 'Det nuvarande lösenordet stämmer inte'],
    ] as const) {
      const refused = await change(given);
      expect(refused.status).toBe(400);
      expect(told(refused)).toMatchObject([
        { path: 'currentPassword', message: expect.stringContaining(words) as string },
      ]);
    }
    const bulk = await here.patch(`/users?where[email][equals]=${email}`, { password: another });
    expect(bulk.status).toBe(403);
    expect((await tries(email, password, '192.0.2.20')).status).toBe(200);
    const changed = await change(password);
    expect(changed).toMatchObject({ status: 200 });
    expect(JSON.stringify(changed.body)).not.toContain(password);
    expect((await tries(email, another, '192.0.2.20')).status).toBe(200);
  });

  it('gives the present password also for another e-mail address, to which a new one would be sent', async () => {
    const { here, email } = await somebody();
    const moved = `moved-${email}`;
    const refused = await here.patch(`/users/${here.id}`, { email: moved });
    expect(told(refused)).toMatchObject([{ path: 'currentPassword' }]);
    expect((await here.patch(`/users/${here.id}`, { email, name: 'Bo' })).status).toBe(200);
    const changed = await here.patch(`/users/${here.id}`, { email: moved, currentPassword: password });
    expect([changed.status, changed.body.doc.email]).toEqual([200, moved]);
  });

  it('cannot try one after the other', async () => {
    const { here } = await somebody();
    const change = () => here.patch(`/users/${here.id}`, { password: another, currentPassword: 'fel' });
    const answers: number[] = [];
    for (let time = 0; time < 12; time += 1) answers.push((await change()).status);
    expect(answers).toEqual([...Array.from({ length: 10 }, () => 400), 429, 429]);
  });

  it('stays signed in here and is signed out everywhere else', async () => {
    const { here, there } = await somebody();
    await here.patch(`/users/${here.id}`, { password: another, currentPassword: password });
    expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
  });
});

it('Whoever chooses a new password by the link of an administrator is signed out everywhere', async () => {
  const { here, there } = await somebody();
  expect((await staff.patch(`/users/${here.id}`, { password: another })).status).toBe(403);
  const { link } = (await staff.post(`/users/${here.id}/reset-link`)).body as { link: string };
  const asker = stranger(cms.payload, 'sv', { address: '192.0.2.22' });
  const chosen = await asker.post('/users/reset-password', { token: link.split('#')[1], password: another });
  expect(chosen.status).toBe(200);
  expect([await isIn(here), await isIn(there), await isIn(staff)]).toEqual([false, false, true]);
});

describe('Sessions', () => {
  it('are listed for their owner alone, with when they began, when they run out, and the browser', async () => {
    const { here, email } = await somebody();
    const { token } = await signedInWith(email, 'Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0');
    expect(token).toBeTruthy();
    const sessions = sessionsIn(await here.get('/users/sessions'));
    expect(sessions.map(({ isThis }) => isThis)).toEqual([false, false, true]);
    const newest = sessions[0]!;
    expect(newest).toMatchObject({ browser: 'Firefox, Windows', isThis: false });
    expect(Date.parse(newest.expires) - Date.parse(newest.begun!)).toBe(12 * 60 * 60 * 1000);
    expect((await stranger(cms.payload).get('/users/sessions')).status).toBe(401);
    expect((await staff.get(`/users/${here.id}`)).body.sessions ?? []).toEqual([]);
  });

  it('end one by one or all but this, at once', async () => {
    const { here, there } = await somebody();
    const third = await signIn(cms.payload, here.email);
    const own = sessionsIn(await there.get('/users/sessions')).find(({ isThis }) => isThis)!;
    expect((await staff.delete(`/users/sessions/${own.id}`)).status).toBe(404);
    expect(await isIn(there)).toBe(true);
    expect((await here.delete(`/users/sessions/${own.id}`)).status).toBe(200);
    expect(await isIn(there)).toBe(false);
    expect((await there.get('/guides')).status).toBe(403);
    expect((await here.delete('/users/sessions')).status).toBe(200);
    expect([await isIn(here), await isIn(third), await isIn(staff)]).toEqual([true, false, true]);
  });

  async function signedInWith(email: string, userAgent: string): Promise<{ token: string | undefined }> {
    const { handleEndpoints } = await import('payload');
    const response = await handleEndpoints({
      config: cms.payload.config,
      request: new Request('http://127.0.0.1/api/users/login', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'User-Agent': userAgent },
        body: JSON.stringify({ email, password }),
      }),
    });
    return (await response.json()) as { token: string | undefined };
  }
});

describe('A sign-in that fails', () => {
  it('is told in the same words whether there is such an account or not', async () => {
    const { email } = await somebody();
    for (const language of ['sv', 'en'] as const) {
      const known = await tries(email, 'fel', '192.0.2.30', language);
      const unknown = await tries('nobody@example.org', 'fel', '192.0.2.30', language);
      expect([known.status, unknown.status]).toEqual([401, 401]);
      expect(known.body).toEqual(unknown.body);
      expect([...known.headers]).toEqual([...unknown.headers]);
      const words = { sv: 'stämmer inte', en: 'is wrong' }[language];
      expect(known.body.errors[0].message).toContain(words);
    }
  });

  it('five times is no reason to make somebody wait', async () => {
    const { email } = await somebody();
    const mistyped = await Promise.all(Array.from({ length: 5 }, () => tries(email, 'fel', '192.0.2.31')));
    expect(mistyped.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
    expect(await tries(email, password, '192.0.2.31')).toMatchObject({ status: 200 });
  });

  it('ten times ends in a wait, also of an account that does not exist, and of none from elsewhere', async () => {
    const { email } = await somebody();
    for (const [account, address] of [
      [email, '192.0.2.32'],
      ['no-one@example.org', '192.0.2.33'],
    ] as const) {
      const answers = await Promise.all(Array.from({ length: 12 }, () => tries(account, 'fel', address)));
      const refused = answers.filter(({ status }) => status === 429);
      expect(refused).toHaveLength(2);
      expect(refused[0]!.body.errors[0].message).toMatch(/^För många försök. Vänta \d+ min/);
      expect(Number(refused[0]!.headers.get('Retry-After'))).toBeGreaterThan(500);
    }
    expect((await tries(email, password, '192.0.2.32')).status).toBe(429);
    expect((await tries(` ${email.toUpperCase()}\u200b`, password, '192.0.2.32')).status).toBe(429);
    expect((await tries(email, password, '192.0.2.34')).status).toBe(200);
    expect((await stranger(cms.payload).post('/users/unlock', { email })).status).toBe(403);
    expect((await tries(email, password, '192.0.2.32')).status).toBe(429);
    expect((await staff.post('/users/unlock', { email })).status).toBe(200);
    expect((await tries(email, password, '192.0.2.32')).status).toBe(200);
  });

  it('with one password for each of 200 accounts from one house is made to wait', async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, at) => tries(`account${at}@example.org`, 'fel', `2001:db8::${at}`)),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(30);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(170);
  });

  it('from many addresses at one account is made to wait', async () => {
    const { email } = await somebody();
    const answers = await Promise.all(
      Array.from({ length: 34 }, (_, at) => tries(email, 'fel', `198.51.100.${at}`)),
    );
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(4);
  });
});

it('Strangers can ask for the first account and a forgotten password but so often', async () => {
  const asker = stranger(cms.payload, 'sv', { address: '192.0.2.40' });
  const first = () => asker.post('/users/first-register', { email: 'x@example.org', password: another });
  const forgotten = () => asker.post('/users/forgot-password', { email: 'x@example.org' });
  const answers = await Promise.all(Array.from({ length: 24 }, (_, at) => (at % 2 ? first() : forgotten())));
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(4);
  expect(answers.filter(({ status }) => status === 403).length).toBeGreaterThan(8);
});

describe('Limits', () => {
  it('keep no address, and are forgotten when they are over', async () => {
    await tries('nobody@example.org', 'fel', '192.0.2.50');
    const database = new Client({ connectionString: cms.databaseUrl });
    await database.connect();
    const kept = async () => (await database.query<{ key: string }>('SELECT key FROM rate_limits')).rows;
    expect((await kept()).length).toBeGreaterThan(3);
    expect(JSON.stringify(await kept())).not.toMatch(/192\.0|2001:|198\.51|@|example/);
    const { purgeOld } = await import('../../cms/intake/purge.ts');
    await purgeOld(cms.databaseUrl, new Date(Date.now() + 60 * 60 * 1000));
    expect(await kept()).toEqual([]);
    await database.end();
  });

  it('of readers hold for each address and for all together, of which one cannot use up all', async () => {
    const { createAddressLimit } = await import('../../cms/intake/limits.ts');
    // Two, as of two processes.
    const [one, other] = [1, 2].map(() =>
      createAddressLimit({ name: 'test', seconds: 60 }, { each: 2, all: 3 }),
    );
    const taken: boolean[] = [];
    for (const limit of [one, other, one, other]) taken.push(await limit!.take('192.0.2.51'));
    expect(taken).toEqual([true, true, false, false]);
    expect([await other!.take('192.0.2.52'), await one!.take('192.0.2.53')]).toEqual([true, false]);
  });

  it('of new rows count what is given back as not taken', async () => {
    const { createAllowance } = await import('../../cms/intake/limits.ts');
    const allowance = createAllowance({ name: 'test rows', seconds: 60 }, 2);
    const taken = [await allowance.take(), await allowance.take()];
    await allowance.giveBack();
    expect([...taken, await allowance.take(), await allowance.take()]).toEqual([true, true, true, false]);
  });

  it('that cannot be asked for let nobody in', async () => {
    await withoutLimits(async () => {
      const answer = await tries('anna@example.org', password, '192.0.2.60');
      expect(answer.status).toBe(503);
      expect(answer.body.errors[0].message).toContain('Databasen svarar inte');
      expect((await stranger(cms.payload).post('/users/forgot-password', {})).status).toBe(503);
    });
    expect((await tries('anna@example.org', password, '192.0.2.60')).status).toBe(200);
  });

  async function withoutLimits(act: () => Promise<void>): Promise<void> {
    const database = new Client({ connectionString: cms.databaseUrl });
    await database.connect();
    await database.query('ALTER TABLE rate_limits RENAME TO away');
    try {
      await act();
    } finally {
      await database.query('ALTER TABLE away RENAME TO rate_limits');
      await database.end();
    }
  }
});
