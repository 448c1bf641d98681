import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { signIn, type Staff } from '../support/rest.ts';

let cms: OpenedPayload;
let anna: Staff;
let karin: Staff;

beforeAll(async () => {
  cms = await openPayload();
  anna = await signIn(cms.payload, 'anna@bruket.example');
  karin = await signIn(cms.payload, 'karin@bruket.example');
  await cms.payload.update({ collection: 'users', id: anna.id, data: { name: 'anna' } });
});

afterAll(() => cms?.close());

/** A document as it was read, and as a form sends it back. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Form = Record<string, any>;

const read = async (who: Staff, path: string) => (await who.get(path)).body as Form;

async function draft(data: Record<string, unknown> = {}): Promise<number> {
  const { status, body } = await anna.post('/press-releases?locale=sv&draft=true', {
    title: 'Rubrik',
    lede: 'Ingress',
    ...data,
  });
  expect(status).toBe(201);
  return body['doc'].id as number;
}

const opened = (who: Staff, id: number) => read(who, `/press-releases/${id}?locale=sv&draft=true&depth=0`);

/** What the admin sends: the whole form, with what was changed in it. */
const autosave = (who: Staff, id: number, form: Form) =>
  who.patch(`/press-releases/${id}?locale=sv&draft=true&autosave=true&depth=0`, form);

const text = (said: string) => ({
  root: {
    type: 'root',
    version: 1,
    direction: 'ltr',
    format: '',
    indent: 0,
    children: [
      {
        type: 'paragraph',
        version: 1,
        direction: 'ltr',
        format: '',
        indent: 0,
        textFormat: 0,
        textStyle: '',
        children: [{ type: 'text', version: 1, text: said, format: 0, mode: 'normal', style: '', detail: 0 }],
      },
    ],
  },
});

describe('Two people in one draft', () => {
  it('both keep what they wrote in different fields, though each sends the whole form', async () => {
    const id = await draft();
    const [hers, other] = [await opened(anna, id), await opened(karin, id)];
    expect((await autosave(anna, id, { ...hers, lede: 'Annas ingress' })).status).toBe(200);
    const saved = await autosave(karin, id, { ...other, title: 'Karins rubrik', body: text('Karins text') });
    expect(saved.status).toBe(200);
    expect(saved.body.doc).toMatchObject({ title: 'Karins rubrik', lede: 'Annas ingress' });
    expect(await opened(anna, id)).toMatchObject({ title: 'Karins rubrik', lede: 'Annas ingress' });
  });

  it('the later writer of one field is told whose text stands there, and nothing is overwritten', async () => {
    const id = await draft();
    const [hers, other] = [await opened(anna, id), await opened(karin, id)];
    await autosave(anna, id, { ...hers, lede: 'Annas ingress' });
    const refused = await autosave(karin, id, { ...other, lede: 'Karins ingress', title: 'Karins rubrik' });
    expect(refused.status).toBe(409);
    const [error] = refused.body.errors;
    expect(error.name).toBe('EditConflict');
    expect(error.message).toContain('Ingress');
    expect(error.data.conflicts).toEqual([
      {
        field: 'lede',
        label: 'Ingress',
        mine: 'Karins ingress',
        theirs: 'Annas ingress',
        by: { id: anna.id, name: 'anna', email: 'anna@bruket.example' },
        at: expect.stringMatching(/^\d{4}-/),
      },
    ]);
    expect(await opened(anna, id)).toMatchObject({ title: 'Rubrik', lede: 'Annas ingress' });

    const chosen = {
      ...other,
      lede: 'Karins ingress',
      title: 'Karins rubrik',
      revision: error.data.revision,
    };
    expect((await autosave(karin, id, chosen)).status).toBe(200);
    expect(await opened(anna, id)).toMatchObject({ title: 'Karins rubrik', lede: 'Karins ingress' });
  });

  it('what was chosen does not bring back what a third person changed elsewhere', async () => {
    const id = await draft();
    const [hers, other] = [await opened(anna, id), await opened(karin, id)];
    await autosave(anna, id, { ...hers, lede: 'Annas ingress', place: 'Borlänge' });
    const refused = await autosave(karin, id, { ...other, lede: 'Karins ingress' });
    const { revision } = refused.body.errors[0].data;
    expect((await autosave(karin, id, { ...other, lede: 'Karins ingress', revision })).status).toBe(200);
    expect(await opened(anna, id)).toMatchObject({ place: 'Borlänge', lede: 'Karins ingress' });
  });

  it('publishing and saving by hand are merged and refused in the same way', async () => {
    const id = await draft({ body: text('Texten') });
    const [hers, other] = [await opened(anna, id), await opened(karin, id)];
    await autosave(anna, id, { ...hers, lede: 'Annas ingress' });
    const publish = (form: Form) =>
      karin.patch(`/press-releases/${id}?locale=sv&depth=0`, { ...form, _status: 'published' });
    expect((await publish({ ...other, lede: 'Karins ingress' })).status).toBe(409);
    expect((await publish({ ...other, title: 'Karins rubrik' })).status).toBe(200);
    const stored = await karin.get(`/press-releases/${id}?locale=sv&depth=0`);
    expect(stored.body).toMatchObject({
      _status: 'published',
      title: 'Karins rubrik',
      lede: 'Annas ingress',
    });
  });

  it('holds for saves at the same moment', async () => {
    const id = await draft();
    const form = await opened(anna, id);
    const answers = await Promise.all([
      autosave(anna, id, { ...form, lede: 'Annas ingress' }),
      autosave(karin, id, { ...form, title: 'Karins rubrik' }),
      autosave(anna, id, { ...form, place: 'Falun' }),
      autosave(karin, id, { ...form, place: 'Gävle' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 409]);
    const stored = await opened(anna, id);
    expect(stored).toMatchObject({ title: 'Karins rubrik', lede: 'Annas ingress' });
    expect(['Falun', 'Gävle']).toContain(stored.place);
  });

  it('whoever sends the same save again, because the answer was lost, meets no conflict', async () => {
    const id = await draft();
    const form = { ...(await opened(anna, id)), title: '  Ny\u00adtt ordval ' };
    expect((await autosave(anna, id, form)).status).toBe(200);
    expect((await autosave(anna, id, form)).status).toBe(200);
  });

  it('what one replaces of the other stays in the history, though it was autosaved', async () => {
    const id = await draft();
    await autosave(anna, id, { ...(await opened(anna, id)), lede: 'Annas ingress' });
    await autosave(karin, id, { ...(await opened(karin, id)), lede: 'Karins ingress' });
    await autosave(karin, id, { ...(await opened(karin, id)), lede: 'Karins bättre ingress' });
    const { body } = await anna.get(`/press-releases/versions?where[parent][equals]=${id}&locale=sv&depth=0`);
    const versions = body['docs'] as { version: { lede: string } }[];
    const ledes = versions.map(({ version }) => version.lede);
    expect(ledes).toEqual(['Karins bättre ingress', 'Annas ingress', 'Ingress']);
  });

  it('two who write side by side do not fill the history', async () => {
    const id = await draft();
    for (let turn = 0; turn < 4; turn += 1) {
      await autosave(anna, id, { ...(await opened(anna, id)), lede: `Annas ingress ${turn}` });
      await autosave(karin, id, { ...(await opened(karin, id)), title: `Karins rubrik ${turn}` });
    }
    const { body } = await anna.get(`/press-releases/versions?where[parent][equals]=${id}&locale=sv`);
    // As it was made, the last one with Anna's first title, and the one that both write in.
    expect(body.totalDocs).toBe(3);
  });
});

describe('A save without a token', () => {
  it('writes what it sends and nothing else', async () => {
    const id = await draft();
    await autosave(anna, id, { lede: 'Annas ingress' });
    expect((await autosave(karin, id, { title: 'Karins rubrik' })).status).toBe(200);
    expect(await opened(anna, id)).toMatchObject({ title: 'Karins rubrik', lede: 'Annas ingress' });
  });
});

describe('What has no drafts is merged as well', () => {
  it('a person, of whom each language has a role of its own', async () => {
    const made = await anna.post('/people?locale=sv', { name: 'Ada', role: 'Forskare' });
    const id = made.body.doc.id;
    const path = (locale: string) => `/people/${id}?locale=${locale}&depth=0`;
    const swedish = await read(anna, path('sv'));
    const english = await read(karin, path('en'));
    expect((await anna.patch(path('sv'), { ...swedish, role: 'Professor', phone: '1' })).status).toBe(200);
    expect((await karin.patch(path('en'), { ...english, role: 'Professor' })).status).toBe(200);
    expect(await read(karin, path('sv'))).toMatchObject({ role: 'Professor', phone: '1' });
    const refused = await karin.patch(path('sv'), { ...swedish, role: 'Docent' });
    expect(refused.status).toBe(409);
    expect(refused.body.errors[0].data.conflicts[0]).toMatchObject({ field: 'role', by: { id: anna.id } });
  });

  it('the settings, group by group', async () => {
    const path = '/globals/settings?locale=sv&depth=0';
    const [hers, other] = [await read(anna, path), await read(karin, path)];
    const publisher = { ...hers.publisher, phone: '0243-1' };
    expect((await anna.post(path, { ...hers, publisher, tagline: 'Annas' })).status).toBe(200);
    const theirs = { ...other, publisher: { ...other.publisher, name: 'Bruket AB' } };
    expect((await karin.post(path, theirs)).status).toBe(200);
    expect(await read(anna, path)).toMatchObject({
      tagline: 'Annas',
      publisher: { name: 'Bruket AB', phone: '0243-1' },
    });
    const refused = await karin.post(path, {
      ...theirs,
      publisher: { ...theirs.publisher, phone: '0243-2' },
    });
    expect(refused.status).toBe(409);
    const [conflict] = refused.body.errors[0].data.conflicts;
    expect(conflict).toMatchObject({ field: 'publisher.phone', theirs: '0243-1', by: { id: anna.id } });
  });
});

describe('A draft that nobody has written in', () => {
  for (const kind of ['press-releases', 'case-studies', 'guides']) {
    it(`is told apart until the first word, of ${kind}`, async () => {
      const { body } = await anna.post(`/${kind}?locale=sv&draft=true`, {});
      expect(body.doc.blank).toBe(true);
      const path = `/${kind}/${body.doc.id}?locale=sv&draft=true&autosave=true`;
      const saved = await anna.patch(path, { ...(body.doc as Form), title: 'Något' });
      expect(saved.body.doc.blank).toBe(false);
    });
  }

  it('is none that is a copy', async () => {
    const { body } = await anna.post(`/press-releases/${await draft()}/duplicate?locale=sv&draft=true`, {});
    expect(body.doc).toMatchObject({ lede: 'Ingress', blank: false });
  });
});
