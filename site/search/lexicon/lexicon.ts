import { termsAddress } from '../../../common/addresses.ts';
import type { Language } from '../../../common/languages.ts';
import { vocabularyFile } from '../../../common/protocol/search-index.ts';
import type { GlossaryData } from '../../glossary/data.ts';
import type { Engine } from '../engine/engine.ts';
import { glossaryTerms, type GlossaryTerm } from './glossary.ts';
import { openVocabulary, type Vocabulary } from './vocabulary.ts';

/**
 * What the search can ask beside the index, each fetched only when it is needed: the terms of the reader's
 * language, and the words of the language that is searched in.
 */
export interface Lexicon {
  /** @throws when they cannot be fetched, as does the vocabulary */
  terms(): Promise<GlossaryTerm[]>;
  vocabulary(): Promise<Vocabulary>;
}

export function lexiconOf(engine: Engine): Lexicon {
  return { terms: () => loadTerms(engine.language), vocabulary: () => loadVocabulary(engine) };
}

const glossaries = new Map<Language, Promise<GlossaryTerm[]>>();

/**
 * The terms of a language, fetched once; none where the site has no glossary.
 *
 * @throws when they cannot be fetched; the next call tries again
 */
export function loadTerms(language: Language): Promise<GlossaryTerm[]> {
  return cached(glossaries, language, async () => {
    const response = await fetch(termsAddress(language));
    if (response.status === 404) return [];
    return glossaryTerms(JSON.parse(await textOf(response)) as GlossaryData);
  });
}

const vocabularies = new WeakMap<Engine, Promise<Vocabulary>>();

function loadVocabulary(engine: Engine): Promise<Vocabulary> {
  return cached(vocabularies, engine, async () => {
    const files = engine.files(vocabularyFile).map(async (address) => textOf(await fetch(address)));
    return openVocabulary(await Promise.all(files), engine.language);
  });
}

interface Cache<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
  delete(key: Key): unknown;
}

/** What has been loaded for a key. What could not be loaded is not kept. */
function cached<Key, Value>(
  cache: Cache<Key, Promise<Value>>,
  key: Key,
  load: () => Promise<Value>,
): Promise<Value> {
  const known = cache.get(key);
  if (known) return known;
  const loading = load();
  cache.set(key, loading);
  loading.catch(() => cache.delete(key));
  return loading;
}

async function textOf(response: Response): Promise<string> {
  if (!response.ok) throw new Error(`${response.url} was answered with status ${response.status}.`);
  return response.text();
}
