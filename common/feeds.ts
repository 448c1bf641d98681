import { aboutKinds, homeAddress, kinds, sectionAddress, type AboutKind } from './addresses.ts';
import type { ContentSource } from './view-model/content-source.ts';
import { languages, type Language } from './languages.ts';

/** The formats of every feed, by the file that each has in the folder of the page whose news it tells. */
export const feedFiles = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' } as const;
export type FeedFormat = keyof typeof feedFiles;
export const feedFormats = Object.keys(feedFiles) as FeedFormat[];

export const feedTypes = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
} as const satisfies Record<FeedFormat, string>;

/** Beside each feed, for pages of others: no more than they show. */
export const latestFile = 'latest.json';

/** In the folder of press releases, for systems of editorial offices: in the words of IPTC and of TT. */
export const wireFiles = { iptc: 'ninjs.json', tt: 'ttninjs.json' } as const;
export type WireFormat = keyof typeof wireFiles;

/** What pages of others load to show the latest. Its address never changes. */
export const embedScript = '/embed/bruket.js';

/** @param page the address of the home page, a kind or a subject. @example feedAddressAt('/amnen/el/', 'atom') // '/amnen/el/atom.xml' */
export function feedAddressAt(page: string, format: FeedFormat = 'rss'): string {
  return `${page}${feedFiles[format]}`;
}

/** @example latestAddress('/amnen/el/') // '/amnen/el/latest.json' */
export function latestAddress(page: string): string {
  return `${page}${latestFile}`;
}

/** @example wireAddress('sv', 'iptc') // '/pressmeddelanden/ninjs.json' */
export function wireAddress(language: Language, format: WireFormat): string {
  return `${sectionAddress('press-releases', language)}${wireFiles[format]}`;
}

/** All that tells the news of a page. */
export function feedAddressesAt(page: string): string[] {
  return [...feedFormats.map((format) => feedAddressAt(page, format)), latestAddress(page)];
}

/** Whether subjects of a kind have feeds: those that documents are about. */
export function hasFeeds(kind: string): kind is AboutKind {
  return aboutKinds.some((about) => about === kind);
}

/** The addresses of all feeds, each once. */
export async function* allFeedAddresses(content: ContentSource): AsyncGenerator<string> {
  for (const language of languages) {
    yield* feedAddressesAt(homeAddress(language));
    for (const kind of kinds) yield* feedAddressesAt(sectionAddress(kind, language));
    yield* [wireAddress(language, 'iptc'), wireAddress(language, 'tt')];
    for (const kind of aboutKinds) {
      const own = (await content.subjects(kind, language)).filter((one) => one.language === language);
      yield* own.flatMap(({ address }) => feedAddressesAt(address));
    }
  }
}

const files = [...Object.values(feedFiles), latestFile];

/** Whether an address is that of a feed, which programs follow. */
export function isFeed(address: string): boolean {
  return Object.values(feedFiles).some((file) => address.endsWith(`/${file}`));
}

const wireLists = new Set(
  languages.flatMap((language) => [wireAddress(language, 'iptc'), wireAddress(language, 'tt')]),
);

/** Whether a file holds the whole texts of many documents. */
export function holdsTexts(address: string): boolean {
  return isFeed(address) || wireLists.has(address);
}

/** Of the site and of the kinds, in the format that most programs ask for. */
const mainFeeds = new Set(
  languages.flatMap((language) =>
    [homeAddress(language), ...kinds.map((kind) => sectionAddress(kind, language))].map((page) =>
      feedAddressAt(page),
    ),
  ),
);

/**
 * Whether a file may come a moment after the change that it tells of, when nothing else waits: there are many of them, with
 * whole texts in them, and programs ask for them now and then. The main feeds come at once, and so do the forms of a single
 * document, which the log knows with its text.
 */
export function mayFollow(address: string): boolean {
  const isList = wireLists.has(address) || files.some((file) => address.endsWith(`/${file}`));
  return isList && !mainFeeds.has(address);
}
