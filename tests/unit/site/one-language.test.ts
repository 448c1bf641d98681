import { Window, type Element, type HTMLElement } from 'happy-dom';
import { beforeAll, expect, test } from 'vitest';
import { languageOf } from '../../../common/addresses.ts';
import { isLanguage, languages, otherLanguage, type Language } from '../../../common/languages.ts';
import { pageAddresses } from '../../../common/publication.ts';
import en from '../../../site/i18n/en.json' with { type: 'json' };
import sv from '../../../site/i18n/sv.json' with { type: 'json' };
import { builtSite } from '../../support/built-site.ts';
import { fakeCorpus } from '../../support/fake-content.ts';
import { memorySource } from '../../support/memory-source.ts';

const window = new Window();
const corpus = fakeCorpus();
/** The body of every page, by address. */
const pages = new Map<string, HTMLElement>();

beforeAll(async () => {
  const render = await builtSite();
  const content = memorySource(corpus);
  for (const language of languages)
    for await (const address of pageAddresses(content, language)) {
      const response = await render(address, content);
      pages.set(address, parse(await response.text()));
    }
}, 120_000);

function parse(html: string): HTMLElement {
  // What links ask for ahead of time is not to be fetched.
  const { body } = new window.DOMParser().parseFromString(html.replace(/<link [^>]*>/g, ''), 'text/html');
  for (const script of body.querySelectorAll('script')) script.remove();
  return body;
}

interface Said {
  text: string;
  language: Language;
  page: string;
}

/** Every piece of text on every page with the language that it is marked with. */
function* said(): Generator<Said> {
  for (const [page, body] of pages) {
    const nodes = window.document.createTreeWalker(body, window.NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const text = node.textContent.replace(/\s+/g, ' ').trim();
      if (text) yield { text, language: markedWith(node.parentElement, page), page };
    }
    for (const named of body.querySelectorAll('[aria-label], [alt], [title]'))
      for (const attribute of ['aria-label', 'alt', 'title']) {
        const text = named.getAttribute(attribute);
        if (text) yield { text, language: markedWith(named, page), page };
      }
  }
}

function markedWith(element: Element | null, page: string): Language {
  const lang = element?.closest('[lang]')?.getAttribute('lang');
  return isLanguage(lang ?? '') ? (lang as Language) : languageOf(page);
}

/** What the documents of one language alone say, so that it can be told from the other. */
function wordsOf(language: Language): string[] {
  const texts = (of: Language) =>
    corpus.documents
      .filter((document) => document.language === of)
      .flatMap((document) => {
        const own = [document.title, document.lede, document.need];
        if (document.kind !== 'case-studies') return own;
        const metrics = document.metrics.flatMap(({ label, unit, note }) => [label, unit, note]);
        return [...own, document.sector, document.duration, ...metrics];
      })
      .filter((text): text is string => /[a-zåäö]{4}/i.test(text ?? ''));
  const others = new Set(texts(otherLanguage(language)));
  return [...new Set(texts(language))].filter((text) => !others.has(text));
}

test.each(languages)(
  'what documents say in %s is marked with that language, down to the word',
  (language) => {
    const words = wordsOf(language);
    const wrong = [...said()]
      .filter((one) => one.language !== language)
      .filter(({ text }) =>
        words.some((word) => text === word || text.startsWith(`${word} `) || text.endsWith(` ${word}`)),
      )
      .map(({ text, page }) => `${page}: ${text}`);
    expect(wrong).toEqual([]);
  },
);

test.each(languages)(
  'no sentence of the site stands in %s among words that are marked with the other',
  (language) => {
    const dictionaries = { sv, en };
    const others = new Set<string>(Object.values(dictionaries[otherLanguage(language)]));
    const sentences = Object.values<string>(dictionaries[language])
      .filter((text) => !others.has(text) && /[a-zåäö]{2}/i.test(text.replace(/\{\w+\}/g, '')))
      .map((text) => new RegExp(`^${text.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '.+')}$`));
    const wrong = [...said()]
      .filter((one) => one.language !== language && sentences.some((sentence) => sentence.test(one.text)))
      .map(({ text, page }) => `${page}: ${text}`);
    expect(wrong).toEqual([]);
  },
);

test('the switch leads to a page that exists, in the other language', () => {
  for (const [page, body] of pages) {
    const [link, ...more] = body.querySelectorAll('.masthead a.switch');
    expect(more, page).toEqual([]);
    const other = otherLanguage(languageOf(page));
    const address = link?.getAttribute('href') ?? '';
    expect(pages.has(address), `${page} → ${address}`).toBe(true);
    expect(languageOf(address), page).toBe(other);
    expect(link?.getAttribute('lang'), page).toBe(other);
  }
});
