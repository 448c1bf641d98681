import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Archive } from '../../../publisher/archives/archive.ts';
import { isWholeArchive } from '../../../publisher/archives/check-archive.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'bruket-archives-'));
const archive = path.join(folder, 'bilder.zip');
const facts = {
  ...{ caption: { sv: 'Ugnen' }, alt: {}, terms: {}, pictured: [], credit: 'Foto: Å' },
  ...{
    source: { name: 'Bruket', address: 'https://bruket.example/' },
    page: 'https://bruket.example/bilder/',
  },
};
const content: Archive = {
  name: 'bilder.zip',
  texts: [{ name: 'bildtexter.txt', text: '\uFEFFÅ ä ö\n' }],
  pictures: [1, 2].map((one) => ({ name: `0${one}-våg.jpg`, filename: `vag-${one}.jpg`, facts })),
};
let write: typeof import('../../../publisher/archives/write-archive.ts').writeArchive;

beforeAll(async () => {
  vi.stubEnv('DATA_DIR', folder);
  vi.resetModules();
  ({ writeArchive: write } = await import('../../../publisher/archives/write-archive.ts'));
  mkdirSync(path.join(folder, 'uploads/media'), { recursive: true });
  for (const { filename } of content.pictures) {
    const background = filename.includes('1') ? '#f00' : '#00f';
    const picture = sharp({ create: { width: 8, height: 8, channels: 3, background } });
    writeFileSync(path.join(folder, 'uploads/media', filename), await picture.jpeg().toBuffer());
  }
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe('An archive of pictures', () => {
  it('holds them with their facts, and the captions, under names with å, ä and ö', async () => {
    await write(content, archive);
    const files = unzipSync(readFileSync(archive));
    expect(Object.keys(files)).toEqual(['bildtexter.txt', '01-våg.jpg', '02-våg.jpg']);
    expect(Buffer.from(files['bildtexter.txt']!).toString()).toBe('\uFEFFÅ ä ö\n');
    expect((await sharp(files['01-våg.jpg']).metadata()).xmp!.toString()).toContain('Foto: Å');
    expect(files['01-våg.jpg']).not.toEqual(files['02-våg.jpg']);
  });

  it('tells the size of each file before it, for programs that read while they fetch', () => {
    const bytes = readFileSync(archive);
    const text = content.texts[0]!;
    expect(bytes.readUInt16LE(6) & 8).toBe(0);
    expect(bytes.readUInt32LE(22)).toBe(Buffer.byteLength(text.text));
  });

  it('is the same each time, and known as damaged wherever it is', async () => {
    const whole = readFileSync(archive);
    await write(content, archive);
    expect(readFileSync(archive).equals(whole)).toBe(true);
    expect(isWholeArchive(archive)).toBe(true);
    for (const at of [45, whole.length - 200, whole.length - 22]) {
      const damaged = Buffer.from(whole);
      damaged.writeUInt8(damaged.readUInt8(at) ^ 0xff, at);
      writeFileSync(archive, damaged);
      expect([at, isWholeArchive(archive)]).toEqual([at, false]);
    }
    writeFileSync(archive, whole);
    truncateSync(archive, 100);
    expect(isWholeArchive(archive)).toBe(false);
    rmSync(archive);
    expect(isWholeArchive(archive)).toBe(false);
  });
});
