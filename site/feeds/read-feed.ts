import { homeAddress, isKind, isSubjectKind, sectionAddress } from '../../common/addresses.ts';
import { feedFiles, hasFeeds, type FeedFormat } from '../../common/feeds.ts';
import { sectionOf, slugOf } from '../../common/sections.ts';
import type { DocumentQuery } from '../../common/view-model/content-source.ts';
import type { DocumentSummary } from '../../common/view-model/document-base.ts';
import type { Document } from '../../common/view-model/documents.ts';
import type { FileLink, Picture } from '../../common/view-model/media.ts';
import { absoluteAddress } from '../absolute-address.ts';
import { formatDate } from '../formats.ts';
import { markup } from '../html.ts';
import { toldAt } from '../structured-data.ts';
import { fullText } from './full-text.ts';

/** What a feed tells, whatever its format. All addresses are whole, all times ISO 8601 in UTC. */
export interface Feed {
  title: string;
  description: string;
  language: string;
  /** The page whose news it tells. */
  home: string;
  self: string;
  updatedAt: string;
  /** Tells programs of news, where there is one. */
  hub?: string;
  entries: FeedEntry[];
}

export interface FeedEntry {
  /** What readers' programs know it by: where it stood first, so that none is told of it again when it has moved. */
  id: string;
  address: string;
  title: string;
  /** In a few sentences, as plain text; the newest correction first. */
  summary: string;
  /** The whole text as HTML; missing where there was no more room. */
  html?: string;
  publishedAt: string;
  /** When readers were told of a change last. */
  updatedAt: string;
  author: string;
  topics: string[];
  picture?: Picture;
  attachments: FileLink[];
}

const newest = 30;

/** How much whole text a feed holds, in characters of HTML: some programs fetch it every ten minutes. */
const room = 400_000;

/** What stands in feeds without any document: they have been made, and nothing has come. */
const never = '1970-01-01T00:00:00.000Z';

/** What a feed is of: the site, a kind or a subject. */
interface Source {
  title: string;
  description: string;
  home: string;
  query: Pick<DocumentQuery, 'kind' | 'about'>;
}

/** @param page the address of the page in whose folder a feed stands. @returns nothing where there is none */
export async function sourceOf(
  page: string,
  { content, language, settings, t }: App.Locals,
): Promise<Source | undefined> {
  const { name, description } = settings;
  if (page === homeAddress(language))
    return { title: t('feed.all', { name }), description, home: page, query: {} };
  const section = sectionOf(page);
  if (isKind(section)) {
    const title = t('feed.kind', { name, kind: t(`section.${section}`) });
    return {
      title,
      description: t(`intro.${section}`),
      home: sectionAddress(section, language),
      query: { kind: section },
    };
  }
  if (!isSubjectKind(section) || !hasFeeds(section)) return undefined;
  const subject = await content.subject(section, language, slugOf(page));
  if (!subject) return undefined;
  return {
    title: t('feed.about', { name, subject: subject.title }),
    description: subject.lede ?? t('feed.about', { name, subject: subject.title }),
    home: subject.address,
    query: { about: { kind: section, id: subject.id } },
  };
}

/** The feed at an address; nothing where its page is gone. */
export async function readFeed(
  path: string,
  format: FeedFormat,
  locals: App.Locals,
): Promise<Feed | undefined> {
  const { content, language, settings } = locals;
  const source = await sourceOf(path.slice(0, -feedFiles[format].length), locals);
  if (!source) return undefined;
  const documents = await content.documents({
    ...{ language, limit: newest, ownLanguageOnly: true },
    ...source.query,
  });
  const entries = await readEntries(documents, locals);
  return {
    title: source.title,
    description: source.description,
    language,
    home: absoluteAddress(source.home, settings),
    self: absoluteAddress(path, settings),
    updatedAt: entries.map(({ updatedAt }) => updatedAt).reduce((a, b) => (a > b ? a : b), never),
    ...(settings.hub ? { hub: settings.hub } : {}),
    entries,
  };
}

async function readEntries(documents: DocumentSummary[], locals: App.Locals): Promise<FeedEntry[]> {
  const first = await locals.content.firstAddresses(documents);
  const entries: FeedEntry[] = [];
  let left = room;
  for (const [index, summary] of documents.entries()) {
    const document = left > 0 ? await wholeOf(summary, locals) : undefined;
    const entry = toEntry(summary, document, first[index] ?? summary.address, locals);
    left -= entry.html?.length ?? 0;
    entries.push(entry);
  }
  return entries;
}

function wholeOf({ kind, language, address }: DocumentSummary, { content }: App.Locals) {
  return content.document(kind, language, slugOf(address));
}

function toEntry(
  summary: DocumentSummary,
  document: Document | undefined,
  first: string,
  locals: App.Locals,
): FeedEntry {
  const { settings } = locals;
  const { title, lede, publishedAt, topics, language, picture } = summary;
  const correction = correctionOf(summary, locals);
  const byline = document?.kind === 'press-releases' ? document.byline : undefined;
  return {
    id: absoluteAddress(first, settings),
    address: absoluteAddress(summary.address, settings),
    title,
    summary: [correction, lede].filter(Boolean).join('\n\n'),
    ...(document ? { html: beginning(correction, lede) + fullText(document, locals) } : {}),
    publishedAt,
    updatedAt: toldAt(summary),
    author: byline ?? settings.publisher.name,
    topics: topics.filter((topic) => topic.language === language).map((topic) => topic.title),
    ...(picture ? { picture } : {}),
    attachments: document?.attachments ?? [],
  };
}

function beginning(correction: string | undefined, lede: string): string {
  return [
    correction ? markup`<p><em>${correction}</em></p>` : '',
    lede ? markup`<p><strong>${lede}</strong></p>` : '',
  ].join('');
}

/** Whoever has read it before learns first what was corrected. */
function correctionOf(
  { corrections: [newest] }: DocumentSummary,
  { language, t }: App.Locals,
): string | undefined {
  if (!newest) return undefined;
  const { type, date, text } = newest;
  return t('correction.told', { type: t(`correction.${type}`), date: formatDate(date, language), text });
}
