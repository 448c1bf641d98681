import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { createIndex } from 'pagefind';
import { languageOf } from '../../../../common/addresses.ts';
import type { Language } from '../../../../common/languages.ts';
import { blankPage, mountOf, type Contender, type Indexing, type PlainPage } from './contender.ts';

const name = 'pagefind';

/** Pagefind as it comes, on the same pages. */
export function stockPagefind(origin: string): Contender {
  return {
    name: 'Pagefind',
    async open(page, language) {
      await page.goto(`${origin}${blankPage}${language}/`);
      await page.evaluate(
        async (address) => {
          const engine = (await import(address)) as {
            options(options: object): Promise<void>;
            init(): Promise<void>;
          };
          await engine.options({ baseUrl: '/' });
          await engine.init();
          Object.assign(globalThis, { engine });
        },
        `${mountOf(name)}pagefind.js`,
      );
    },
    search: (page, query) =>
      page.evaluate(async (typed) => {
        interface Engine {
          search(text: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
        }
        const { engine } = globalThis as unknown as { engine: Engine };
        const startedAt = performance.now();
        const { results } = await engine.search(typed);
        const first = await Promise.all(results.slice(0, 10).map((result) => result.data()));
        const addresses = first.map(({ url }) => new URL(url, location.href).pathname);
        return { addresses, milliseconds: performance.now() - startedAt };
      }, query),
  };
}

export async function indexStockPagefind(site: string, out: string): Promise<Indexing> {
  const startedAt = performance.now();
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind did not start.');
  await index.addDirectory({ path: site });
  await index.writeFiles({ outputPath: path.join(out, name) });
  await index.deleteIndex();
  return { seconds: (performance.now() - startedAt) / 1000 };
}

/** Pagefind writes this before the JSON of each fragment. */
const signature = 'pagefind_dcd';

/** What Pagefind has found on each page, for engines that read no HTML. */
export async function pagesOfPagefind(out: string): Promise<Record<Language, PlainPage[]>> {
  const folder = path.join(out, name, 'fragment');
  const pages: Record<Language, PlainPage[]> = { sv: [], en: [] };
  for (const file of await readdir(folder)) {
    const bytes = await promisify(gunzip)(await readFile(path.join(folder, file)));
    const fragment = JSON.parse(bytes.subarray(signature.length).toString()) as {
      url: string;
      content: string;
      meta: { title?: string };
    };
    const { url, content, meta } = fragment;
    pages[languageOf(url)].push({ address: url, title: meta.title ?? '', text: content });
  }
  return pages;
}
