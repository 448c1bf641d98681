import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sharp from 'sharp';
import { sharePicture } from './share-picture.ts';

/** The colour of the mark, see `public/favicon.svg`. */
const ground = { dark: '#12303f', light: '#ffffff' };
const markSizes = { share: 300, touch: 128 };
const touchSize = 180;

/** Draws at build what browsers and other services ask for by name and cannot take as SVG. */
export function icons(): AstroIntegration {
  return {
    name: 'bruket-icons',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const svg = await readFile(new URL('public/favicon.svg', import.meta.url), 'utf8');
        // What is drawn has no dark and no light theme.
        const mark = svg.replace(/<style>.*?<\/style>/s, '');
        const files = {
          'favicon.ico': await ico(mark, [16, 32, 48]),
          'apple-touch-icon.png': await onGround(mark, markSizes.touch, {
            ...{ width: touchSize, height: touchSize, background: ground.light },
          }),
          [path.basename(sharePicture.address)]: await onGround(
            mark.replaceAll(ground.dark, ground.light),
            markSizes.share,
            { ...sharePicture, background: ground.dark },
          ),
        };
        for (const [name, content] of Object.entries(files))
          await writeFile(path.join(folder, name), content);
      },
    },
  };
}

/** @param size of both sides, in pixels */
function drawn(svg: string, size: number): Promise<Buffer> {
  // In dots an inch: an SVG is drawn at 72, of which the mark then has 32.
  return sharp(Buffer.from(svg), { density: (72 * size) / 32 })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toBuffer();
}

async function onGround(
  svg: string,
  size: number,
  { width, height, background }: { width: number; height: number; background: string },
): Promise<Buffer> {
  const create = { width, height, background, channels: 3 } as const;
  return sharp({ create })
    .composite([{ input: await drawn(svg, size) }])
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}

const headerSize = 6;
const entrySize = 16;

/** Several PNG in one file. https://en.wikipedia.org/wiki/ICO_(file_format) */
async function ico(svg: string, sizes: number[]): Promise<Buffer> {
  const pictures = await Promise.all(sizes.map((size) => drawn(svg, size)));
  const header = Buffer.alloc(headerSize + entrySize * sizes.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(sizes.length, 4);
  let offset = header.length;
  for (const [index, picture] of pictures.entries()) {
    const at = headerSize + entrySize * index;
    const size = sizes[index] ?? 0;
    header.writeUInt8(size, at);
    header.writeUInt8(size, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(picture.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += picture.length;
  }
  return Buffer.concat([header, ...pictures]);
}
