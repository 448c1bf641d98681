import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { userErrors } from '../../../common/errors.ts';
import { isLanguage, type Language } from '../../../common/languages.ts';

/** What a reader may type, and what of the content answers it. */
export interface JudgedQuery {
  query: string;
  /** Of the page that the reader is on. */
  language: Language;
  /** What the query tries, such as `compound` or `typo`. */
  group: string;
  /** Grades by document, as `guides/stem`: 3 what was looked for, 2 in good part, 1 of use. None: nothing must be found. */
  relevant: ReadonlyMap<string, number>;
}

/** @throws a problem that says what is wrong with the file */
export async function readJudgedQueries(file: string): Promise<JudgedQuery[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw userErrors.queriesUnreadable(file, 'There is no such file.');
  });
  try {
    const entries: unknown = parse(text);
    if (!Array.isArray(entries) || entries.length === 0) throw new Error('It is not a list of queries.');
    return entries.map(toQuery);
  } catch (error) {
    throw userErrors.queriesUnreadable(file, error instanceof Error ? error.message : String(error));
  }
}

function toQuery(entry: Record<string, unknown> | null): JudgedQuery {
  const { query, language, group, relevant = {} } = entry ?? {};
  const isWhole = typeof query === 'string' && typeof group === 'string' && isLanguage(String(language));
  const grades = Object.entries(relevant ?? {});
  const isGraded = grades.every(([, grade]) => [1, 2, 3].includes(grade as number));
  if (!isWhole || !isGraded)
    throw new Error(
      `An entry is not a query, a language, a group and grades of 1 to 3: ${JSON.stringify(entry)}`,
    );
  return { query, group, language: language as Language, relevant: new Map(grades as [string, number][]) };
}
