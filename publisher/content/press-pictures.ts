import { kinds } from '../../common/addresses.ts';
import type { Language } from '../../common/languages.ts';
import type { Reference } from '../../common/protocol/published-store/texts.ts';
import type { PageLink } from '../../common/view-model/links.ts';
import type { PressPicture } from '../../common/view-model/media.ts';
import type { Catalogue } from '../store/catalogue.ts';
import { allEntries, findEntries, subjectIds, type Entry } from './lists.ts';
import type { Reader } from './reader.ts';

/** How many of each kind of document are looked at for the newest pictures. */
export const newestDocuments = 60;
/** How many pictures a page has, so that it stays bounded. */
const mostOfNewest = 120;
const mostMarked = 200;

/** The pictures that the newest documents show, and before them those that are meant for the press. */
export function newestPictures(catalogue: Catalogue, language: Language, reader: Reader): PressPicture[] {
  const entries = findEntries(catalogue, { language, limit: newestDocuments });
  const marked = markedPictures(catalogue, language).slice(0, mostMarked);
  const shown = picturesOf(entries).filter(([id]) => !marked.includes(id));
  return [
    ...marked.flatMap((id) => toPressPicture(catalogue, id, [], reader) ?? []),
    ...shown.slice(0, mostOfNewest).flatMap(([id, own]) => toPressPicture(catalogue, id, own, reader) ?? []),
  ];
}

/** The pictures that documents of a month show. */
export function picturesOfMonth(
  catalogue: Catalogue,
  language: Language,
  month: string,
  reader: Reader,
): PressPicture[] {
  const entries = kinds.flatMap((kind) =>
    allEntries(catalogue, kind, language).filter((entry) => entry.month === month),
  );
  const newest = entries.toSorted((a, b) => b.stored.publishedAt.localeCompare(a.stored.publishedAt));
  return picturesOf(newest).flatMap(([id, own]) => toPressPicture(catalogue, id, own, reader) ?? []);
}

/** Our own logo, and what staff have marked. */
function markedPictures(catalogue: Catalogue, language: Language): Reference[] {
  const { media, settings } = catalogue.in[language];
  const marked = [...media.values()].filter(({ forPress }) => forPress).map(({ id }) => id);
  return [...new Set([...(settings.logo ? [settings.logo] : []), ...marked])];
}

function picturesOf(entries: Entry[]): [Reference, Entry[]][] {
  const all = new Map<Reference, Entry[]>();
  for (const entry of entries)
    for (const id of entry.stored.pictures) all.set(id, [...(all.get(id) ?? []), entry]);
  return [...all];
}

/** @returns `undefined` where it is not offered */
function toPressPicture(
  catalogue: Catalogue,
  id: Reference,
  entries: Entry[],
  reader: Reader,
): PressPicture | undefined {
  const picture = reader.picture(id, { withDownloads: true });
  if (!picture?.downloads) return undefined;
  const idsOf = (kind: 'topics' | 'organisations') => [
    ...new Set(entries.flatMap(({ stored }) => subjectIds(stored, kind))),
  ];
  const documents: PageLink[] = entries.flatMap(({ kind, stored }) => reader.page(kind, stored.id) ?? []);
  return {
    ...{ id, picture, documents, isLogo: isLogo(catalogue, id) },
    topics: reader.subjects('topics', idsOf('topics')),
    organisations: reader.subjects('organisations', [
      ...idsOf('organisations'),
      ...organisationsWith(catalogue, reader.language, id),
    ]),
  };
}

function isLogo(catalogue: Catalogue, id: Reference): boolean {
  const { settings } = catalogue.in.sv;
  return settings.logo === id || organisationsWith(catalogue, 'sv', id).length > 0;
}

/** Those whose logo it is. */
function organisationsWith(catalogue: Catalogue, language: Language, logo: Reference): Reference[] {
  const { organisations } = catalogue.in[language].subjects;
  return [...organisations.values()].filter(({ contact }) => contact?.logo === logo).map(({ id }) => id);
}
