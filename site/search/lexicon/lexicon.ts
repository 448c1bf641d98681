import { termsAddress } from '../../../common/addresses.ts';
import type { GlossaryData, TermData } from '../../glossary/data.ts';
import type { Language } from '../../../common/languages.ts';
import type { Engine } from '../engine/engine.ts';
import type { Knowledge } from '../query/find.ts';
import type { GlossaryTerm } from '../query/mentions.ts';
import { vocabularyFile } from '../../../common/protocol/search-index.ts';
import { openVocabulary, type Vocabulary } from './vocabulary.ts';

const glossaries = new Map<Language, Promise<GlossaryTerm[]>>();

/**
 * The terms of a language, fetched once; none where the site has no glossary.
 *
 * @throws when they cannot be fetched; the next call tries again
 */
export function loadTerms(language: Language): Promise<GlossaryTerm[]> {
  return kept(glossaries, language, async () => {
    const response = await fetch(termsAddress(language));
    if (response.status === 404) return [];
    return (JSON.parse(await textOf(response)) as GlossaryData).terms.map(toTerm);
  });
}

function toTerm(data: TermData): GlossaryTerm {
  return {
    title: data.title,
    address: data.address,
    definition: data.definition ?? '',
    others: othersOf(data),
    twins: data.translation ? [data.translation.title, ...othersOf(data.translation)] : [],
  };
}

function othersOf({ synonyms = [], abbreviations = [] }: Pick<TermData, 'synonyms' | 'abbreviations'>) {
  return [...synonyms, ...abbreviations];
}

const vocabularies = new WeakMap<Engine, Promise<Vocabulary>>();

function loadVocabulary(engine: Engine): Promise<Vocabulary> {
  return kept(vocabularies, engine, async () => {
    const files = engine.files(vocabularyFile).map(async (address) => textOf(await fetch(address)));
    return openVocabulary(await Promise.all(files));
  });
}

export function knowledgeOf(engine: Engine): Knowledge {
  return { terms: () => loadTerms(engine.language), vocabulary: () => loadVocabulary(engine) };
}

interface Cache<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
  delete(key: Key): unknown;
}

/** What has been loaded for a key. What could not be loaded is not kept. */
function kept<Key, Value>(
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
