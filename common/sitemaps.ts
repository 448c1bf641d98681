import {
  codePages,
  homeAddress,
  isKind,
  kinds,
  sectionAddress,
  subjectKinds,
  yearAddress,
  type Kind,
} from './addresses.ts';
import type { ContentSource } from './view-model/content-source.ts';
import type { DocumentSummary } from './view-model/document-base.ts';
import { isLanguage, languages, otherLanguage, type Language } from './languages.ts';

/** One file of the sitemap: the documents of one language, kind and year, everything that is no document, or what is news. */
export type SitemapFile = 'pages' | 'news' | { language: Language; kind: Kind; year: number };

export interface SitemapEntry {
  address: string;
  /** The address in the other language, when visible there. */
  translation?: string;
  language: Language;
  /** ISO 8601. */
  updatedAt?: string;
}

export const sitemapIndexAddress = '/sitemap.xml';
export const newsSitemapAddress = '/sitemaps/news.xml';

/** For how long a press release is news, in milliseconds. https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
export const newsTime = 48 * 60 * 60 * 1000;
/** As many as the format allows. */
const maxNews = 1000;

/** @example sitemapAddress({ language: 'sv', kind: 'guides', year: 2024 }) // '/sitemaps/sv-guides-2024.xml' */
export function sitemapAddress(file: SitemapFile): string {
  return `/sitemaps/${typeof file === 'string' ? file : `${file.language}-${file.kind}-${file.year}`}.xml`;
}

/** The file that a name in an address stands for; `undefined` for any other name. */
export function sitemapFileOf(name: string): Exclude<SitemapFile, 'news'> | undefined {
  if (name === 'pages') return 'pages';
  const [, language, kind, year] = /^([a-z]{2})-([a-z-]+)-(\d{4})$/.exec(name) ?? [];
  if (!language || !isLanguage(language) || !isKind(kind)) return undefined;
  return { language, kind, year: Number(year) };
}

/** Every file that has at least one address: the format allows no empty ones. */
export async function* sitemapFiles(content: ContentSource): AsyncGenerator<SitemapFile> {
  for (const language of languages) {
    for (const kind of kinds) {
      for (const year of await content.years(kind, language)) {
        const own = await content.documents({ language, kind, year, ownLanguageOnly: true, limit: 1 });
        if (own.length > 0) yield { language, kind, year };
      }
    }
  }
  yield 'pages';
  if ((await newsOf(content, new Date())).length > 0) yield 'news';
}

/** The press releases that are news at a time, each in its language. */
export async function newsOf(content: ContentSource, now: Date): Promise<DocumentSummary[]> {
  const since = new Date(now.getTime() - newsTime).toISOString();
  const all = await Promise.all(
    languages.map((language) =>
      content.documents({
        language,
        kind: 'press-releases',
        since,
        ownLanguageOnly: true,
        limit: maxNews / 2,
      }),
    ),
  );
  return all.flat();
}

export async function sitemapEntries(
  content: ContentSource,
  file: Exclude<SitemapFile, 'news'>,
): Promise<SitemapEntry[]> {
  if (file === 'pages')
    return (await Promise.all(languages.map((language) => pages(content, language)))).flat();
  const documents = await content.documents({ ...file, ownLanguageOnly: true });
  return documents.map(({ address, language, translation, updatedAt, publishedAt }) => ({
    address,
    language,
    translation: translation?.address,
    updatedAt: updatedAt ?? publishedAt,
  }));
}

async function pages(content: ContentSource, language: Language): Promise<SitemapEntry[]> {
  const other = otherLanguage(language);
  const own = ['press', 'pictures', 'glossary', 'embed', 'subscribe', 'authenticity'] as const;
  const both = [...kinds, ...subjectKinds, ...own, ...codePages].map((section) => ({
    address: sectionAddress(section, language),
    translation: sectionAddress(section, other),
    language,
  }));
  const home = { address: homeAddress(language), translation: homeAddress(other), language };
  return [
    home,
    ...both,
    ...(await yearEntries(content, language)),
    ...(await subjectEntries(content, language)),
  ];
}

async function yearEntries(content: ContentSource, language: Language): Promise<SitemapEntry[]> {
  const other = otherLanguage(language);
  const entries: SitemapEntry[] = [];
  for (const kind of kinds) {
    const translations = new Set(await content.years(kind, other));
    for (const year of await content.years(kind, language)) {
      const translation = translations.has(year) ? yearAddress(kind, other, year) : undefined;
      entries.push({ address: yearAddress(kind, language, year), translation, language });
    }
  }
  return entries;
}

async function subjectEntries(content: ContentSource, language: Language): Promise<SitemapEntry[]> {
  const entries: SitemapEntry[] = [];
  for (const kind of subjectKinds) {
    const own = (await content.subjects(kind, language)).filter((subject) => subject.language === language);
    // A subject has an identity of its own in both languages, so one list answers for all translations.
    const others = (await content.subjects(kind, otherLanguage(language))).filter(
      (subject) => subject.language !== language,
    );
    const translations = new Map(others.map((subject) => [subject.id, subject.address]));
    entries.push(...own.map(({ id, address }) => ({ address, translation: translations.get(id), language })));
  }
  return entries;
}
