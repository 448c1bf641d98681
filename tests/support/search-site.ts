import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { languageOf, termsAddress } from '../../common/addresses.ts';
import { isMissing } from '../../common/files.ts';
import { languages, otherLanguage } from '../../common/languages.ts';
import type { GlossaryData } from '../../site/glossary/data.ts';
import { openLanguageIndex } from '../../publisher/search/index/language-index.ts';
import { closePagefind } from '../../publisher/search/pages/pagefind.ts';

/** A page as templates mark it for the search. */
export interface SearchedPage {
  title: string;
  /** HTML, below the title. */
  body?: string;
  kind?: string;
  date?: string;
  topics?: string[];
  organisations?: string[];
  /** The address of the same page in the other language. */
  translation?: string;
}

/** The real index of a few pages, and what a browser would fetch of it. */
export interface SearchSite {
  fetch: typeof fetch;
  stop(): Promise<void>;
}

/** @param pages by address */
export async function openSearchSite(
  pages: Record<string, SearchedPage>,
  glossaries: Partial<Record<'sv' | 'en', GlossaryData>> = {},
): Promise<SearchSite> {
  const site = await mkdtemp(path.join(tmpdir(), 'bruket-search-site-'));
  for (const [address, page] of Object.entries(pages)) {
    await mkdir(path.join(site, address), { recursive: true });
    await writeFile(path.join(site, address, 'index.html'), htmlOf(address, page));
  }
  for (const language of languages) {
    const index = await openLanguageIndex(site, language);
    const own = Object.keys(pages).filter((address) => languageOf(address) === language);
    await index.setPages(new Map(own.map((address) => [address, 'hash'])));
    await index.close();
  }
  await closePagefind();
  return {
    async fetch(input) {
      const address = String(input instanceof Request ? input.url : input);
      const language = languages.find((one) => termsAddress(one) === address);
      if (language) return answerOf(JSON.stringify(glossaries[language] ?? { terms: [] }));
      try {
        return answerOf(await readFile(path.join(site, address)));
      } catch (error) {
        if (isMissing(error)) return new Response('', { status: 404 });
        throw error;
      }
    },
    stop: () => rm(site, { recursive: true, force: true }),
  };
}

const answerOf = (body: string | Uint8Array<ArrayBuffer>) => new Response(body);

function htmlOf(
  address: string,
  { title, body = '', kind = 'Guide', date, topics = [], organisations = [], translation }: SearchedPage,
) {
  const language = languageOf(address);
  const facts = [
    `<meta content="${title}" data-pagefind-meta="title[content]">`,
    `<meta content="${kind}" data-pagefind-meta="kind[content]"><meta content="${kind}" data-pagefind-filter="kind[content]">`,
    ...(date ? [`<meta content="${date}" data-pagefind-meta="date[content]">`] : []),
    ...topics.map((topic) => `<meta content="${topic}" data-pagefind-filter="topic[content]">`),
    ...organisations.map((name) => `<meta content="${name}" data-pagefind-filter="organisation[content]">`),
    translation
      ? `<link rel="alternate" hreflang="${otherLanguage(language)}" href="http://site${translation}">`
      : '<meta content="yes" data-pagefind-meta="alone[content]">',
  ];
  return `<!doctype html><html lang="${language}"><head>${facts.join('')}</head>
    <body><main data-pagefind-body><h1>${title}</h1>${body}</main></body></html>`;
}
