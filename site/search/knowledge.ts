import { glossaryDataAddress } from '../addresses.ts';
import type { Language } from '../languages.ts';
import type { Engine } from './engine.ts';
import type { Knowledge } from './find.ts';
import type { GlossaryTerm } from './glossary.ts';
import { openVocabulary, wordsFile, type Vocabulary, type VocabularyFile } from './vocabulary.ts';

const glossaries = new Map<Language, Promise<GlossaryTerm[]>>();

/** The terms of a language, fetched once. A search without a glossary is still a search. */
export function loadTerms(language: Language): Promise<GlossaryTerm[]> {
  const loading =
    glossaries.get(language) ?? fetchJson<GlossaryTerm[]>(glossaryDataAddress(language)).catch(() => []);
  glossaries.set(language, loading);
  return loading;
}

const vocabularies = new WeakMap<Engine, Promise<Vocabulary>>();

function loadVocabulary(engine: Engine): Promise<Vocabulary> {
  const files = () =>
    Promise.all(engine.files(wordsFile).map((address) => fetchJson<VocabularyFile>(address)));
  const loading = vocabularies.get(engine) ?? files().then(openVocabulary);
  vocabularies.set(engine, loading);
  loading.catch(() => vocabularies.delete(engine));
  return loading;
}

export function knowledgeOf(engine: Engine): Knowledge {
  return { terms: () => loadTerms(engine.language), vocabulary: () => loadVocabulary(engine) };
}

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} was answered with status ${response.status}.`);
  return (await response.json()) as T;
}
