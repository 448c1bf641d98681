/**
 * Draws the pictures of the sample content: those that are missing from `media/` or older than this
 * code. Says nothing when all went well.
 */
import { mkdir, readdir, rename, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { ifMissing } from '../../common/files.ts';
import { logos, logoSize, siteLogos } from './logos.ts';
import { portrait, portraits, portraitSize } from './portraits.ts';
import { svg, type Drawing } from './shapes.ts';

/** Portraits and logos are shown small: larger ones would only keep an import waiting. */
const small = 0.4;

const code = import.meta.dirname;
const media = join(code, '../../content/sample/media');

await mkdir(media, { recursive: true });
const newest = Math.max(...(await Promise.all((await codeFiles()).map(changed))));
const scenes = (await readdir(join(code, 'scenes'))).filter((file) => file.endsWith('.ts'));
for (const file of scenes) {
  await bring(basename(file, '.ts'), async () => {
    const { default: compose } = (await import(join(code, 'scenes', file))) as { default: () => Drawing };
    return svg(compose());
  });
}
for (const [name, look] of Object.entries(portraits))
  await bring(name, () => svg(portrait(look), portraitSize, small));
for (const [name, mark] of Object.entries(logos)) await bring(name, () => svg(mark(), logoSize, small));
for (const [name, mark] of Object.entries(siteLogos)) await bring(name, () => svg(mark(), logoSize));

/** Draws a picture that is missing or older than this code. */
async function bring(name: string, compose: () => string | Promise<string>): Promise<void> {
  const picture = join(media, `${name}.png`);
  if ((await changed(picture)) < newest) await draw(await compose(), picture);
}

async function codeFiles(): Promise<string[]> {
  const files = await readdir(code, { recursive: true });
  return files.filter((file) => file.endsWith('.ts')).map((file) => join(code, file));
}

/** When a file was last written, in milliseconds; 0 when it does not exist. */
async function changed(file: string): Promise<number> {
  const found = await ifMissing(stat(file), undefined);
  return found?.mtimeMs ?? 0;
}

/** Beside its place first, so that nobody ever reads half a picture. */
async function draw(drawn: string, picture: string): Promise<void> {
  const unfinished = `${picture}.${process.pid}.png`;
  await sharp(Buffer.from(drawn))
    .png({ palette: true, colours: 128, dither: 0, compressionLevel: 9 })
    .toFile(unfinished);
  await rename(unfinished, picture);
}
