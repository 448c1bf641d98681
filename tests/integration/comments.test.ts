import { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ToldComment } from '../../cms/comments/endpoints.ts';
import { startMailServer, type MailServer } from '../support/mail-server.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { signIn, type Answer, type Staff } from '../support/rest.ts';
import { actsIn, paragraph } from '../support/staff-acts.ts';

let cms: OpenedPayload;
let server: MailServer;
let database: Pool;
let author: Staff;
let editor: Staff;
let reader: Staff;
let deliver: () => Promise<void>;

beforeAll(async () => {
  server = await startMailServer();
  process.env['SMTP_URL'] = server.url;
  cms = await openPayload();
  author = await signIn(cms.payload, 'anna@example.org', { role: 'author' });
  editor = await signIn(cms.payload, 'eva@example.org', { role: 'editor' });
  reader = await signIn(cms.payload, 'rolf@example.org', { role: 'reader' });
  database = new Pool({ connectionString: cms.databaseUrl });
  const { deliverDue } = await import('../../cms/mail/deliver.ts');
  const { openPost } = await import('../../cms/mail/post.ts');
  deliver = () => deliverDue(database, openPost());
});

beforeEach(async () => {
  await deliver();
  server.letters.length = 0;
});

afterAll(async () => {
  await database?.end();
  await server?.close();
  await cms?.close();
});

const kind = 'guides';
const guides = (staff: Staff) => actsIn(kind, staff);
let count = 0;
const make = (text = 'Mät tryckluften varje månad.') =>
  guides(author).create({ title: `Täta läckorna ${(count += 1)}`, body: paragraph(text) });
const say = (staff: Staff, id: number, data: object) => staff.post(`/${kind}/${id}/comments`, data);
const settle = (staff: Staff, id: number, comment: number, act = 'resolve') =>
  staff.post(`/${kind}/${id}/comments/${comment}/${act}`);
const commentsOf = async (staff: Staff, id: number) =>
  ((await staff.get(`/${kind}/${id}/comments`)).body as { comments: ToldComment[] }).comments;
const words = { field: 'body', quote: 'varje månad', before: 'Mät tryckluften ', after: '.' };
const wordsOf = ({ body }: Answer): string => body.errors[0].message;

async function begin(staff: Staff, id: number, body = 'Räcker inte varje år?') {
  expect((await say(staff, id, { ...words, body })).status).toBe(200);
  return (await commentsOf(staff, id)).at(-1)?.id ?? 0;
}

describe('A comment', () => {
  it('on words is answered, settled and opened again, and everybody sees that', async () => {
    const id = await make();
    const thread = await begin(editor, id);
    await say(author, id, { thread, body: 'Nej, trycket faller.' });
    expect(await commentsOf(reader, id)).toMatchObject([
      { threadId: null, ...words, body: 'Räcker inte varje år?', userName: 'eva@example.org', isGone: false },
      { threadId: thread, body: 'Nej, trycket faller.', userName: 'anna@example.org' },
    ]);
    await settle(author, id, thread);
    const [settled] = await commentsOf(editor, id);
    expect(settled).toMatchObject({ resolvedBy: 'anna@example.org' });
    await settle(editor, id, thread, 'reopen');
    expect((await commentsOf(author, id))[0]).toMatchObject({ resolvedAt: null, resolvedBy: null });
  });

  it('is opened again by an answer', async () => {
    const id = await make();
    const thread = await begin(editor, id);
    await settle(author, id, thread);
    await say(editor, id, { thread, body: 'Ändå inte.' });
    expect((await commentsOf(author, id))[0]?.resolvedAt).toBeNull();
  });

  it('finds its words where the text has moved, and says when they are gone', async () => {
    const id = await make();
    await begin(editor, id);
    await guides(author).autosave(id, { body: paragraph('Först ett nytt stycke. Mät varje månad, helst.') });
    expect((await commentsOf(editor, id))[0]).toMatchObject({ isGone: false });
    await guides(author).autosave(id, { body: paragraph('Mät en gång om året.') });
    expect((await commentsOf(editor, id))[0]).toMatchObject({ isGone: true, quote: 'varje månad' });
  });

  it('is settled by whoever made it and by those who write', async () => {
    const id = await make();
    const own = await begin(reader, id);
    expect((await settle(reader, id, own)).status).toBe(200);
    const other = await begin(editor, id);
    expect((await settle(reader, id, other)).status).toBe(403);
    const elsewhere = await make();
    expect((await settle(editor, elsewhere, other)).status).toBe(404);
    expect((await say(editor, elsewhere, { thread: other, body: 'Fel' })).status).toBe(404);
  });

  it('says something, of a field that there is', async () => {
    const id = await make();
    expect(wordsOf(await say(editor, id, { ...words, body: '  ' }))).toContain('Skriv något');
    expect(wordsOf(await say(editor, id, { ...words, body: 'x'.repeat(4001) }))).toContain('4 000 tecken');
    for (const field of ['nothing', 'fieldAuthors', undefined, 7])
      expect(wordsOf(await say(editor, id, { field, body: 'Hej' }))).toContain('vilket fält');
  });

  it('is sent to those who write the text, at once, and then once an hour at most with all that was said', async () => {
    const id = await make();
    await begin(editor, id, 'Första');
    await deliver();
    expect(server.letters.map(({ to }) => to)).toEqual([['anna@example.org']]);
    expect(server.letters[0]?.text).toContain('eva@example.org om ”varje månad”:\nFörsta');
    expect(server.letters[0]?.text).toContain(`/admin/collections/${kind}/${id}?locale=sv`);
    await begin(editor, id, 'Andra');
    await begin(reader, id, 'Tredje');
    await deliver();
    const toAnna = () =>
      server.letters.filter(({ to, text }) => to.includes('anna@example.org') && text.includes(`/${id}?`));
    expect(toAnna()).toHaveLength(1);
    await database.query("UPDATE mails SET due_at = now() - interval '1 second' WHERE letter IS NOT NULL");
    await deliver();
    expect(toAnna()).toHaveLength(2);
    expect(toAnna()[1]?.text).toMatch(/Andra[^]+rolf@example.org om ”varje månad”:\nTredje/);
    expect(toAnna()[1]?.text).not.toContain('Första');
  });

  it('goes with the document', async () => {
    const id = await make();
    await begin(editor, id);
    await guides(editor).trash(id);
    expect((await editor.get(`/${kind}/${id}/comments`)).status).toBe(409);
    const administrator = await signIn(cms.payload, 'chef@example.org');
    await guides(administrator).deleteForGood(id);
    const { rows } = await database.query('SELECT FROM comments WHERE document_id = $1', [id]);
    expect(rows).toEqual([]);
  });

  it('comes to nobody outside: not with the text, nor with what is published, exported or taken as Word', async () => {
    const secret = 'Hemlig tanke';
    const id = await make();
    const before = await guides(author).newest(id);
    await begin(editor, id, secret);
    await say(editor, id, { field: 'lede', body: secret });
    expect(await guides(author).newest(id)).toEqual(before);
    await guides(editor).publish(id);
    const { rows } = await database.query("SELECT data, body FROM published_texts WHERE source = 'guides'");
    expect(rows).not.toHaveLength(0);
    const all = await editor.get(`/${kind}/${id}?depth=2`);
    const versions = await editor.get(`/${kind}/versions?where[parent][equals]=${id}`);
    const { exportContent } = await import('../../cms/import-export/index.ts');
    const folder = `${cms.dataDir}/export`;
    await exportContent(cms.payload, folder);
    const { readdir, readFile } = await import('node:fs/promises');
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) =>
      one.isFile(),
    );
    const exported = await Promise.all(files.map((one) => readFile(`${one.parentPath}/${one.name}`, 'utf8')));
    expect(exported.length).toBeGreaterThan(0);
    for (const told of [rows, all.body, versions.body, exported])
      expect(JSON.stringify(told)).not.toContain(secret);
  });
});
