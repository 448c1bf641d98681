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

function paragraph(text: string) {
  const node = { type: 'text', text, version: 1, detail: 0, format: 0, mode: 'normal', style: '' };
  const children = [
    { type: 'paragraph', children: [node], version: 1, format: '', indent: 0, direction: null },
  ];
  return { root: { type: 'root', children, version: 1, format: '', indent: 0, direction: null } };
}

async function makeGuide(more: object = {}): Promise<number> {
  const data = { title: 'Mät först', lede: 'Sedan byt.', body: paragraph('Så här.'), ...more };
  return (await staff.post('/guides?locale=sv&draft=true', data)).body.doc.id;
}

const draftOf = async (id: number) => (await staff.get(`/guides/${id}?draft=true&depth=0&trash=true`)).body;
const translate = (id: number, person = staff) => person.post(`/guides/${id}/translation`);

describe('A translation', () => {
  it('begins as a draft in the other language with all that the document holds, and no address', async () => {
    const topic = (await staff.post('/topics?locale=sv', { title: 'Energi' })).body.doc.id;
    const steps = [{ title: 'Räkna', tasks: [{ text: 'Läs av' }] }];
    const id = await makeGuide({ topics: [topic], minutes: 30, steps, publishAt: '2027-01-01T08:00:00Z' });
    await staff.patch(`/guides/${id}?draft=true&autosave=true`, { lede: 'Byt sedan.' });
    const made = await translate(id);
    expect(made.status).toBe(201);
    const [source, translation] = [await draftOf(id), await draftOf(Number(made.body.id))];
    expect(translation).toMatchObject({
      language: 'en',
      translationKey: source.translationKey,
      untranslated: true,
      _status: 'draft',
      title: 'Mät först',
      lede: 'Byt sedan.',
      topics: [topic],
      minutes: 30,
      steps: [{ title: 'Räkna', tasks: [{ text: 'Läs av' }] }],
    });
    expect(translation.slug ?? null).toBeNull();
    expect(translation.publishAt ?? null).toBeNull();
    expect(translation.steps[0].id).not.toBe(source.steps[0].id);
    expect(source).toMatchObject({ language: 'sv', untranslated: false, steps: [{ title: 'Räkna' }] });
  });

  it('is made once, and says where it is', async () => {
    const id = await makeGuide();
    const first = await translate(id);
    const again = await translate(id);
    expect(again).toMatchObject({ status: 409, body: { id: first.body.id } });
    expect(again.body.errors[0].message).toBe('Översättningen finns redan. Öppna den i stället.');
    const back = await translate(Number(first.body.id));
    expect(back).toMatchObject({ status: 409, body: { id } });
  });

  it('is made once by two at the same moment', async () => {
    const id = await makeGuide();
    const answers = await Promise.all([translate(id), translate(id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  });

  it('that lies in the trash is told to be there', async () => {
    const id = await makeGuide();
    const translation = (await translate(id)).body.id;
    await staff.patch(`/guides/${translation}`, { deletedAt: new Date().toISOString() });
    const english = await signIn(cms.payload, 'anna@example.org', { language: 'en' });
    const again = await translate(id, english);
    expect(again).toMatchObject({ status: 409, body: { id: translation } });
    expect(again.body.errors[0].message).toMatch(/trash.*restore/);
  });

  it('is made by staff alone, of what exists', async () => {
    const id = await makeGuide();
    expect((await stranger(cms.payload).post(`/guides/${id}/translation`)).status).toBe(401);
    expect((await translate(999_999)).status).toBe(404);
    expect((await staff.post('/guides/none/translation')).status).toBe(404);
  });
});

describe('Text that is still to be translated', () => {
  async function makeTranslation(): Promise<number> {
    return (await translate(await makeGuide())).body.id;
  }
  const save = (id: number, data: object) => staff.patch(`/guides/${id}?draft=true&autosave=true`, data);

  it('is told to be until title and body are both others', async () => {
    const id = await makeTranslation();
    await save(id, { title: 'Measure first' });
    expect(await draftOf(id)).toMatchObject({ untranslated: true, slug: 'measure-first' });
    await save(id, { body: paragraph('This way.') });
    expect(await draftOf(id)).toMatchObject({ untranslated: false, slug: 'measure-first' });
  });

  it('gets no address of the other language', async () => {
    const id = await makeTranslation();
    await save(id, { lede: 'Then replace.', title: 'Mät först', slug: null });
    expect((await draftOf(id)).slug ?? null).toBeNull();
  });

  it('is as staff say', async () => {
    const id = await makeTranslation();
    await save(id, { untranslated: false });
    expect(await draftOf(id)).toMatchObject({ untranslated: false, title: 'Mät först' });
  });

  it('is no more once it is published', async () => {
    const id = await makeTranslation();
    const { status } = await staff.patch(`/guides/${id}`, { _status: 'published', title: 'Measure first' });
    expect(status).toBe(200);
    expect(await draftOf(id)).toMatchObject({ untranslated: false, slug: 'measure-first' });
  });
});

describe('What is done to a whole list', () => {
  it('is done to the language that the list shows', async () => {
    const id = await makeGuide({ title: 'Hela listan' });
    const translation = (await translate(id)).body.id;
    const all = 'where[and][0][id][not_equals]=0&locale=en&trash=true';
    const { body } = await staff.patch(`/guides?${all}`, { deletedAt: new Date().toISOString() });
    const changed = body.docs as { language: string }[];
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.filter(({ language }) => language !== 'en')).toEqual([]);
    expect((await draftOf(Number(translation))).deletedAt).toEqual(expect.any(String));
    expect((await draftOf(id)).deletedAt ?? null).toBeNull();
    await staff.delete(`/guides?${all}`);
    expect((await staff.get('/guides?trash=true&where[language][equals]=en')).body.totalDocs).toBe(0);
    expect((await staff.get('/guides?where[language][equals]=sv')).body.totalDocs).toBeGreaterThan(0);
  });
});
