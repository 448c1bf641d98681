import type { PayloadRequest } from 'payload';
import { otherLanguage, type Language } from '../../common/languages.ts';
import { wordsIn } from './words.ts';

/** What has names of its own, with the fields that hold them. */
const named = {
  organisations: ['title'],
  people: ['name'],
  projects: ['title'],
  regions: ['title'],
  topics: ['title'],
  terms: ['title', 'synonyms'],
} as const;

/**
 * The words that are right because the house has them: the names of what it writes about in both languages, its
 * glossary, and its own list.
 */
export async function ownWords(language: Language, req: PayloadRequest): Promise<string[]> {
  const lists = await Promise.all([
    listedWords(language, req),
    ...Object.entries(named).map(([collection, fields]) =>
      namesIn(collection as keyof typeof named, fields, language, req),
    ),
  ]);
  return [...new Set(lists.flat())];
}

async function listedWords(language: Language, req: PayloadRequest): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'spelling-words',
    where: { language: { in: [language, 'both'] } },
    pagination: false,
    depth: 0,
    select: { word: true },
    req,
  });
  return docs.map(({ word }) => word);
}

async function namesIn(
  collection: keyof typeof named,
  fields: readonly string[],
  language: Language,
  req: PayloadRequest,
): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection,
    locale: 'all',
    pagination: false,
    depth: 0,
    select: Object.fromEntries(fields.map((field) => [field, true])),
    req,
  });
  return docs.flatMap((one) => fields.flatMap((field) => wordsOf(Object(one)[field], language)));
}

/** Of a name in the other language only what has a capital: "project" is no Swedish word for its being in one. */
function wordsOf(value: unknown, language: Language): string[] {
  if (typeof value === 'string') return wordsIn(value).map(({ word }) => word);
  if (Array.isArray(value)) return value.flatMap((one) => wordsOf(one, language));
  const names: Partial<Record<Language, unknown>> = Object(value);
  const foreign = wordsOf(names[otherLanguage(language)] ?? '', language);
  return [...wordsOf(names[language] ?? '', language), ...foreign.filter((word) => /^\p{Lu}/u.test(word))];
}
