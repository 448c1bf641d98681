import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { signIn, type Staff } from '../support/rest.ts';

let cms: OpenedPayload;
let staff: Staff;

beforeAll(async () => {
  cms = await openPayload();
  staff = await signIn(cms.payload, 'anna@example.org');
});

afterAll(() => cms?.close());

const longAgo = '1999-01-01T00:00:00.000Z';
const made = { id: 4711, createdAt: longAgo, updatedAt: longAgo };
const ofFile = {
  ...{ filename: 'a.html', mimeType: 'text/html', filesize: -1, width: -1, height: -1 },
  ...{
    url: 'https://evil.example',
    thumbnailURL: 'https://evil.example',
    sizes: { thumbnail: { url: 'x' } },
  },
};
const ofAccount = {
  ...{ hash: 'x', salt: 'x', sessions: [], loginAttempts: 99, lockUntil: '2099-01-01', _verified: false },
  resetPasswordToken: 'x',
};

describe('What the CMS says of a document is not what somebody sends', () => {
  it('when it is made, changed, and changed with others', async () => {
    const { status, body } = await staff.post('/terms?locale=sv', { ...made, title: 'Elen' });
    expect(status).toBe(201);
    const { id } = body.doc;
    expect(id).not.toBe(4711);
    const changes = [`/terms/${id}?locale=sv`, `/terms?locale=sv&where[id][equals]=${id}`];
    for (const path of changes) {
      expect((await staff.patch(path, { ...made, title: 'Elen nu' })).status).toBe(200);
      const { body: now } = await staff.get(`/terms/${id}?locale=sv`);
      expect(now).toMatchObject({ id, title: 'Elen nu' });
      expect([now.createdAt, now.updatedAt]).not.toContain(longAgo);
    }
  });

  it('nor that of a global', async () => {
    const { status } = await staff.post('/globals/settings?locale=sv', { ...made, siteName: 'Bruket' });
    expect(status).toBeLessThan(500);
    const { body } = await staff.get('/globals/settings?locale=sv');
    expect([body.createdAt, body.updatedAt]).not.toContain(longAgo);
  });

  it('nor that of a file', async () => {
    const file = new File(['ett,två'], 'mått.csv', { type: 'text/csv' });
    const { body } = await staff.upload('POST', '/files?locale=sv', file, {
      ...made,
      ...ofFile,
      title: 'Mått',
    });
    const facts = { mimeType: 'text/csv', filesize: 8, filename: body.doc.filename };
    expect(body.doc).toMatchObject({ ...facts, title: 'Mått' });
    expect(body.doc.filename).not.toContain('html');
    const changed = await staff.patch(`/files/${body.doc.id}?locale=sv`, { ...ofFile, title: 'Mått igen' });
    expect(changed).toMatchObject({ status: 200, body: { doc: { ...facts, title: 'Mått igen' } } });
    expect(changed.body.doc.url).not.toContain('evil');
  });

  it('nor that of an account', async () => {
    const password = 'fyra ord på rad';
    const bo = await signIn(cms.payload, 'bo@example.org', { password });
    const { id } = bo;
    expect((await staff.patch(`/users/${id}`, { ...made, ...ofAccount, name: 'Bo' })).status).toBe(200);
    expect((await bo.patch(`/users/${id}`, { ...ofAccount, name: 'Bo' })).status).toBe(200);
    expect(await bo.get('/users/me')).toMatchObject({ status: 200, body: { user: { id, name: 'Bo' } } });
    await expect(signIn(cms.payload, 'bo@example.org', { password })).resolves.toBeTruthy();
  });

  it.each(['x', '2026-99-99', 12, true, {}, [[]], { $inc: 1 }, '\u0000'])(
    'also as nonsense: %j',
    async (nonsense) => {
      const system = { ...made, ...ofFile, ...ofAccount };
      const data = Object.fromEntries(Object.keys(system).map((name) => [name, nonsense]));
      const { id } = (await staff.post('/terms?locale=sv', { title: 'Ord' })).body.doc;
      expect((await staff.patch(`/terms/${id}?locale=sv`, data)).status).toBe(200);
      expect((await staff.patch(`/users/${staff.id}`, data)).status).toBe(200);
      const person = await staff.post('/people?locale=sv', { ...data, name: 'Exempelperson', title: 'Ek' });
      expect(person.status).toBeLessThan(500);
      expect((await staff.post('/globals/home?locale=sv', data)).status).toBeLessThan(500);
    },
  );
});

describe('The trash', () => {
  it('takes and gives back by a time or nothing, and is told what else is wrong', async () => {
    const { id } = (await staff.post('/terms?locale=sv', { title: 'Skräp' })).body.doc;
    const path = `/terms/${id}?locale=sv&trash=true`;
    for (const deletedAt of ['x', '', 7, {}, '2026-13-01T00:00:00Z']) {
      const { status, body } = await staff.patch(path, { deletedAt });
      expect(status).toBe(400);
      expect(body.errors[0].message).toContain('deletedAt ska vara en tid');
    }
    const time = new Date().toISOString();
    expect(await staff.patch(path, { deletedAt: time })).toMatchObject({
      body: { doc: { deletedAt: time } },
    });
    expect((await staff.get(`/terms/${id}?locale=sv`)).status).toBe(404);
    expect((await staff.patch(path, { deletedAt: null })).status).toBe(200);
    expect((await staff.get(`/terms/${id}?locale=sv`)).status).toBe(200);
  });

  it('gets nothing that is new', async () => {
    const { body } = await staff.post('/terms?locale=sv', { title: 'Nytt', deletedAt: longAgo });
    expect((await staff.get(`/terms/${body.doc.id}?locale=sv`)).status).toBe(200);
  });
});
