import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import MiniSearch from 'minisearch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { languages, type Language } from '../../../../common/languages.ts';
import { blankPage, mountOf, type Contender, type Indexing, type PlainPage } from './contender.ts';

const name = 'minisearch';
const stemmers = { sv: swedish, en: english };
const stemmerModules = { sv: 'se', en: 'en' };
/** The title counts as much as with Pagefind. */
const searching = { prefix: true, fuzzy: 0.2, boost: { title: 5 } };

/** MiniSearch with prefixes, fuzzy matches and a stemmer, its index loaded as a whole. */
export function miniSearch(origin: string): Contender {
  return {
    name: 'MiniSearch',
    async open(page, language) {
      await page.goto(`${origin}${blankPage}${language}/`);
      const modules = {
        library: '/bench/libraries/minisearch/dist/es/index.js',
        stemmer: `/bench/libraries/@orama/stemmers/dist/${stemmerModules[language]}.js`,
        index: `${mountOf(name)}${language}.json`,
        searching,
      };
      await page.evaluate(async ({ library, stemmer: stemmerAddress, index, searching: options }) => {
        type Library = typeof import('minisearch');
        const { default: Engine } = (await import(library)) as Library;
        const { stemmer } = (await import(stemmerAddress)) as { stemmer(word: string): string };
        const text = await (await fetch(index)).text();
        const processTerm = (term: string) => stemmer(term.toLowerCase());
        const engine = Engine.loadJSON(text, {
          fields: ['title', 'text'],
          processTerm,
          searchOptions: options,
        });
        Object.assign(globalThis, { engine });
      }, modules);
    },
    search: (page, query) =>
      page.evaluate((typed) => {
        const { engine } = globalThis as unknown as { engine: { search(text: string): { id: string }[] } };
        const startedAt = performance.now();
        const addresses = engine
          .search(typed)
          .map(({ id }) => id)
          .slice(0, 10);
        return { addresses, milliseconds: performance.now() - startedAt };
      }, query),
  };
}

export async function indexMiniSearch(pages: Record<Language, PlainPage[]>, out: string): Promise<Indexing> {
  const startedAt = performance.now();
  const folder = path.join(out, name);
  await mkdir(folder, { recursive: true });
  for (const language of languages) {
    const processTerm = (term: string) => stemmers[language](term.toLowerCase());
    const engine = new MiniSearch({ fields: ['title', 'text'], idField: 'address', processTerm });
    engine.addAll(pages[language]);
    await writeFile(path.join(folder, `${language}.json`), JSON.stringify(engine));
  }
  return { seconds: (performance.now() - startedAt) / 1000 };
}
