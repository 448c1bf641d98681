import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { signIn, stranger, type Staff } from '../support/rest.ts';

let cms: OpenedPayload;
let staff: Staff;

beforeAll(async () => {
  cms = await openPayload();
  staff = await signIn(cms.payload, 'anna@example.org');
});

afterAll(() => cms?.close());

it('lets staff write and read what strangers do not get', async () => {
  const made = await staff.post('/guides?locale=sv&draft=true', { title: 'Mät först' });
  expect(made).toMatchObject({ status: 201, body: { doc: { title: 'Mät först', _status: 'draft' } } });
  const path = `/guides/${made.body.doc.id}`;
  expect(await staff.patch(`${path}?draft=true&autosave=true`, { lede: 'Sedan byt.' })).toMatchObject({
    status: 200,
    body: { doc: { lede: 'Sedan byt.' } },
  });
  expect((await staff.get(`${path}?draft=true`)).body).toMatchObject({ lede: 'Sedan byt.' });
  expect((await stranger(cms.payload).get(path)).status).toBe(403);
});

it('takes files with their fields', async () => {
  const file = new File(['ett,två'], 'mått.csv', { type: 'text/csv' });
  const { status, body } = await staff.upload('POST', '/files?locale=sv', file, { title: 'Mått' });
  expect(status).toBe(201);
  expect(body.doc).toMatchObject({ title: 'Mått', mimeType: 'text/csv' });
});

it('is refused in the language that the person works in', async () => {
  const english = await signIn(cms.payload, 'anna@example.org', { language: 'en' });
  const first = async (person: Staff) =>
    (await person.post('/terms?locale=sv', {})).body.errors[0].data.errors[0].message;
  expect([await first(staff), await first(english)]).toEqual([
    'Detta fält är obligatoriskt.',
    'This field is required.',
  ]);
});

describe('More saves at the same moment than the CMS has connections to the database', () => {
  const many = Array.from({ length: 14 }, (_, number) => number);
  const make = async (path: string, data: object) => {
    const { status, body } = await staff.post(path, data);
    expect(status).toBe(201);
    return (body.doc as { id: number }).id;
  };
  const allAnswer = async (paths: string[], data: (number: number) => object) => {
    const answers = await Promise.all(
      many.map((number) => staff.patch(paths[number % paths.length] ?? '', data(number))),
    );
    for (const { status } of answers) expect([200, 409]).toContain(status);
  };

  it('of one account', async () => {
    await allAnswer([`/users/${staff.id}`], (number) => ({ name: `Anna ${number}` }));
  });

  it('of one text and of many', async () => {
    const paths: string[] = [];
    for (const number of many)
      paths.push(
        `/guides/${await make('/guides?locale=sv&draft=true', { title: `Guide ${number}` })}?draft=true`,
      );
    await allAnswer(paths.slice(0, 1), (number) => ({ lede: `Rad ${number}` }));
    await allAnswer(paths, (number) => ({ lede: `Rad ${number}`, related: [] }));
  });

  it('of the settings', async () => {
    const answers = await Promise.all(
      many.map((number) => staff.post('/globals/settings?locale=sv', { siteName: `Namn ${number}` })),
    );
    for (const { status } of answers) expect([200, 409]).toContain(status);
  });
});
