import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codecOf } from '../../cms/import-export/codecs.ts';
import { printRichText } from '../../cms/rich-text/codec.ts';
import { linesOfRichText } from '../../cms/differences/lines.ts';
import { fromLexical } from '../../cms/rich-text/from-lexical.ts';
import { toLexical } from '../../cms/rich-text/to-lexical.ts';
import type { RichText, Text } from '../../common/protocol/published-store/rich-text.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { answerRest, signIn, stranger, type Staff } from '../support/rest.ts';
import { jpeg } from '../support/uploads.ts';
import { lists, paragraph, picture, swedishStyles, wordFile, inList } from '../support/word-file.ts';
import { badWordFiles } from '../support/bad-word-files.ts';
import { fullEditor } from '../unit/import-export/fixtures.ts';

let cms: OpenedPayload;
let payload: Payload;
let staff: Staff;

beforeAll(async () => {
  cms = await openPayload();
  ({ payload } = cms);
  staff = await signIn(payload, 'redaktion@example.org');
});

afterAll(() => cms?.close());

const docx = (data: Buffer, name = 'Pressmeddelande.docx') => new File([new Uint8Array(data)], name);
const send = (file: File, path = '/press-releases/from-word?locale=sv', by = staff) =>
  by.upload('POST', path, file);

async function written(body: unknown): Promise<string> {
  const { docs } = await payload.find({ collection: 'media', locale: 'sv', pagination: false });
  const nameOf = (id: number) => docs.find((one) => one.id === id)?.alt ?? `bild ${id}`;
  const context = { codecOf, fileKeyOf: (_collection: string, id: number) => nameOf(id) };
  return printRichText(body, fullEditor, context).trimEnd();
}

describe('A Word file that is dropped on a list', () => {
  it('becomes a draft in the language of the list, with its pictures, and tells what was left out', async () => {
    const ugn = await jpeg(900, 600);
    const file = wordFile({
      styles: swedishStyles,
      numbering: lists,
      media: { 'image1.jpeg': ugn, 'image2.emf': Buffer.from('010000006c000000', 'hex') },
      comments: '<w:comment w:id="1" w:author="Eva"/>',
      body:
        paragraph('Elva procent mindre', 'Rubrik') +
        paragraph('Bruken minskar sina utsläpp.', 'Underrubrik') +
        paragraph('Bakgrund', 'Rubrik1') +
        inList('Mät', 2) +
        inList('el', 2, 1) +
        paragraph(picture('image1.jpeg', 'En ugn i Hofors')) +
        paragraph(picture('image1.jpeg', 'En ugn i Hofors')) +
        paragraph(picture('image2.emf', 'Ett diagram')),
    });
    const { status, body } = await send(docx(file));
    expect([status, body.title]).toEqual([201, 'Elva procent mindre']);
    expect(body.told).toEqual([
      'Kommentarer kom inte med (1): ”Eva”.',
      expect.stringMatching(/^Bilden ”Ett diagram” kom inte med\. Den är i Windows ritformat/) as unknown,
    ]);
    const draft = await payload.findByID({
      collection: 'press-releases',
      id: body.id as number,
      draft: true,
      depth: 0,
    });
    expect(draft).toMatchObject({
      title: 'Elva procent mindre',
      lede: 'Bruken minskar sina utsläpp.',
      language: 'sv',
      _status: 'draft',
    });
    const figure = '<Figure picture="En ugn i Hofors" />';
    expect(await written(draft.body)).toBe(`## Bakgrund\n\n1. Mät\n   1. el\n\n${figure}\n\n${figure}`);
  });

  it('brings in no picture twice, however often it comes', async () => {
    const media = { 'image1.png': await jpeg(60, 40) };
    const file = wordFile({ media, body: paragraph('T') + paragraph(picture('image1.png', 'En karta')) });
    const count = async () => (await payload.count({ collection: 'media' })).totalDocs;
    await send(docx(file));
    const before = await count();
    expect((await send(docx(file), '/guides/from-word?locale=en')).status).toBe(201);
    expect(await count()).toBe(before);
  });

  it('brings in pictures without alternative text, which the draft cannot be published without', async () => {
    const media = { 'image7.jpeg': await jpeg(70, 40) };
    const file = wordFile({ media, body: paragraph('T', 'Title') + paragraph(picture('image7.jpeg')) });
    const { body } = await send(docx(file));
    expect(body.told).toEqual([
      'Bilder utan alternativtext (1): ”image7.jpeg”. Skriv vad de visar innan texten publiceras.',
    ]);
    const published = await staff.patch(`/press-releases/${body.id}?locale=sv`, { _status: 'published' });
    expect(published.status).toBe(400);
    expect(JSON.stringify(published.body)).toContain('image7.jpeg');
    const alone = await staff.upload('POST', '/media?locale=sv', docx(media['image7.jpeg'], 'a.jpg'), {});
    expect(alone.status).toBe(400);
  });

  it('is called after the file where it has no title, and says so in the language of whoever works', async () => {
    const english = await signIn(payload, 'editor@example.org', { language: 'en' });
    const file = docx(wordFile({ body: paragraph('Only text.') }), 'Årets plan.docx');
    const { body } = await send(file, '/guides/from-word?locale=en', english);
    expect(body.title).toBe('Årets plan');
    expect(body.told[0]).toContain('the draft is called: “Årets plan”');
    const draft = await payload.findByID({ collection: 'guides', id: body.id as number, draft: true });
    expect(draft.language).toBe('en');
  });
});

describe('A file that no draft can be made of', () => {
  it('is refused with a sentence, and nothing is made', async () => {
    const count = async () => (await payload.count({ collection: 'press-releases' })).totalDocs;
    const before = await count();
    const sentences: Record<string, string> = {
      'a file with a password': '”hemlig.docx” är skyddad med lösenord',
      'a PDF': '”hemlig.docx” är en PDF och ingen Word-fil',
      'a text of zeros': '”hemlig.docx” blir mycket större när den packas upp',
    };
    for (const { what, make } of badWordFiles.filter(({ what }) => what in sentences)) {
      const { status, body } = await send(docx(await make(), 'hemlig.docx'));
      expect([what, status, body.errors[0].message]).toEqual([
        what,
        400,
        expect.stringContaining(sentences[what] ?? '') as unknown,
      ]);
    }
    expect(await count()).toBe(before);
  });

  it('is refused at 200 MB before it is read', async () => {
    const { token } = await payload.login({
      collection: 'users',
      data: { email: staff.email, password: 'correct horse battery staple' },
    });
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 1_000_000;
        controller.enqueue(new Uint8Array(1_000_000));
        if (sent >= 200_000_000) controller.close();
      },
    });
    const headers = {
      Authorization: `JWT ${token}`,
      'Content-Type': 'multipart/form-data; boundary=x',
      'Content-Length': '200000000',
      'Accept-Language': 'sv',
    };
    const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
    const address = 'http://127.0.0.1/api/press-releases/from-word?locale=sv';
    const answer = await answerRest(payload, new Request(address, init));
    expect([answer.status, await answer.text()]).toEqual([
      413,
      expect.stringContaining('är större än 50 MB') as unknown,
    ]);
    expect(sent).toBeLessThan(5_000_000);
  });

  it('is refused to whoever is not signed in, and without a file', async () => {
    for (const path of ['/press-releases/from-word', '/read-word'])
      expect((await stranger(payload).post(path, {})).status).toBe(401);
    expect((await staff.post('/press-releases/from-word', {})).body.errors[0].message).toContain('Ingen fil');
  });
});

describe('A Word file that is dropped in the editor', () => {
  it('is read without making a document, in the words of a short field where that is asked for', async () => {
    const file = wordFile({
      styles: swedishStyles,
      body: paragraph('Titel', 'Rubrik') + paragraph('Del', 'Rubrik1') + paragraph('Text.'),
    });
    const whole = await send(docx(file), '/read-word?locale=sv');
    expect(whole).toMatchObject({ status: 200, body: { title: 'Titel', lede: '', told: [] } });
    expect(whole.body.text).toMatchObject([{ type: 'heading', level: 2 }, { type: 'paragraph' }]);
    const short = await send(docx(file), '/read-word?locale=sv&short=true');
    expect(short.body.text).toMatchObject([{ type: 'paragraph' }, { type: 'paragraph' }]);
    expect(short.body.told[0]).toContain('kan inte stå i det här fältet');
  });
});

describe('A draft that is taken as a Word file', () => {
  const take = async (path: string, by?: string) => {
    const { token } = await payload.login({
      collection: 'users',
      data: { email: staff.email, password: 'correct horse battery staple' },
    });
    const headers = { 'Accept-Language': 'sv', ...(by !== 'nobody' && { Authorization: `JWT ${token}` }) };
    return answerRest(payload, new Request(`http://127.0.0.1/api${path}`, { headers }));
  };

  it('becomes the same draft when it comes back, with the same pictures and links', async () => {
    const photo = await jpeg(80, 50);
    const media = await staff.upload('POST', '/media?locale=sv', docx(photo, 'karta.jpg'), {
      alt: 'En karta',
    });
    const { body: guide } = await staff.post('/guides?locale=sv&draft=true', { title: 'Mät först' });
    const words = (text: string): Text => ({ type: 'text', text, format: 0 });
    const target = { collection: 'guides', id: Number(guide.doc.id) };
    const text: RichText = [
      { type: 'paragraph', children: [words('Se '), { type: 'link', target, children: [words('guiden')] }] },
      {
        type: 'component',
        slug: 'figure',
        values: { picture: media.body.doc.id as number, caption: 'Bruken.' },
      },
    ];
    const { body: made } = await staff.post('/press-releases?locale=sv&draft=true', {
      ...{ title: 'Elva procent', lede: 'Mindre.', body: toLexical(text) },
    });
    const answer = await take(`/press-releases/${made.doc.id}/word`);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="elva-procent.docx"');
    const back = await send(docx(Buffer.from(await answer.arrayBuffer())));
    expect(back.body.told).toEqual([]);
    const draft = await payload.findByID({
      collection: 'press-releases',
      id: back.body.id as number,
      draft: true,
      depth: 0,
    });
    expect([draft.title, draft.lede, fromLexical(draft.body)]).toEqual(['Elva procent', 'Mindre.', text]);
  });

  it('has the steps of a guide and its checklist under headings', async () => {
    const words = (text: string): RichText => [
      { type: 'paragraph', children: [{ type: 'text', text, format: 0 }] },
    ];
    const { body: made } = await staff.post('/guides?locale=sv&draft=true', {
      title: 'Mät elen',
      body: toLexical(words('Så här.')),
      steps: [{ title: 'Läs av', body: toLexical(words('Varje natt.')), tasks: [{ text: 'Anteckna' }] }],
      checklist: [{ text: 'Mätaren är avläst' }],
    });
    const answer = await take(`/guides/${made.doc.id}/word`);
    const back = await send(docx(Buffer.from(await answer.arrayBuffer())));
    const id = back.body.id as number;
    const draft = await payload.findByID({ collection: 'press-releases', id, draft: true, depth: 0 });
    expect(linesOfRichText(draft.body)).toEqual([
      ...['Så här.', 'Steg', 'Läs av', 'Varje natt.', '• Anteckna', 'Checklista', '• Mätaren är avläst'],
    ]);
  });

  it('is given to nobody who is not signed in, and says when it is gone', async () => {
    expect((await take('/press-releases/999999/word')).status).toBe(404);
    expect((await take('/press-releases/1/word', 'nobody')).status).toBe(401);
  });
});
