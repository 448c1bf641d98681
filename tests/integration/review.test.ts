import { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ToldDifferences, ToldReview } from '../../cms/review/told.ts';
import fc from '../support/fast-check.ts';
import { startMailServer, type MailServer } from '../support/mail-server.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { signIn, type Answer, type Staff } from '../support/rest.ts';
import { actsIn, paragraph, type Acts } from '../support/staff-acts.ts';

type Waiting = typeof import('../../cms/review/waiting.ts');

let cms: OpenedPayload;
let server: MailServer;
let database: Pool;
let administrator: Staff;
let editor: Staff;
let colleague: Staff;
let author: Staff;
let deliver: () => Promise<void>;
let waitingForReview: Waiting['waitingForReview'];

beforeAll(async () => {
  server = await startMailServer();
  process.env['SMTP_URL'] = server.url;
  cms = await openPayload();
  administrator = await signIn(cms.payload, 'chef@example.org');
  editor = await signIn(cms.payload, 'eva@example.org', { role: 'editor' });
  colleague = await signIn(cms.payload, 'carl@example.org', { role: 'editor' });
  author = await signIn(cms.payload, 'anna@example.org', { role: 'author' });
  await administrator.patch(`/users/${colleague.id}`, { language: 'en', name: 'Carl' });
  database = new Pool({ connectionString: cms.databaseUrl });
  const { deliverDue } = await import('../../cms/mail/deliver.ts');
  const { openPost } = await import('../../cms/mail/post.ts');
  deliver = () => deliverDue(database, openPost());
  ({ waitingForReview } = await import('../../cms/review/waiting.ts'));
});

beforeEach(async () => {
  await askTwoEyes([]);
  await deliver();
  server.letters.length = 0;
});

afterAll(async () => {
  await database?.end();
  await server?.close();
  await cms?.close();
});

const askTwoEyes = (kinds: string[]) =>
  cms.payload.updateGlobal({ slug: 'settings', data: { twoEyes: kinds as 'guides'[] } });
const kind = 'press-releases';
const releases = (staff: Staff): Acts => actsIn(kind, staff);
let count = 0;
const make = (staff = author, data: object = {}) =>
  releases(staff).create({ title: `Nytt valsverk ${(count += 1)}`, lede: 'Ingressen.', ...data });
const post = (staff: Staff, id: number, act: string, data: object = {}) =>
  staff.post(`/${kind}/${id}/review/${act}`, data);
const told = async (staff: Staff, id: number) =>
  (await staff.get(`/${kind}/${id}/review`)).body as ToldReview;
const differences = async (staff: Staff, id: number) =>
  (await staff.get(`/${kind}/${id}/review/differences`)).body as ToldDifferences;
const approve = async (staff: Staff, id: number, revision?: string) =>
  post(staff, id, 'approve', { revision: revision ?? (await differences(staff, id)).revision });
const wordsOf = ({ body }: Answer): string => body.errors[0].message;
const statusOf = async (id: number) => (await releases(administrator).stored(id))['_status'];
const stepsOf = async (id: number) => (await told(administrator, id)).steps.map(({ step }) => step);

async function letters() {
  await deliver();
  return server.letters.map(({ to: [to], subject }) => `${to}: ${subject}`).sort();
}

async function waitsFor(staff: Staff): Promise<number[]> {
  const { createLocalReq } = await import('payload');
  const user = await cms.payload.findByID({ collection: 'users', id: staff.id });
  const req = await createLocalReq({ user: { ...user, collection: 'users' } as never }, cms.payload);
  return (await waitingForReview(req, 100)).rows.map(({ id }) => id);
}

describe('A text that is sent for review', () => {
  it('is told to all who publish, each once and in their language, with the note and the way to it', async () => {
    const id = await make(author, { title: 'Nytt valsverk i Hofors' });
    expect((await post(author, id, 'send', { note: 'Kolla siffrorna\ni stycke två' })).status).toBe(200);
    expect(await letters()).toEqual([
      'carl@example.org: To review: Nytt valsverk i Hofors',
      'chef@example.org: Att granska: Nytt valsverk i Hofors',
      'eva@example.org: Att granska: Nytt valsverk i Hofors',
    ]);
    const letter = server.letters.find(({ to }) => to.includes('eva@example.org'))!;
    expect(letter.text).toContain(
      'anna@example.org ber dig granska pressmeddelandet ”Nytt valsverk i Hofors”.',
    );
    expect(letter.text).toContain('”Kolla siffrorna\ni stycke två”');
    expect(letter.text).toContain(`/admin/review/${kind}/${id}\n`);
    expect(await told(editor, id)).toMatchObject({
      isOpen: true,
      isOwn: false,
      isChangedSince: false,
      steps: [{ step: 'sent', userName: 'anna@example.org', note: 'Kolla siffrorna\ni stycke två' }],
    });
  });

  it('is told to one person alone where one is asked, and waits for that one', async () => {
    const id = await make();
    const { reviewers } = await told(author, id);
    expect(reviewers.map(({ name }) => name).sort()).toEqual(['Carl', 'chef@example.org', 'eva@example.org']);
    await post(author, id, 'send', { note: '', reviewer: editor.id });
    expect((await letters()).map((line) => line.split(':')[0])).toEqual(['eva@example.org']);
    expect((await waitsFor(editor)).includes(id)).toBe(true);
    expect((await waitsFor(colleague)).includes(id)).toBe(false);
    await cms.payload.update({ collection: 'users', id: editor.id, data: { role: 'author' } });
    expect((await waitsFor(colleague)).includes(id)).toBe(true);
    await cms.payload.update({ collection: 'users', id: editor.id, data: { role: 'editor' } });
  });

  it('comes to everybody once although the mail server is away for a while', async () => {
    server.behave('busy');
    await post(author, await make(), 'send', { note: 'Hej' });
    expect(await letters()).toEqual([]);
    server.behave('well');
    await database.query("UPDATE mails SET due_at = now() - interval '1 second' WHERE letter IS NOT NULL");
    expect(await letters()).toHaveLength(3);
    await database.query("UPDATE mails SET due_at = now() - interval '1 second'");
    expect(await letters()).toHaveLength(3);
  });

  it('stands in the list as what is to be reviewed, until that is done', async () => {
    const id = await make();
    const chosen = async () => {
      const query = 'where[choice][equals]=review&locale=sv&draft=true&limit=100';
      const { body } = await editor.get(`/${kind}?${query}`);
      return (body.docs as { id: number }[]).some((doc) => doc.id === id);
    };
    expect(await chosen()).toBe(false);
    await post(author, id, 'send');
    expect(await chosen()).toBe(true);
    expect(await waitsFor(editor)).toContain(id);
    expect(await waitsFor(author)).toEqual([]);
    await post(author, id, 'take-back');
    expect(await chosen()).toBe(false);
    expect(await waitsFor(editor)).not.toContain(id);
  });

  it('is shown whole where readers have none of it, and else word by word beside what they have', async () => {
    const id = await make(author, { body: paragraph('Vi bygger ett valsverk.') });
    const whole = await differences(editor, id);
    expect(whole).toMatchObject({ against: 'draft' });
    expect(JSON.stringify(whole.differences)).toContain('Vi bygger ett valsverk.');
    await releases(editor).publish(id);
    await releases(author).autosave(id, { body: paragraph('Vi bygger två valsverk.') });
    const { against, differences: changed } = await differences(editor, id);
    expect(against).toBe('live');
    expect(changed.map(({ label }) => label)).toEqual(['Brödtext']);
    expect(changed[0]?.lines[0]?.words).toEqual([
      { text: 'Vi bygger ', change: 'same' },
      { text: 'ett', change: 'removed' },
      { text: 'två', change: 'added' },
      { text: ' valsverk.', change: 'same' },
    ]);
  });

  it('is published just as it was looked at, and its author is told', async () => {
    const id = await make(author, { title: 'Läst och godkänd' });
    await post(author, id, 'send');
    const { revision } = await differences(editor, id);
    await releases(author).autosave(id, { lede: 'Ny ingress.' });
    const stale = await approve(editor, id, revision);
    expect([stale.status, wordsOf(stale)]).toEqual([
      409,
      'Texten har ändrats sedan du läste den. Nu visas den nyaste: läs igenom ändringarna och godkänn igen.',
    ]);
    expect(await statusOf(id)).toBe('draft');
    expect(await told(editor, id)).toMatchObject({ isOpen: true, isChangedSince: true });
    await letters();
    server.letters.length = 0;
    expect((await approve(editor, id)).status).toBe(200);
    expect(await releases(editor).stored(id)).toMatchObject({ _status: 'published', lede: 'Ny ingress.' });
    expect(await letters()).toEqual(['anna@example.org: Godkänd: Läst och godkänd']);
    expect(server.letters[0]?.text).toContain('och nu är texten publicerad.');
    expect(await stepsOf(id)).toEqual(['approved', 'sent']);
    expect(wordsOf(await approve(editor, id))).toContain('väntar inte på granskning längre');
  });

  it('waits for its time when it is approved before that', async () => {
    const id = await make(editor, { publishAt: '2099-11-30T07:00:00.000Z' });
    await post(author, id, 'send');
    await approve(editor, id);
    expect(await releases(editor).stored(id)).toMatchObject({
      _status: 'published',
      publishAt: '2099-11-30T07:00:00.000Z',
    });
    await letters();
    expect(server.letters.find(({ to }) => to.includes('anna@example.org'))?.text).toContain(
      'Texten publiceras mån 30 nov 2099 08.00, svensk tid.',
    );
  });

  it('goes back with a comment, without which nobody would know why', async () => {
    const id = await make(author, { title: 'Tillbaka' });
    await post(author, id, 'send');
    expect(wordsOf(await post(editor, id, 'return', { note: ' ' }))).toContain(
      'Skriv vad som behöver ändras',
    );
    await letters();
    server.letters.length = 0;
    expect((await post(editor, id, 'return', { note: 'Rubriken lovar för mycket.' })).status).toBe(200);
    expect(await letters()).toEqual(['anna@example.org: Tillbaka till dig: Tillbaka']);
    expect(server.letters[0]?.text).toContain('”Rubriken lovar för mycket.”');
    expect(server.letters[0]?.text).toContain(`/admin/collections/${kind}/${id}?locale=sv`);
    expect(await told(author, id)).toMatchObject({ isOpen: false, steps: [{ step: 'returned' }, {}] });
  });

  it('is approved by no one who sent it, and taken back by no one else', async () => {
    const id = await make(editor);
    await post(editor, id, 'send');
    expect(wordsOf(await approve(editor, id))).toContain('Du skickade texten själv');
    expect((await post(colleague, id, 'take-back')).status).toBe(403);
    expect((await post(author, id, 'send')).status).toBe(409);
    expect((await post(editor, id, 'take-back')).status).toBe(200);
    expect(await stepsOf(id)).toEqual(['taken back', 'sent']);
  });

  it('is approved by a colleague who publishes it in any other way', async () => {
    const id = await make();
    await post(author, id, 'send');
    await releases(editor).publishMany(id);
    expect(await stepsOf(id)).toEqual(['approved', 'sent']);
  });

  it('needs a title, and something that readers do not have', async () => {
    const blank = await releases(author).create({ lede: 'Utan rubrik' });
    expect(wordsOf(await post(author, blank, 'send'))).toContain('Skriv en rubrik');
    const live = await make();
    await releases(editor).publish(live);
    expect(wordsOf(await post(author, live, 'send'))).toContain('inget nytt att granska');
    const long = await post(author, await make(), 'send', { note: 'x'.repeat(4001) });
    expect([long.status, wordsOf(long)]).toEqual([400, expect.stringContaining('4 000 tecken')]);
    expect((await post(author, await make(), 'send', { reviewer: author.id })).status).toBe(400);
  });
});

describe('A text that is thrown away while somebody reviews it', () => {
  it('waits for nobody, is published by nobody, and says where it lies; it waits again when it is back', async () => {
    const id = await make();
    await post(author, id, 'send');
    const { revision } = await differences(editor, id);
    await releases(author).trash(id);
    expect(await waitsFor(editor)).not.toContain(id);
    for (const answer of [await approve(editor, id, revision), await editor.get(`/${kind}/${id}/review`)]) {
      expect([answer.status, wordsOf(answer)]).toEqual([
        409,
        'Texten ligger i papperskorgen. Lägg tillbaka den först, om den ska granskas.',
      ]);
    }
    await releases(editor).restore(id);
    expect(await waitsFor(editor)).toContain(id);
    expect((await approve(editor, id)).status).toBe(200);
  });

  it('is told to be gone when it was removed for good', async () => {
    const id = await make();
    await post(author, id, 'send');
    await releases(author).trash(id);
    await releases(administrator).deleteForGood(id);
    const answer = await editor.get(`/${kind}/${id}/review`);
    expect([answer.status, wordsOf(answer)]).toEqual([404, 'Texten finns inte. Den kan ha tagits bort.']);
    expect(await waitsFor(editor)).not.toContain(id);
  });
});

describe('Where two pairs of eyes are asked for', () => {
  const refusal = 'Den här sortens text publiceras först när någon annan har godkänt den.';
  beforeEach(() => askTwoEyes([kind]));

  it('nobody publishes alone, in whatever way', async () => {
    const id = await make(editor);
    const live = await make(editor);
    await cms.payload.update({ collection: kind, id: live, data: { _status: 'published' } });
    const trashed = await make(editor);
    await cms.payload.update({ collection: kind, id: trashed, data: { _status: 'published' } });
    expect((await releases(editor).trash(trashed)).status).toBe(200);
    const ways = [
      () => releases(editor).publish(id),
      () => releases(administrator).publish(id),
      () => releases(editor).publishMany(id),
      () => editor.patch(`/${kind}/${id}?publishSpecificLocale=sv&draft=true`, { _status: 'published' }),
      () => editor.patch(`/${kind}/${id}?publishAllLocales=true`, { _status: 'published' }),
      () => editor.post(`/${kind}?locale=sv`, { title: 'Rakt ut', _status: 'published' }),
      () => releases(editor).save(live, { lede: 'Rakt ut' }),
      () => releases(editor).restore(trashed, 'published'),
    ];
    for (const way of ways) {
      const answer = await way();
      expect(answer.status, JSON.stringify(answer.body)).toBeGreaterThanOrEqual(400);
      expect(JSON.stringify(answer.body)).toContain(refusal);
    }
    expect(await statusOf(id)).toBe('draft');
    expect(await releases(editor).stored(live)).toMatchObject({ lede: 'Ingressen.' });
    expect((await releases(editor).restore(trashed)).status).toBe(200);
    expect((await releases(editor).unpublish(live)).status).toBe(200);
  });

  it('other kinds are published as before, and an import as well', async () => {
    const guides = actsIn('guides', editor);
    expect((await guides.publish(await guides.create({ title: 'Mät först' }))).status).toBe(200);
    const id = await make(editor);
    await cms.payload.update({ collection: kind, id, data: { _status: 'published' } });
    expect(await statusOf(id)).toBe('published');
  });

  it('whoever wrote last does not approve, for that is what somebody else has to see', async () => {
    const id = await make();
    await post(author, id, 'send');
    await releases(editor).autosave(id, { lede: 'Bättre så.' });
    const own = await approve(editor, id);
    expect([own.status, wordsOf(own)]).toEqual([
      403,
      'Du ändrade texten senast. Någon annan behöver granska din ändring.',
    ]);
    expect((await approve(colleague, id)).status).toBe(200);
    expect(await statusOf(id)).toBe('published');
  });

  it('what cannot wait is published with a reason, which is written down and told to administrators', async () => {
    const id = await make(editor, { title: 'Brådskar' });
    expect(wordsOf(await post(editor, id, 'pass-by'))).toContain('Skriv varför');
    expect(await statusOf(id)).toBe('draft');
    expect((await post(author, id, 'pass-by', { note: 'Nu' })).status).toBe(403);
    expect((await post(editor, id, 'pass-by', { note: 'Brand i valsverket.' })).status).toBe(200);
    expect(await statusOf(id)).toBe('published');
    expect(await letters()).toEqual(['chef@example.org: Publicerad utan granskning: Brådskar']);
    expect(server.letters[0]?.text).toContain('”Brand i valsverket.”');
    expect((await told(editor, id)).steps).toMatchObject([
      { step: 'passed by', userName: 'eva@example.org', note: 'Brand i valsverket.' },
    ]);
  });

  it('whose role was taken away approves nothing', async () => {
    const id = await make();
    await post(author, id, 'send');
    const { revision } = await differences(colleague, id);
    await administrator.patch(`/users/${colleague.id}`, { role: 'author' });
    expect((await approve(colleague, id, revision)).status).toBe(403);
    expect((await post(colleague, id, 'return', { note: 'Nej' })).status).toBe(403);
    await administrator.patch(`/users/${colleague.id}`, { role: 'editor' });
    expect((await approve(colleague, id, revision)).status).toBe(200);
  });
});

describe('In any order', () => {
  type Who = 'author' | 'editor' | 'colleague';
  const people = () => ({ author, editor, colleague });
  const act = fc.record({
    who: fc.constantFrom<Who>('author', 'editor', 'colleague'),
    what: fc.constantFrom(
      'write',
      'send',
      'take back',
      'return',
      'approve',
      'publish',
      'pass by',
      'trash',
      'look',
      'read and approve',
    ),
  });

  it('only what somebody else has looked at becomes public, and the review stands as its steps say', async () => {
    await askTwoEyes([kind]);
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 12 }), async (acts) => {
        const id = await make(author);
        const model = {
          sender: undefined as Who | undefined,
          last: 'author' as Who,
          text: 0,
          isPublished: false,
          isTrashed: false,
        };
        const seen: Partial<Record<Who, { revision: string; text: number }>> = {};
        for (const { who, what: told } of acts) {
          const staff = people()[who];
          const what = told === 'read and approve' ? 'approve' : told;
          if (told === 'read and approve' && !model.isTrashed)
            seen[who] = { revision: (await differences(staff, id)).revision, text: model.text };
          const publishes = who !== 'author';
          const isOpen = model.sender !== undefined;
          const mayAct = !model.isTrashed;
          switch (what) {
            case 'look': {
              if (mayAct) seen[who] = { revision: (await differences(staff, id)).revision, text: model.text };
              break;
            }
            case 'write': {
              if (model.isTrashed) break;
              model.text += 1;
              model.last = who;
              model.isPublished = false;
              expect((await releases(staff).autosave(id, { lede: `Text ${model.text}` })).status).toBe(200);
              break;
            }
            case 'send': {
              const may = mayAct && !model.isPublished && (!isOpen || model.sender === who);
              expect((await post(staff, id, 'send')).status === 200).toBe(may);
              if (may) model.sender = who;
              break;
            }
            case 'take back': {
              const may = mayAct && model.sender === who;
              expect((await post(staff, id, 'take-back')).status === 200).toBe(may);
              if (may) model.sender = undefined;
              break;
            }
            case 'return': {
              const may = mayAct && publishes && isOpen;
              expect((await post(staff, id, 'return', { note: 'Nej' })).status === 200).toBe(may);
              if (may) model.sender = undefined;
              break;
            }
            case 'approve': {
              const looked = seen[who];
              const may =
                mayAct &&
                publishes &&
                isOpen &&
                model.sender !== who &&
                model.last !== who &&
                looked?.text === model.text;
              const revision = looked?.revision ?? 'none';
              expect((await post(staff, id, 'approve', { revision })).status === 200).toBe(may);
              if (may) Object.assign(model, { sender: undefined, isPublished: true });
              break;
            }
            case 'pass by': {
              const may = mayAct && publishes && !model.isPublished;
              expect((await post(staff, id, 'pass-by', { note: 'Bråttom' })).status === 200).toBe(may);
              if (may) Object.assign(model, { sender: undefined, isPublished: true });
              break;
            }
            case 'publish':
              expect((await releases(staff).publish(id)).status).toBeGreaterThanOrEqual(400);
              break;
            case 'trash': {
              if (who === 'author' || model.isPublished) break;
              await (model.isTrashed ? releases(staff).restore(id) : releases(staff).trash(id));
              model.isTrashed = !model.isTrashed;
              break;
            }
          }
          const waits = await waitsFor(administrator);
          expect(waits.includes(id)).toBe(model.sender !== undefined && !model.isTrashed);
        }
      }),
      { numRuns: 12 },
    );
  });
});
