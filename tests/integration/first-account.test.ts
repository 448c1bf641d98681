import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerRest } from '../support/rest.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';

const password = 'sju sura stenar i en mur';

let cms: OpenedPayload;
let code: string;

beforeAll(async () => {
  cms = await openPayload();
  const { setupCode } = await import('../../cms/accounts/setup-code.ts');
  code = setupCode(process.env['PAYLOAD_SECRET']!);
});

afterAll(() => cms?.close());

let asked = 0;

/** As a browser does that has come through the door. */
async function make(data: object, headers: Record<string, string> = {}) {
  const email = `person${(asked += 1)}@example.org`;
  const sent = { 'Content-Type': 'application/json', 'Accept-Language': 'sv', host: '127.0.0.1', ...headers };
  const body = JSON.stringify({ email, password, ...data });
  const url = 'http://127.0.0.1/api/users/first-register';
  const from = { 'X-Forwarded-For': `198.51.100.${asked}` };
  const request = new Request(url, { method: 'POST', headers: { ...from, ...sent }, body });
  return answerRest(cms.payload, request);
}

const here = { 'x-from-this-machine': '1' };
const countUsers = async () => (await cms.payload.count({ collection: 'users' })).totalDocs;

it('The first account is made by nobody without the code who comes from elsewhere', async () => {
  for (const wrong of ['', 'x', code.slice(1), `${code}x`, code.replace(/.$/, '_'), null, { a: 1 }]) {
    const answer = await make({ code: wrong });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('Koden stämmer inte');
  }
  const elsewhere: Record<string, string>[] = [
    { ...here, host: 'cms.example.org' },
    { ...here, origin: 'https://cms.example.org' },
    { host: '127.0.0.1' },
  ];
  for (const headers of elsewhere) expect((await make({}, headers)).status).toBe(403);
  expect(await countUsers()).toBe(0);
});

it('A weak password makes none either', async () => {
  expect((await make({ code, password: 'Sommar2026!!' })).status).toBe(400);
  expect((await make({ password: 'Sommar2026!!' }, here)).status).toBe(400);
  expect(await countUsers()).toBe(0);
});

it('One of several who know the code makes it, however they write it; nobody makes a second', async () => {
  const written = [code, code.toUpperCase(), code.replaceAll('-', ' ')];
  const answers = await Promise.all(written.map((one) => make({ code: one, name: 'Anna' })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 403, 403]);
  const made = answers.find(({ status }) => status === 200)!;
  expect(made.headers.get('set-cookie')).toContain('payload-token=');
  expect((await make({ code })).status).toBe(403);
  expect((await make({}, here)).status).toBe(403);
  expect(await countUsers()).toBe(1);
});

it('A browser on this machine needs no code', async () => {
  await cms.payload.db.drizzle.execute('DELETE FROM users');
  expect((await make({}, { ...here, origin: 'http://localhost:3000' })).status).toBe(200);
});

it('Whoever runs the machine lets somebody in again by a link, and is told of a wrong address', async () => {
  const { resetAccount } = await import('../../cms/accounts/reset-account.ts');
  await expect(resetAccount(cms.payload, 'nobody@example.org')).rejects.toThrow('There is no account');
  const { docs } = await cms.payload.find({ collection: 'users' });
  const sentence = await resetAccount(cms.payload, ` ${docs[0]!.email.toUpperCase()}`);
  expect(sentence).toContain(`Within an hour, ${docs[0]!.email} can choose a new password at http`);
  const data = { token: /#(\S+)/.exec(sentence)![1], password: 'fyra ord i en rad' };
  const url = 'http://127.0.0.1/api/users/reset-password';
  const headers = { 'Content-Type': 'application/json' };
  const chosen = await answerRest(
    cms.payload,
    new Request(url, { method: 'POST', headers, body: JSON.stringify(data) }),
  );
  expect(chosen.status).toBe(200);
});
