import type { Payload } from 'payload';
import { kinds, languageOf, type Kind } from '../../common/addresses.ts';
import { languages } from '../../common/languages.ts';
import { sectionOf, slugOf } from '../../common/sections.ts';
import type { Catalogue, StoredSummary } from './catalogue.ts';
import type { StoredDocuments } from './documents.ts';
import { readAllPublished, readPublished, type ReadDocument } from './read-documents.ts';

/** Whole documents, by what the catalogue held of them when they were read. */
type Found<K extends Kind> = Map<StoredSummary, StoredDocuments[K]>;

/**
 * Reads the documents that stand at these addresses, with one question a kind instead of one
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
  return async (given, kind, id) => {
    const entry = entryOf(catalogue, kind, id);
    return (entry && found[kind].get(entry)) ?? (await readPublished(given, kind, id));
  };
}

function entryOf(catalogue: Catalogue, kind: Kind, id: number): StoredSummary | undefined {
  return languages.map((language) => catalogue.in[language].documents[kind].get(id)).find(Boolean);
}

interface Wanted {
  kind: Kind;
  entry: StoredSummary;
}

function documentAt(catalogue: Catalogue, address: string): Wanted | undefined {
  const kind = kinds.find((candidate) => candidate === sectionOf(address));
  if (!kind) return undefined;
  const entry = catalogue.in[languageOf(address)].documents[kind].bySlug(slugOf(address));
  return entry && { kind, entry };
}

async function readKind<K extends Kind>(payload: Payload, kind: K, wanted: Wanted[]): Promise<Found<K>> {
  const found: Found<K> = new Map();
  const entries = new Map(wanted.filter((one) => one.kind === kind).map(({ entry }) => [entry.id, entry]));
  if (entries.size === 0) return found;
  for (const stored of await readAllPublished(payload, kind, [...entries.keys()])) {
    const entry = entries.get(stored.id);
    if (entry) found.set(entry, stored);
  }
  return found;
}
