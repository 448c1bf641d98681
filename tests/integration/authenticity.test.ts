import { createPublicKey, verify } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  brokenAt,
  canonical,
  sha256,
  type LogEntry,
  type LogHead,
  type PublicKey,
} from '../../common/authenticity/log.ts';
import { everything, recordWish } from '../../publisher/outbox/outbox.ts';
import { checkFile, checkText } from '../../site/authenticity/check.ts';
import type { Archive } from '../../site/authenticity/archive.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { openPublisher, type TestPublisher } from '../support/publisher.ts';

let cms: OpenedPayload;
let publisher: TestPublisher;
let client: Client;

beforeAll(async () => {
  cms = await openPayload();
  publisher = await openPublisher(cms);
  client = new Client({ connectionString: cms.databaseUrl });
  await client.connect();
});

afterAll(async () => {
  await client?.end();
  await publisher?.close();
  await cms?.close();
});

const bytesAt = (address: string) => readFile(path.join(publisher.out, address));
const jsonAt = async <T>(address: string) => JSON.parse(String(await bytesAt(address))) as T;
const exists = (address: string) => existsSync(path.join(publisher.out, address));

/** As a browser has it. */
const archive: Archive = {
  async fetch(address) {
    if (!exists(address)) return undefined;
    return new Uint8Array(await bytesAt(address)).buffer;
  },
};

async function entries(): Promise<LogEntry[]> {
  const { entries: count } = await jsonAt<LogHead>('/.well-known/bruket-log.json');
  const pages = await Promise.all(
    Array.from({ length: Math.ceil(count / 64) }, (_, page) =>
      jsonAt<{ entries: LogEntry[] }>(`/aktahet/logg/${page + 1}.json`),
    ),
  );
  return pages.flatMap((page) => page.entries);
}

const actsOf = async (address: string) =>
  (await entries())
    .filter((entry) => entry.address === address)
    .map(({ act, version }) => `${act} ${version}`);

async function isSigned(content: string | Buffer, signature: string, key: string): Promise<boolean> {
  const { keys } = await jsonAt<{ keys: PublicKey[] }>('/.well-known/bruket-keys.json');
  const pem = keys.find(({ id }) => id === key)?.pem ?? '';
  return verify(null, Buffer.from(content), createPublicKey(pem), Buffer.from(signature, 'base64'));
}

interface Signature {
  sha256: string;
  key: string;
  signature: string;
  version: number;
}

async function expectWhole(): Promise<void> {
  const all = await entries();
  expect(await brokenAt(all)).toBeUndefined();
  const { signature, ...head } = await jsonAt<LogHead>('/.well-known/bruket-log.json');
  expect(head.hash).toBe(all.at(-1)?.hash);
  expect(await isSigned(canonical(head), signature, head.key)).toBe(true);
}

const paragraph = (text: string) => ({
  root: {
    ...{ type: 'root', format: '' as const, indent: 0, version: 1, direction: null },
    children: [
      {
        ...{ type: 'paragraph', format: '' as const, indent: 0, version: 1, direction: null, textFormat: 0 },
        children: [{ type: 'text', text, format: 0, mode: 'normal', style: '', detail: 0, version: 1 }],
      },
    ],
  },
});

const first = 'Masugnen i Hofors eldas nu med 5,5 procent vätgas. Det är mer än någon annan i landet.';
const second = 'Masugnen i Hofors eldas nu med 55 procent vätgas. Det är mer än någon annan i landet.';
const address = '/pressmeddelanden/vatgas-i-hofors/';

it('tells of a release that it was published, corrected and withdrawn, each once, and proves it', async () => {
  const { id } = await cms.payload.create({
    collection: 'press-releases',
    data: {
      ...{ language: 'sv', title: 'Vätgas i Hofors', slug: 'vatgas-i-hofors', _status: 'published' },
      body: paragraph(first),
    } as never,
  });
  await publisher.publish();
  expect(await actsOf(address)).toEqual(['published 1']);
  const twin = await bytesAt(`${address}index.md`);
  const signed = await jsonAt<Signature>(`${address}index.md.sig`);
  expect(signed).toMatchObject({ sha256: await sha256(new Uint8Array(twin)), version: 1 });
  expect(await isSigned(twin, signed.signature, signed.key)).toBe(true);
  await expectWhole();

  await cms.payload.update({
    collection: 'press-releases',
    id,
    data: {
      body: paragraph(second),
      corrections: [{ type: 'correction', date: '2026-11-02T09:00:00.000Z', text: 'Andelen var fel.' }],
      _status: 'published',
    } as never,
  });
  await publisher.publish();
  expect(await actsOf(address)).toEqual(['published 1', 'corrected 2']);
  expect((await entries()).at(-1)).toMatchObject({ act: 'corrected', type: 'correction' });

  const [old, now] = await Promise.all([checkText(archive, first), checkText(archive, second)]);
  expect(old).toMatchObject({ found: 'text', missing: [], version: { version: 1 } });
  expect(now).toMatchObject({ found: 'text', missing: [], version: { version: 2 } });
  expect(await checkFile(archive, new Uint8Array(twin).buffer)).toMatchObject({
    found: 'file',
    version: { version: 1 },
  });

  const { body: _, ...withdrawal } = { body: 0, _status: 'draft' };
  await cms.payload.update({ collection: 'press-releases', id, data: withdrawal as never });
  await publisher.publish();
  expect(await actsOf(address)).toEqual(['published 1', 'corrected 2', 'withdrawn 2']);
  expect(exists(`${address}index.md`)).toBe(false);
  expect(exists(`${address}index.md.sig`)).toBe(false);
  expect(await checkText(archive, second)).toMatchObject({ found: 'text', versions: { length: 3 } });
  await expectWhole();
});

it('tells nothing of a text before its time', async () => {
  const text = 'Först den här dagen får man veta att bruket i Sandviken byter ägare.';
  const { id } = await cms.payload.create({
    collection: 'press-releases',
    data: {
      ...{ language: 'sv', title: 'Embargo', slug: 'bruket-byter-agare', _status: 'published' },
      ...{ body: paragraph(text), publishAt: new Date(Date.now() + 3_600_000).toISOString() },
    } as never,
  });
  await publisher.publish();
  expect(await actsOf('/pressmeddelanden/bruket-byter-agare/')).toEqual([]);
  expect(await checkText(archive, text)).toEqual({ found: 'nothing' });
  await cms.payload.delete({ collection: 'press-releases', id });
});

it('follows a text to another address, and tells of one whose address another has taken', async () => {
  const release = (slug: string, text: string) =>
    cms.payload.create({
      collection: 'press-releases',
      data: {
        ...{ language: 'sv', title: slug, slug, _status: 'published' },
        body: paragraph(text),
      } as never,
    });
  const { id } = await release(
    'forsta-adressen',
    'Den här texten flyttar snart till en annan adress på sidan.',
  );
  await publisher.publish();
  await cms.payload.update({
    collection: 'press-releases',
    id,
    data: { slug: 'andra-adressen', _status: 'published' } as never,
  });
  await publisher.publish();
  expect(await actsOf('/pressmeddelanden/andra-adressen/')).toEqual(['rendered 1']);
  expect(exists('/pressmeddelanden/forsta-adressen/index.md.sig')).toBe(false);
  expect(exists('/pressmeddelanden/andra-adressen/index.md.sig')).toBe(true);
  await cms.payload.delete({ collection: 'press-releases', id });
  await release('andra-adressen', 'En helt annan text har tagit över adressen efter den förra.');
  await publisher.publish();
  expect(await actsOf('/pressmeddelanden/andra-adressen/')).toEqual([
    'rendered 1',
    'withdrawn 1',
    'published 1',
  ]);
  await expectWhole();
});

it('adds nothing when the same is rendered again, and each once when the publisher is killed', async () => {
  await cms.payload.create({
    collection: 'guides',
    data: {
      ...{ language: 'sv', title: 'Byt lampor', slug: 'byt-lampor', _status: 'published' },
      body: paragraph('Byt lamporna i hela fabriken, och börja där de lyser längst.'),
    } as never,
  });
  await publisher.publishAndCrash();
  await publisher.publish();
  expect(await actsOf('/guider/byt-lampor/')).toEqual(['published 1']);
  const before = await entries();
  const head = await bytesAt('/.well-known/bruket-log.json');

  await recordWish(client, everything);
  await publisher.publish();
  expect(await entries()).toEqual(before);
  expect(await bytesAt('/.well-known/bruket-log.json')).toEqual(head);
  expect(exists('/guider/byt-lampor/index.md.sig')).toBe(true);
  await expectWhole();
});

it('writes what it was killed before it had written', async () => {
  await client.query(
    "DELETE FROM published_pages WHERE address LIKE '/.well-known/%' OR address LIKE '/aktahet/logg/%'",
  );
  const before = await entries();
  await publisher.restart();
  await publisher.publish();
  expect(await entries()).toEqual(before);
  await expectWhole();
});

it('removes what it was killed before it had removed, also where more has been published meanwhile', async () => {
  const left = '/guider/indragen/index.md.sig';
  await mkdir(path.join(publisher.out, path.dirname(left)), { recursive: true });
  await writeFile(path.join(publisher.out, left), '{}');
  await client.query(
    "INSERT INTO published_pages (address, tags, files, hash) VALUES ($1, '{}', '{}', 'x')",
    [left],
  );
  await client.query("DELETE FROM published_pages WHERE address = '/.well-known/bruket-log.json'");
  await cms.payload.create({
    collection: 'guides',
    data: { language: 'sv', title: 'Under tiden', slug: 'under-tiden', _status: 'published' },
  });
  await publisher.restart();
  await publisher.publish();
  expect([exists('/guider/under-tiden/index.md.sig'), exists(left)]).toEqual([true, false]);
  await expectWhole();
});

it('signs with a new key once it is rotated, and what the former one has signed stays valid', async () => {
  const signed = await jsonAt<Signature>('/guider/byt-lampor/index.md.sig');
  const { rotateKeys } = await import('../../publisher/authenticity/rotate-keys.ts');
  await rotateKeys(client);
  await publisher.publish();
  const { keys } = await jsonAt<{ keys: PublicKey[] }>('/.well-known/bruket-keys.json');
  expect(keys).toHaveLength(2);
  expect(keys.map(({ until }) => until !== undefined)).toEqual([false, true]);
  const { key } = await jsonAt<LogHead>('/.well-known/bruket-log.json');
  expect(key).not.toBe(signed.key);
  expect(await isSigned(await bytesAt('/guider/byt-lampor/index.md'), signed.signature, signed.key)).toBe(
    true,
  );
  await expectWhole();
});

it('finds a change of any entry', async () => {
  const all = await entries();
  for (const [index, entry] of all.entries()) {
    const forged = all.with(index, { ...entry, published: '2020-01-01T00:00:00.000Z' });
    expect(await brokenAt(forged)).toBe(index + 1);
    expect(await brokenAt(all.toSpliced(index, 1))).toBe(index === all.length - 1 ? undefined : index + 1);
  }
});
