import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { create, insertMultiple, save } from '@orama/orama';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { languages, type Language } from '../../../../common/languages.ts';
import { blankPage, mountOf, type Contender, type Indexing, type PlainPage } from './contender.ts';

const name = 'orama';
const tongues = { sv: 'swedish', en: 'english' } as const;
const stemmers = { sv: swedish, en: english };
const stemmerFiles = { sv: 'se', en: 'en' };
const schema = { address: 'string', title: 'string', text: 'string' } as const;
const searching = { properties: ['title', 'text'], boost: { title: 5 }, tolerance: 1, limit: 10 };

/** Orama with its stemmer of the language and a tolerance of one letter, its index loaded as a whole. */
export function orama(origin: string): Contender {
  return {
    name: 'Orama',
    async open(page, language) {
      await page.goto(`${origin}${blankPage}${language}/`);
      const modules = {
        library: '/bench/libraries/@orama/orama/dist/browser/index.js',
        stemmer: `/bench/libraries/@orama/stemmers/dist/${stemmerFiles[language]}.js`,
        index: `${mountOf(name)}${language}.json`,
        tongue: tongues[language],
        schema,
        searching,
      };
      await page.evaluate(
        async ({ library, stemmer: stemmerAddress, index, tongue, schema: fields, searching: how }) => {
          type Library = typeof import('@orama/orama');
          const { create: open, load, search } = (await import(library)) as Library;
          const { stemmer } = (await import(stemmerAddress)) as { stemmer(word: string): string };
          const database = open({
            schema: fields,
            components: { tokenizer: { language: tongue, stemming: true, stemmer } },
          });
          load(database, (await (await fetch(index)).json()) as Parameters<typeof load>[1]);
          Object.assign(globalThis, {
            search: (term: string) => search(database, { term, ...how } as never),
          });
        },
        modules,
      );
    },
    search: (page, query) =>
      page.evaluate(async (typed) => {
        interface Engine {
          search(term: string): Promise<{ hits: { document: { address: string } }[] }>;
        }
        const { search } = globalThis as unknown as Engine;
        const startedAt = performance.now();
        const { hits } = await search(typed);
        const addresses = hits.map(({ document }) => document.address);
        return { addresses, milliseconds: performance.now() - startedAt };
      }, query),
  };
}

export async function indexOrama(pages: Record<Language, PlainPage[]>, out: string): Promise<Indexing> {
  const startedAt = performance.now();
  const folder = path.join(out, name);
  await mkdir(folder, { recursive: true });
  for (const language of languages) {
    const database = create({
      schema,
      components: { tokenizer: { language: tongues[language], stemming: true, stemmer: stemmers[language] } },
    });
    await insertMultiple(database, pages[language]);
    await writeFile(path.join(folder, `${language}.json`), JSON.stringify(save(database)));
  }
  return { seconds: (performance.now() - startedAt) / 1000 };
}
