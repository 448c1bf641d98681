import { termsAddress } from '../../common/addresses.ts';
import type { GlossaryData, TermData } from '../glossary/data.ts';
import type { Language } from '../../common/languages.ts';
import type { Engine } from './engine.ts';
import type { Knowledge } from './find.ts';
import type { GlossaryTerm } from './glossary.ts';
import { vocabularyFile } from '../../common/protocol/search-index.ts';
import { openVocabulary, type Vocabulary } from './vocabulary.ts';

const glossaries = new Map<Language, Promise<GlossaryTerm[]>>();

/** The terms of a language, fetched once. A search without a glossary is still a search. */
export function loadTerms(language: Language): Promise<GlossaryTerm[]> {
  const loading =
    glossaries.get(language) ??
    fetchText(termsAddress(language))
      .then((text) => (JSON.parse(text) as GlossaryData).terms.map(toTerm))
      .catch(() => []);
  glossaries.set(language, loading);
  return loading;
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
  const loading =
    vocabularies.get(engine) ?? Promise.all(engine.files(vocabularyFile).map(fetchText)).then(openVocabulary);
  vocabularies.set(engine, loading);
  loading.catch(() => vocabularies.delete(engine));
  return loading;
}

export function knowledgeOf(engine: Engine): Knowledge {
  return { terms: () => loadTerms(engine.language), vocabulary: () => loadVocabulary(engine) };
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} was answered with status ${response.status}.`);
  return response.text();
}
