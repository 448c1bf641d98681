import type { Payload } from 'payload';
import { kinds, languageOf, type Kind } from '../../site/addresses.ts';
import { languages, type Language } from '../../site/languages.ts';
import { sectionOf, slugOf } from '../../site/sections.ts';
import type { Catalogue, StoredSummary } from './catalogue.ts';
import type { StoredDocuments } from './documents.ts';
import { readAllPublished, readPublished, type ReadDocument } from './read-documents.ts';

/** Whole documents, by what the catalogue held of them when they were read. */
type Found<K extends Kind> = Map<StoredSummary, StoredDocuments[K]>;

/**
 * Reads the documents that stand at these addresses, with one question a kind and language instead of one
 * a page. A change puts another entry into the catalogue; so what has changed since is not found here and
 * is read anew, as is whatever was not read ahead.
 */
export async function readAhead(
  payload: Payload,
  catalogue: Catalogue,
  addresses: string[],
): Promise<ReadDocument> {
  const wanted = addresses.flatMap((address) => documentAt(catalogue, address) ?? []);
  const found: { [K in Kind]: Found<K> } = {
    'press-releases': await readKind(payload, 'press-releases', wanted),
    'case-studies': await readKind(payload, 'case-studies', wanted),
    guides: await readKind(payload, 'guides', wanted),
  };
  return async (given, kind, id, language) => {
    const entry = catalogue.in[language].documents[kind].get(id);
    return (entry && found[kind].get(entry)) ?? (await readPublished(given, kind, id, language));
  };
}

interface Wanted {
  kind: Kind;
  language: Language;
  entry: StoredSummary;
}

function documentAt(catalogue: Catalogue, address: string): Wanted | undefined {
  const kind = kinds.find((candidate) => candidate === sectionOf(address));
  if (!kind) return undefined;
  const language = languageOf(address);
  const entry = catalogue.in[language].documents[kind].bySlug(slugOf(address));
  return entry && { kind, language, entry };
}

async function readKind<K extends Kind>(payload: Payload, kind: K, wanted: Wanted[]): Promise<Found<K>> {
  const found: Found<K> = new Map();
  for (const language of languages) {
    const chosen = wanted.filter((one) => one.kind === kind && one.language === language);
    const entries = new Map(chosen.map(({ entry }) => [entry.id, entry]));
    if (entries.size === 0) continue;
    for (const stored of await readAllPublished(payload, kind, [...entries.keys()], language)) {
      const entry = entries.get(stored.id);
      if (entry) found.set(entry, stored);
    }
  }
  return found;
}
