import { sectionAddress } from '../../../../common/addresses.ts';
import { languages } from '../../../../common/languages.ts';
import type { Contender } from './contender.ts';

/** The search page of the site itself, driven by its field as a reader does. */
export function ours(origin: string): Contender {
  return {
    name: 'Bruket',
    async open(page, language) {
      await page.goto(origin + sectionAddress('search', language));
    },
    async openSuggestions(page, language) {
      await page.goto(origin + sectionAddress('guides', language));
      await page.locator('#site-search').fill('energi');
      await page.locator('#site-search-list li').first().waitFor();
      // The box waits for the next key; what it then asks is asked here at once.
      return (typed) =>
        page.evaluate(async (text) => {
          interface Box {
            suggestionsFor(typed: string, language: string): Promise<unknown[] | undefined>;
          }
          const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
          const script = loaded.find((name) => name.includes('/suggestions.')) ?? '';
          const { suggestionsFor } = (await import(script)) as Box;
          return (await suggestionsFor(text, document.documentElement.lang))?.length ?? 0;
        }, typed);
    },
    search: (page, query) =>
      page.evaluate(async (typed) => {
        const part = (id: string) => document.getElementById(id)!;
        const settled = (element: HTMLElement) =>
          new Promise<void>((resolve) => {
            const look = () =>
              element.getAttribute('aria-busy') === 'false' && (observer.disconnect(), resolve());
            const observer = new MutationObserver(look);
            observer.observe(element, { attributes: true });
            look();
          });
        const field = part('search-query') as HTMLInputElement;
        const startedAt = performance.now();
        field.value = typed;
        // Asked, not on the way to it: what is still being typed is read as what it may become.
        field.form?.requestSubmit();
        await settled(part('search-results'));
        const milliseconds = performance.now() - startedAt;
        await settled(part('search-elsewhere'));
        const links = ['search-results', 'search-elsewhere'].flatMap((id) =>
          [...part(id).querySelectorAll<HTMLAnchorElement>('h3 a')].map((link) => link.pathname),
        );
        return { addresses: [...new Set(links)], milliseconds };
      }, query),
  };
}

/** Makes the index of both languages once more, side by side as the publisher does. */
export async function indexOurs(site: string): Promise<{ seconds: number }> {
  const { buildSegments } = await import('../../../../publisher/search/build/build-segments.ts');
  const { defaultLimits } = await import('../../../../publisher/search/index/language-index.ts');
  const { listFiles } = await import('../../../../publisher/release/files.ts');
  const { languageOf } = await import('../../../../common/addresses.ts');
  const files = (await listFiles(site)).filter((file) => /(^|\/)index\.html$/.test(file));
  const addresses = files.map((file) => `/${file.replace(/index\.html$/, '')}`);
  const startedAt = performance.now();
  await Promise.all(
    languages.map((language) => {
      const own = addresses.filter((address) => languageOf(address) === language);
      const pages = new Map(own.map((address) => [address, '']));
      return buildSegments({ site, language, pages, maxPages: defaultLimits.maxSegment });
    }),
  );
  return { seconds: (performance.now() - startedAt) / 1000 };
}
