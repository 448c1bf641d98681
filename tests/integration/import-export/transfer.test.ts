import { mkdir, mkdtemp, readFile, readdir, rm, rmdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allFields, collectionsOf, globalsOf } from '../../../cms/import-export/entities.ts';
import { exportContent, importContent } from '../../../cms/import-export/index.ts';
import { collectionsLeftOut, fieldsLeftOut, tablesLeftOut } from '../../../cms/import-export/left-out.ts';
import { openPayload, type OpenedPayload } from '../../support/payload.ts';
import { pdf } from '../../support/uploads.ts';
import { picture, readFiles, sampleFiles, writeFiles, type Files } from './sample-folder.ts';

let cms: OpenedPayload;
let database: Client;
let sample: Files;

beforeAll(async () => {
  cms = await openPayload();
  database = new Client({ connectionString: cms.databaseUrl });
  await database.connect();
  sample = await sampleFiles();
});
afterAll(async () => {
  await database.end();
  await cms.close();
});

async function folderWith(files: Files): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bruket-content-'));
  await writeFiles(folder, files);
  return folder;
}

async function exported(): Promise<Record<string, string>> {
  const folder = await folderWith({});
  await exportContent(cms.payload, folder);
  return readFiles(folder);
}

/** Number and newest change of the rows of every table, and the names of all uploaded files. */
async function everythingStored(): Promise<unknown> {
  const { rows: tables } = await database.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' order by 1",
  );
  const contents: Record<string, unknown> = {};
  for (const { name } of tables) {
    const { rows } = await database.query<{ rows: string }>(
      `select md5(string_agg(t::text, '' order by t::text)) as rows from "${name}" t`,
    );
    contents[name] = rows[0]?.rows;
  }
  return { contents, files: await readFiles(path.join(cms.dataDir, 'uploads')) };
}

async function problemOf(files: Files): Promise<string> {
  return importContent(cms.payload, await folderWith(files)).then(
    () => 'imported',
    (error: unknown) => String(error),
  );
}

test('an import that fails at its last document leaves database and files as they were', async () => {
  const before = await everythingStored();
  const files = { ...sample, 'redirects/gammal-sida-2.sv.mdx': '---\nfrom: /gammal-sida\nto: /\n---\n' };
  // Only the database knows that addresses which differ in a slash alone are taken for one.
  await database.query("create unique index same_page on redirects (translate(\"from\", '/', '-'))");
  await database.query(
    'insert into redirects ("from", "to", updated_at, created_at) values (\'-gammal-sida-\', \'/\', now(), now())',
  );
  const taken = await everythingStored();
  expect(await problemOf(files)).toContain('redirects/gammal-sida-2.sv.mdx');
  expect(await everythingStored()).toEqual(taken);
  await database.query('delete from redirects');
  await database.query('drop index same_page');
  expect(await everythingStored()).toEqual(before);
});

test('an export after an import has the same files, byte for byte', async () => {
  const folder = await folderWith(sample);
  const counts = await importContent(cms.payload, folder);
  expect(await exported()).toEqual(await readFiles(folder));
  expect(counts).toEqual({ documents: 21, texts: 31, uploads: 3 });
});

test('each language is a document of its own with its own status, in the collection and in the newest version', async () => {
  type Collection = 'press-releases' | 'case-studies' | 'guides';
  const statusOf = async (collection: Collection, slug: string) => {
    const where = { slug: { equals: slug } };
    const { docs: newest } = await cms.payload.find({ collection, where, depth: 0, draft: true });
    const [document] = newest;
    const main = await cms.payload.findByID({ collection, id: document?.id ?? 0, depth: 0 });
    const { language, translationKey, _status } = main;
    return { translationKey, told: `${language} ${_status} ${document?._status}` };
  };
  const pairOf = async (collection: Collection, swedish: string, english: string) => {
    const pair = [await statusOf(collection, swedish), await statusOf(collection, english)] as const;
    expect(pair[0].translationKey).toBeTruthy();
    expect(pair[0].translationKey).toBe(pair[1].translationKey);
    return pair.map(({ told }) => told);
  };
  expect(await pairOf('press-releases', 'nytt-samarbete', 'new-cooperation')).toEqual([
    'sv published published',
    'en published published',
  ]);
  expect(await pairOf('guides', 'spara-energi', 'save-energy')).toEqual([
    'sv published published',
    'en draft draft',
  ]);
  expect(await pairOf('case-studies', 'fonster', 'windows')).toEqual([
    'sv draft draft',
    'en published published',
  ]);
});

test('an import of what is there already changes nothing but the dates', async () => {
  const before = await exported();
  const ids = await database.query('select id from guides union all select id from media order by 1');
  await importContent(cms.payload, await folderWith(sample));
  expect(await exported()).toEqual(before);
  expect(
    (await database.query('select id from guides union all select id from media order by 1')).rows,
  ).toEqual(ids.rows);
});

test('an import brings documents to what the files say, and leaves others alone', async () => {
  const before = await exported();
  const changed: Files = {
    'guides/spara-energi.sv.mdx':
      '---\ntitle: Spara mycket energi\npublishAt: 2026-01-01T08:00:00.000Z\n---\n\nNy text.\n',
    'guides/spara-energi.en.mdx': '---\ntitle: Save energy\npublishAt: 2026-01-01T08:00:00.000Z\n---\n',
    'guides/utkast.sv.mdx': '---\ntitle: Ett annat namn\nstatus: draft\n---\n',
    'topics/energi.sv.mdx': '---\ntitle: Energi\nhidden: true\n---\n',
    'media/verk.sv.mdx': '---\nfile: verk.jpg\nalt: Ett annat verk\n---\n',
    'media/verk.jpg': await picture('#00ff00', 800),
  };
  await importContent(cms.payload, await folderWith(changed));
  const asText = Object.entries(changed).map(([name, content]) => [
    name,
    name.endsWith('.jpg') ? content.toString('base64') : String(content),
  ]);
  expect(await exported()).toEqual({ ...before, ...Object.fromEntries(asText) });
  const { docs } = await cms.payload.find({
    collection: 'media',
    where: { filename: { equals: 'verk.jpg' } },
  });
  expect(docs[0]).toMatchObject({ width: 800, focalX: 50 });
  const { totalDocs } = await cms.payload.count({
    collection: 'topics',
    locale: 'sv',
    where: { hidden: { not_equals: true } },
  });
  expect(totalDocs).toBe(0);
});

test('a planned withdrawal holds after an import, and stays where a file says nothing of it', async () => {
  const where = { slug: { equals: 'only-english' } };
  const stored = async () => {
    const { docs } = await cms.payload.find({ collection: 'press-releases', where, depth: 0 });
    return docs[0]!;
  };
  const planned = await stored();
  expect(planned).toMatchObject({ _status: 'published', withdrawAt: '2030-02-02T08:00:00.000Z' });
  const { rows } = await database.query(
    `select data->'withdrawal' as withdrawal from published_texts where source = 'press-releases' and id = $1`,
    [planned.id],
  );
  expect(rows[0].withdrawal).toMatchObject({
    at: '2030-02-02T08:00:00.000Z',
    reason: 'replaced',
    replacement: { kind: 'guides', id: expect.any(Number) },
  });
  const name = 'press-releases/only-english.en.mdx';
  const silent = String(sample[name]).replace(/withdrawal:\n( .*\n)+/, '');
  await importContent(cms.payload, await folderWith({ [name]: silent }));
  expect((await stored()).withdrawAt).toBe(planned.withdrawAt);
  expect((await exported())[name]).toBe(sample[name]);
});

test('a draft that is newer than what is published is told to be left out', async () => {
  const { docs } = await cms.payload.find({
    collection: 'guides',
    where: { slug: { equals: 'spara-energi' } },
  });
  const { id, title } = docs[0]!;
  const save = (text: string) =>
    cms.payload.update({ collection: 'guides', id, locale: 'sv', data: { title: text }, draft: true });
  await save('Spara mer energi');
  const lines: string[] = [];
  await exportContent(cms.payload, await folderWith({}), (line) => lines.push(line));
  expect(lines).toEqual([expect.stringContaining('guides/spara-energi has a draft that is newer')]);
  await cms.payload.update({ collection: 'guides', id, locale: 'sv', data: { title, _status: 'published' } });
});

test('what an export leaves out stands in the list of that, and nothing else does', async () => {
  const { payload } = cms;
  const { config, db } = payload;
  const { rows } = await database.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public'",
  );
  const ofPayload = new Set(Object.keys((db as unknown as { tables: object }).tables));
  const own = rows.map(({ name }) => name).filter((name) => !ofPayload.has(name));
  expect(own.toSorted()).toEqual(Object.keys(tablesLeftOut).toSorted());

  const exportedSlugs = new Set<string>(collectionsOf(payload).map(({ slug }) => slug));
  const apart = config.collections.map(({ slug }) => slug).filter((slug) => !exportedSlugs.has(slug));
  expect(apart.filter((slug) => !slug.startsWith('payload-')).toSorted()).toEqual(
    Object.keys(collectionsLeftOut).toSorted(),
  );

  const hidden = [...collectionsOf(payload), ...globalsOf(payload)].flatMap((entity) => {
    const all = entity.global ? payload.globals.config : config.collections;
    const { flattenedFields } = all.find(({ slug }) => slug === entity.slug)!;
    const told = new Set([...ofPayloadItself, ...allFields(entity).map(({ name }) => name)]);
    return flattenedFields.filter((field) => !told.has(field.name) && !('virtual' in field && field.virtual));
  });
  const names = new Set(hidden.map(({ name }) => name));
  expect([...names].toSorted()).toEqual(Object.keys(fieldsLeftOut).toSorted());
});

/** What a file's own name, place and status tell, and what Payload makes of a document or file by itself. */
const ofPayloadItself = [
  ...['id', 'language', 'translationKey', '_status', 'createdAt', 'updatedAt', 'deletedAt', 'filename'],
  ...['mimeType', 'filesize', 'width', 'height', 'url', 'thumbnailURL', 'focalX', 'focalY', 'sizes'],
];

test('a failed import puts replaced pictures back', async () => {
  const before = await everythingStored();
  const files: Files = {
    'media/verk.sv.mdx': '---\nfile: verk.jpg\nfocalX: 10\nfocalY: 10\nalt: Ett verk\n---\n',
    'media/verk.jpg': await picture('#0000ff', 900),
    'media/ny.sv.mdx': '---\nfile: ny.jpg\nalt: Ny\n---\n',
    'media/ny.jpg': await picture('#0000ff', 500),
    'files/fel.sv.mdx': '---\nfile: fel.pdf\ntitle: Ingen PDF\n---\n',
    'files/fel.pdf': await picture('#0000ff', 50),
  };
  expect(await problemOf(files)).toContain('files/fel.sv.mdx');
  expect(await everythingStored()).toEqual(before);
});

test('what a killed import has left in the folder of uploads is no obstacle', async () => {
  await writeFile(path.join(cms.dataDir, 'uploads/media/ny.jpg'), 'half a picture');
  const files: Files = {
    'media/ny.sv.mdx': '---\nfile: ny.jpg\nalt: Ny\n---\n',
    'media/ny.jpg': await picture('#0000ff', 500),
  };
  await importContent(cms.payload, await folderWith(files));
  expect((await exported())['media/ny.jpg']).toBe(files['media/ny.jpg']!.toString('base64'));
});

test('one language alone leaves what it has in common with the other', async () => {
  const before = await exported();
  const english = '---\ntitle: New title\nslug: new-cooperation\npublishAt: 2030-02-01T08:00:00.000Z\n---\n';
  const settings = '---\ntagline: Another tagline\n---\n';
  const changed = { 'press-releases/nytt-samarbete.en.mdx': english, 'settings.en.mdx': settings };
  await importContent(cms.payload, await folderWith(changed));
  expect(await exported()).toEqual({ ...before, ...changed });
});

test('rows keep the words of the other language where a file brings one language alone', async () => {
  const before = await exported();
  const english = (before['projects/omstallning.en.mdx'] ?? '').replace('The agency', 'Another agency');
  await importContent(cms.payload, await folderWith({ 'projects/omstallning.en.mdx': english }));
  expect(await exported()).toEqual({ ...before, 'projects/omstallning.en.mdx': english });

  const swedish = (before['projects/omstallning.sv.mdx'] ?? '').replace('Testbädd', 'Mätningar');
  await importContent(cms.payload, await folderWith({ 'projects/omstallning.sv.mdx': swedish }));
  const after = { 'projects/omstallning.en.mdx': english, 'projects/omstallning.sv.mdx': swedish };
  expect(await exported()).toEqual({ ...before, ...after });
});

test('a project of a former version, with partners without roles and one source of money, comes in', async () => {
  const swedish =
    '---\ntitle: Förr\npartners:\n  - paper-province\nfunding:\n  programme: other\n  funder: Länet\n---\n';
  const english = '---\ntitle: Before\nslug: before\nfunding:\n  funder: The county\n---\n';
  const files = { 'projects/forr.sv.mdx': swedish, 'projects/forr.en.mdx': english };
  await importContent(cms.payload, await folderWith(files));
  const told = await exported();
  expect(told['projects/forr.sv.mdx']).toContain('  - organisation: paper-province\n');
  expect(told['projects/forr.sv.mdx']).toContain('  - programme: other\n    funder: Länet\n');
  expect(told['projects/forr.en.mdx']).toContain('  - programme: other\n    funder: The county\n');
});

test('all that is wrong with a folder is told at once, and nothing is imported', async () => {
  const before = await everythingStored();
  const message = await problemOf({
    'topics/a.sv.mdx': '---\nlede: Utan titel\n---\n',
    'topics/b.sv.mdx': '---\ntitle: B\nledde: x\n---\n',
    'topics/c.sv.mdx': '---\ntitle: C\n---\n\nText.\n\n<Qoute>hej</Qoute>\n',
    'topics/d.sv.mdx': '---\ntitle: D\n---\n\nText.\n\n<Quote>hej\n',
    'topics/e.de.mdx': '---\ntitle: E\n---\n',
    'topics/f.sv.mdx': '---\ntitle: F\ncontacts:\n  - nobody\n---\n\n[x](guides/nothing)\n',
    'topics/g.sv.mdx': '---\ntitle: G\nslug: other\n---\n',
    'topics/h.sv.mdx': '---\ntitle: "H\n---\n',
    'topics/i.sv.mdx': '---\ntitle: I\nimage: anna\n---\n',
    'topics/i.en.mdx': '---\ntitle: I\nslug: i-en\nimage: verk\n---\n',
    'topics/j.en.mdx': '---\ntitle: J\nslug: i-en\n---\n',
    'organisations/k.sv.mdx': '---\ntitle: K\nwebsite: http://example.org\nexample: ja\n---\n',
    'guides/l.sv.mdx':
      '---\ntitle: L\nminutes: "90"\naudience:\n  - everybody\nreviewedAt: 2026-02-31\n---\n',
    'case-studies/m.sv.mdx':
      '---\ntitle: M\nmetrics:\n  - label: x\n    unit: y\nchallenge: |\n  ## Rubrik\n---\n',
    'media/n.sv.mdx': '---\nfile: n.jpg\n---\n',
    'articles/o.sv.mdx': '---\ntitle: O\n---\n',
    'frontpage.sv.mdx': '---\ntitle: P\n---\n',
    'terms/q.sv.mdx': '---\ntitle: Q\nsynonyms: ett\n---\n\nText.\n',
    'guides/r.sv.mdx': '---\ntitle: R\nwithdrawal:\n  reason: old\n---\n',
    'topics/s.sv.mdx': '---\ntitle: S\nwithdrawal:\n  at: 2030-01-01T08:00:00Z\n---\n',
  });
  expect(
    message
      .split('\n  ')
      .slice(1)
      .map((line) => line.replace(/; known are.*/, '')),
  ).toEqual([
    'articles/o.sv.mdx:1: there is no collection "articles"',
    'case-studies/m.sv.mdx:4:5: metrics[1].after is missing; it is required.',
    "case-studies/m.sv.mdx:7: challenge holds a heading, which this field's editor has not; write paragraphs and lists.",
    'frontpage.sv.mdx:1: there is no global "frontpage"',
    'guides/l.sv.mdx:3:10: minutes must be a number, not a text; write it without quotes and spaces, such as 12.5.',
    'guides/l.sv.mdx:5:5: audience[1] must be one of owner, production, environment, finance, people.',
    'guides/l.sv.mdx:6:13: reviewedAt must be a day such as 2026-03-31.',
    'guides/r.sv.mdx:4:11: withdrawal.reason must be one of mistake, replaced, untrue.',
    'guides/r.sv.mdx:4:3: withdrawal needs a line "at: …" with the time at which the text is taken off.',
    'media/n.sv.mdx:1: alt is missing; add a line "alt: …" to the front matter.',
    'media/n.sv.mdx:2:7: file n.jpg does not lie beside it; add it or correct the name.',
    expect.stringMatching(/^organisations\/k\.sv\.mdx:3:10: website is not right: .*https:/),
    'organisations/k.sv.mdx:4:10: example must be true or false, not a text.',
    'terms/q.sv.mdx:3:11: synonyms must be a list, not a text; write each item on a line of its own after "- ".',
    'terms/q.sv.mdx:5: body is given, but terms have no text below the front matter; move it into a field.',
    'topics/a.sv.mdx:1: title is missing; add a line "title: …" to the front matter.',
    'topics/b.sv.mdx:3:8: ledde is no field here',
    'topics/c.sv.mdx:7:1: body holds <Qoute>, which is no component here',
    expect.stringMatching(
      /^topics\/d\.sv\.mdx:7:1: body does not parse as MDX: Expected a closing tag for `<Quote>`/,
    ),
    'topics/e.de.mdx:1: the name must end in .sv.mdx or .en.mdx; rename the file.',
    'topics/f.sv.mdx:4:5: contacts[1] names people/nobody, which is neither in the folder nor in the CMS; check the name or add the file.',
    'topics/f.sv.mdx:7:1: body links to guides/nothing, which is neither in the folder nor in the CMS; check the name or add the file.',
    'topics/g.sv.mdx:3:7: the file is named g, but its slug makes it other; rename the file or change the slug.',
    expect.stringMatching(/^topics\/h\.sv\.mdx:\d+:\d+: the front matter does not parse: Missing closing/),
    'topics/i.en.mdx:4:8: image differs from that in topics/i.sv.mdx, but is the same in all languages; remove it here.',
    'topics/j.en.mdx:3:7: the file is named j, but its slug makes it i-en; rename the file or change the slug.',
    'topics/j.en.mdx:3:7: slug i-en is also that of topics/i.en.mdx; change one of them.',
    'topics/s.sv.mdx:4:3: withdrawal is no field here',
  ]);
  expect(await everythingStored()).toEqual(before);
});

test('a folder without content, or none at all, is refused', async () => {
  expect(await problemOf({})).toContain('holds no content');
  await expect(importContent(cms.payload, '/nowhere/at/all')).rejects.toThrow(
    '/nowhere/at/all cannot be read',
  );
});

test('an export tells of texts that are no longer in the CMS, and of a folder that it cannot write', async () => {
  const folder = await folderWith({ 'topics/gone.sv.mdx': '---\ntitle: Gone\n---\n' });
  const lines: string[] = [];
  await exportContent(cms.payload, folder, (line) => lines.push(line));
  expect(lines).toEqual(['topics/gone.sv.mdx is not in the CMS (any more); left as it is']);
  await rm(folder, { recursive: true });
  await writeFile(folder, 'a file');
  await expect(exportContent(cms.payload, folder)).rejects.toThrow('Content cannot be written into');
  expect(await readdir(path.dirname(folder))).toContain(path.basename(folder));
});

test('an export ends at an upload that cannot be read, and goes on without one that is lost', async () => {
  const upload = path.join(cms.dataDir, 'uploads/media/verk.jpg');
  const content = await readFile(upload);
  await rm(upload);
  const lines: string[] = [];
  await exportContent(cms.payload, await folderWith({}), (line) => lines.push(line));
  expect(lines).toEqual([expect.stringContaining('verk.jpg is missing')]);
  await mkdir(upload);
  await expect(exportContent(cms.payload, await folderWith({}))).rejects.toThrow(
    'verk.jpg cannot be read (EISDIR',
  );
  await rmdir(upload);
  await writeFile(upload, content);
});

test('documents in the trash are not exported, and links to them become text', async () => {
  const { docs } = await cms.payload.find({
    collection: 'organisations',
    where: { slug: { equals: 'paper-province' } },
  });
  await cms.payload.update({
    collection: 'organisations',
    id: docs[0]!.id,
    data: { deletedAt: new Date().toISOString() },
  });
  const files = await exported();
  expect(Object.keys(files)).not.toContain('organisations/paper-province.sv.mdx');
  expect(files['press-releases/nytt-samarbete.sv.mdx']).toContain('Om Paper Province.');
  expect(files['press-releases/nytt-samarbete.sv.mdx']).not.toContain('organisations');
});

test('a file comes back under its name, whatever that is, with the one that it was uploaded by', async () => {
  const { payload } = cms;
  const names = [
    'Årsredovisning för Växjö 2025.pdf',
    'CON.pdf',
    `${'å'.repeat(140)}.pdf`,
    'Plan.pdf',
    'plan.pdf',
  ];
  const ids: number[] = [];
  for (const name of names) {
    const data = pdf(name);
    const file = { name, data, size: data.length, mimetype: 'application/pdf' };
    ids.push((await payload.create({ collection: 'files', locale: 'sv', data: { title: name }, file })).id);
  }
  const before = await exported();
  expect(before['files/årsredovisning-för-växjö-2025.sv.mdx']).toContain(
    'originalName: Årsredovisning för Växjö 2025.pdf',
  );
  await payload.delete({ collection: 'files', where: { id: { in: ids } } });
  expect(await exported()).not.toEqual(before);
  await importContent(payload, await folderWith(withBytes(before)));
  expect(await exported()).toEqual(before);
});

test('a file that lies in a folder under any name is taken, and one that leads out of it is not', async () => {
  const text = (file: string) => `---\ntitle: Blankett\nfile: ${file}\n---\n`;
  expect(
    await problemOf({
      'files/Blankett 2 (ny).sv.mdx': text('Blankett 2 (ny).pdf'),
      'files/Blankett 2 (ny).pdf': pdf(),
    }),
  ).toBe('imported');
  const { docs } = await cms.payload.find({
    collection: 'files',
    where: { originalName: { equals: 'Blankett 2 (ny).pdf' } },
  });
  expect(docs).toMatchObject([{ filename: 'blankett-2-ny.pdf' }]);
  for (const file of ['../hemlig.pdf', '.dold.pdf'])
    expect(await problemOf({ 'files/a.sv.mdx': text(file) })).toContain('which is not hidden');
});

/** What was read as base64, as it was. */
function withBytes(files: Record<string, string>): Files {
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [
      name,
      name.endsWith('.mdx') ? content : Buffer.from(content, 'base64'),
    ]),
  );
}
