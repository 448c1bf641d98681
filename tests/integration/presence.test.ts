import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { signIn, stranger, type Staff } from '../support/rest.ts';

let cms: OpenedPayload;
let anna: Staff;
let karin: Staff;

beforeAll(async () => {
  cms = await openPayload();
  anna = await signIn(cms.payload, 'anna@bruket.example');
  karin = await signIn(cms.payload, 'karin@bruket.example');
});

afterAll(() => cms?.close());

interface Window {
  who: Staff;
  session: string;
}

const windowOf = (who: Staff): Window => ({ who, session: randomUUID() });

async function tell({ who, session }: Window, told: object): Promise<string[]> {
  const { status, body } = await who.post('/presence', { session, ...told });
  expect(status).toBe(200);
  const others = body.others as { user: { email: string } }[];
  return others.map(({ user }) => user.email);
}

const madeBlank = async () => (await anna.post('/guides?locale=sv&draft=true', {})).body.doc.id as number;

const exists = async (id: number) => (await anna.get(`/guides/${id}?draft=true`)).status === 200;

describe('Who has a document open', () => {
  it('is told to the others who have, until they leave', async () => {
    const [hers, other] = [windowOf(anna), windowOf(karin)];
    const guide = { slug: 'guides', id: 901 };
    expect(await tell(hers, guide)).toEqual([]);
    expect(await tell(other, guide)).toEqual(['anna@bruket.example']);
    expect(await tell(hers, guide)).toEqual(['karin@bruket.example']);
    expect(await tell(other, { slug: 'guides', id: 902 })).toEqual([]);
    expect(await tell(hers, guide)).toEqual([]);
    await tell(other, guide);
    await tell(other, { ...guide, leaving: true });
    expect(await tell(hers, guide)).toEqual([]);
  });

  it('is told of globals, and of oneself in another window', async () => {
    await tell(windowOf(anna), { slug: 'home' });
    expect(await tell(windowOf(anna), { slug: 'home' })).toEqual(['anna@bruket.example']);
  });

  it('is no longer open for others when the window has been silent for 25 seconds', async () => {
    const guide = { slug: 'guides', id: 903 };
    await tell(windowOf(anna), guide);
    await cms.payload.db.drizzle.execute(`UPDATE presence SET seen_at = now() - interval '26 seconds'`);
    expect(await tell(windowOf(karin), guide)).toEqual([]);
  });

  it('is nothing for strangers, nor for what does not exist', async () => {
    const told = { session: randomUUID(), slug: 'guides', id: 901 };
    expect((await stranger(cms.payload).post('/presence', told)).status).toBe(401);
    expect((await anna.post('/presence', { ...told, slug: 'elks' })).status).toBe(400);
    expect((await anna.post('/presence', { ...told, session: `x'; --` })).status).toBe(400);
  });
});

describe('A draft without a word', () => {
  it('goes when nobody has it open, and stays while somebody has', async () => {
    const { sweepDocument } = await import('../../cms/presence/sweep.ts');
    const [id, opened] = [await madeBlank(), windowOf(anna)];
    await tell(opened, { slug: 'guides', id });
    await sweepDocument(cms.payload, { slug: 'guides', id });
    expect(await exists(id)).toBe(true);
    await tell(opened, { slug: 'guides', id, leaving: true });
    await sweepDocument(cms.payload, { slug: 'guides', id });
    expect(await exists(id)).toBe(false);
  });

  it('stays as soon as there is one', async () => {
    const { sweepDocument, sweepOld } = await import('../../cms/presence/sweep.ts');
    const [id, left] = [await madeBlank(), await madeBlank()];
    await anna.patch(`/guides/${id}?locale=sv&draft=true&autosave=true`, { lede: 'Ett ord' });
    await sweepDocument(cms.payload, { slug: 'guides', id });
    await sweepOld(cms.payload, new Date(Date.now() + 1000));
    expect([await exists(id), await exists(left)]).toEqual([true, false]);
  });
});
