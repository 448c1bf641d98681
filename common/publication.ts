import {
  caseDataAddress,
  codePages,
  feedAddress,
  homeAddress,
  isYear,
  kinds,
  languageOf,
  sectionAddress,
  segments,
  subjectKinds,
  termsAddress,
  yearAddress,
} from './addresses.ts';
import type { ContentSource } from './view-model/content-source.ts';
import { defaultLanguage, languages, type Language } from './languages.ts';
import { hasColours, themeAddress } from './theme.ts';
import { sitemapAddress, sitemapFiles, sitemapIndexAddress } from './sitemaps.ts';

/** In the order that pages must come to stand in, so that no list ever links to a page that is missing. */
export type Stage = 'document' | 'list' | 'feed';

/** What a page that was withdrawn is called in the folder of its address. */
export const goneFile = 'withdrawn.html';

/**
 * The address of every page in a language exactly once: documents, then the lists that link to them.
 * Reads one year of one kind at a time, so that a large site does not have to fit in memory.
 */
export async function* pageAddresses(content: ContentSource, language: Language): AsyncGenerator<string> {
  yield* documentAddresses(content, language);
  yield* listAddresses(content, language);
}

/** @example stageOf('/guider/mat-tryckluften/') // 'document' */
export function stageOf(address: string): Stage {
  if (/\.(xml|txt|json|css|csv)$/.test(address)) return 'feed';
  return isDocument(address) ? 'document' : 'list';
}

function isDocument(address: string): boolean {
  const [segment = '', slug, ...more] = address
    .replace(/^\/en\//, '/')
    .split('/')
    .filter(Boolean);
  if (!slug || more.length > 0 || isYear(slug)) return false;
  return kinds.some((kind) => segment === segments[kind][languageOf(address)]);
}

/** The file that answers for an address. @example fileOf('/guider/') // 'guider/index.html' */
export function fileOf(address: string): string {
  const path = address.replace(/^\//, '');
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/**
 * The file that answers, with status 410, for an address whose page was withdrawn. It stands beside
 * the place of the page itself: as soon as a page is there again, that is what readers get.
 *
 * @example goneFileOf('/guider/elen/') // 'guider/elen/withdrawn.html'
 */
export function goneFileOf(address: string): string {
  return `${address.replace(/^\//, '')}${goneFile}`;
}

async function* documentAddresses(content: ContentSource, language: Language): AsyncGenerator<string> {
  for (const kind of kinds) {
    for (const year of await content.years(kind, language)) {
      const documents = await content.documents({ language, kind, year, ownLanguageOnly: true });
      yield* documents.map((document) => document.address);
    }
  }
}

async function* listAddresses(content: ContentSource, language: Language): AsyncGenerator<string> {
  for (const kind of subjectKinds) {
    const subjects = await content.subjects(kind, language);
    yield* subjects.filter((subject) => subject.language === language).map((subject) => subject.address);
  }
  for (const kind of kinds) {
    const years = await content.years(kind, language);
    yield* years.map((year) => yearAddress(kind, language, year));
  }
  yield* fixedAddresses(language);
}

/** Lists that are there whatever the content holds. The home page comes last: most readers start there. */
export function fixedAddresses(language: Language): string[] {
  const sections = [...codePages, ...subjectKinds, ...kinds, 'glossary', 'search'] as const;
  return [
    `${homeAddress(language)}404.html`,
    ...sections.map((section) => sectionAddress(section, language)),
    homeAddress(language),
  ];
}

/** What machines read, of all languages. */
export async function* feedAddresses(content: ContentSource): AsyncGenerator<string> {
  for (const language of languages) {
    yield* kinds.map((kind) => feedAddress(language, kind));
    yield feedAddress(language);
    yield termsAddress(language);
    yield caseDataAddress(language, 'csv');
    yield caseDataAddress(language, 'json');
  }
  for await (const file of sitemapFiles(content)) yield sitemapAddress(file);
  yield sitemapIndexAddress;
  yield '/robots.txt';
  const { colours } = await content.settings(defaultLanguage);
  if (hasColours(colours)) yield themeAddress;
}
