import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPayload, type OpenedPayload } from '../../support/payload.ts';
import { signIn, type Staff } from '../../support/rest.ts';

let cms: OpenedPayload;
let staff: Staff;

beforeAll(async () => {
  cms = await openPayload();
  staff = await signIn(cms.payload, 'anna@example.org');
});

afterAll(() => cms?.close());

const last = 'Det måste finnas minst en administratör kvar. Gör någon annan till administratör först.';
const countUsers = async () => (await cms.payload.count({ collection: 'users' })).totalDocs;

it('the last administrator cannot be removed, by himself or from the list', async () => {
  const alone = await staff.delete(`/users/${staff.id}`);
  expect(alone).toMatchObject({ status: 403, body: { errors: [{ message: last }] } });
  const { status, body } = await staff.delete(`/users?where[id][in][0]=${staff.id}`);
  expect(status).toBe(400);
  expect(body.errors).toMatchObject([{ message: last }]);
  expect(await countUsers()).toBe(1);
});

it('who was invited and has not come yet is nobody to leave the CMS to', async () => {
  const { body } = await staff.post('/users/invite', { email: 'ny@example.org' });
  expect((await staff.delete(`/users/${staff.id}`)).status).toBe(403);
  expect((await staff.delete(`/users/${body.doc.id}`)).status).toBe(200);
});

it('one remains when all are removed at once', async () => {
  const other = await signIn(cms.payload, 'bo@example.org');
  await staff.delete(`/users?where[id][in][0]=${staff.id}&where[id][in][1]=${other.id}`);
  expect(await countUsers()).toBeGreaterThan(0);
});

it('one remains when two remove each other at the same moment', async () => {
  const [anna, bo] = [
    await signIn(cms.payload, 'anna@example.org'),
    await signIn(cms.payload, 'bo@example.org'),
  ];
  const answers = await Promise.all([anna.delete(`/users/${bo.id}`), bo.delete(`/users/${anna.id}`)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
  expect(await countUsers()).toBe(1);
});

it('a user may go as long as another stays', async () => {
  const anna = await signIn(cms.payload, 'anna@example.org');
  const eva = await signIn(cms.payload, 'eva@example.org');
  expect((await eva.delete(`/users/${eva.id}`)).status).toBe(200);
  expect((await anna.get(`/users/${anna.id}`)).status).toBe(200);
});
