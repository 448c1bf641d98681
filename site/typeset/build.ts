import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';

const templates = ['document.typ', 'share.typ'];

interface Family {
  /** The package, and how its files are called. */
  name: string;
  /** Its files, each of which has other characters. */
  parts: string[];
  /** Weights to be cut out. */
  weights: { normal: number[]; italic?: number[] };
}

const european = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'];

/** In the order in which they are asked for a character. */
const families: Family[] = [
  { name: 'source-serif-4', parts: european, weights: { normal: [400, 700], italic: [400] } },
  { name: 'source-sans-3', parts: european, weights: { normal: [400, 600], italic: [400] } },
  { name: 'noto-sans-arabic', parts: ['arabic'], weights: { normal: [400] } },
  { name: 'noto-sans-hebrew', parts: ['hebrew'], weights: { normal: [400] } },
  {
    name: 'noto-emoji',
    parts: Array.from({ length: 10 }, (_, part) => String(part)),
    weights: { normal: [400] },
  },
];

/** Lays beside the site what its files are typeset with: templates, and fonts as Typst reads them, of one weight each. */
export function typeset(): AstroIntegration {
  return {
    name: 'bruket-typeset',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = path.join(fileURLToPath(dir), '../typeset');
        await mkdir(path.join(folder, 'fonts'), { recursive: true });
        for (const name of templates) await copyFile(new URL(name, import.meta.url), path.join(folder, name));
        for (const [index, font] of families.flatMap(cutsOf).entries()) {
          const name = `${String(index).padStart(2, '0')}-${font.name}.ttf`;
          await writeFile(path.join(folder, 'fonts', name), await cut(font));
        }
      },
    },
  };
}

interface Cut {
  name: string;
  source: string;
  weight: number;
}

const require = createRequire(import.meta.url);

function cutsOf({ name, parts, weights }: Family): Cut[] {
  return Object.entries(weights).flatMap(([style, of]) =>
    of.flatMap((weight) =>
      parts.map((part) => {
        const file = `@fontsource-variable/${name}/files/${name}-${part}-wght-${style}.woff2`;
        return { name: `${name}-${part}-${weight}-${style}`, source: require.resolve(file), weight };
      }),
    ),
  );
}

/**
 * Every character of Unicode that a font of these may have, but for accents by themselves: with them a part would
 * compose letters that another part has, and a reader would copy something else than stands there.
 */
const everything = Array.from({ length: 0x20000 }, (_, code) => code)
  .filter((code) => code >= 0x20 && (code < 0xd800 || code > 0xdfff) && (code < 0x300 || code > 0x36f))
  .map((code) => String.fromCodePoint(code))
  .join('');

async function cut({ source, weight }: Cut): Promise<Buffer> {
  return subsetFont(await readFile(source), everything, {
    targetFormat: 'truetype',
    variationAxes: { wght: weight },
  });
}
