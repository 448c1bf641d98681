import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { defaultLanguage, languages } from '../../common/languages.ts';
import { markOf, toFacts, type Told } from '../content/picture-facts.ts';
import { embedFacts } from '../embedding/embed.ts';
import type { PictureFacts } from '../embedding/facts.ts';
import { textsOf, type Queryable, type StoredText } from '../store/read-texts.ts';
import { hashOf, orMissing } from './file-state.ts';

/**
 * What the copy of an upload should be: SHA-256 in hexadecimal.
 *
 * @param mark of the facts in the copy; missing: there are none
 * @param facts those of the picture today
 * @returns `undefined` where nothing is left of what it was: other facts, or no file
 */
export function expectedHash(
  source: string,
  mark: string | undefined,
  facts: PictureFacts | undefined,
): string | undefined {
  if (!mark) return hashOf(source);
  if (!facts || markOf(facts) !== mark) return undefined;
  const bytes = orMissing(() => readFileSync(source));
  return bytes && createHash('sha256').update(embedFacts(bytes, facts)).digest('hex');
}

/** The facts of a picture as the store tells them at this moment. */
export async function readFacts(
  client: Queryable,
  id: number,
  siteUrl: string,
): Promise<PictureFacts | undefined> {
  const { texts } = await textsOf(client, [{ source: 'media', documentId: id }, { source: 'settings' }]);
  const settings = texts.filter((text) => text.source === 'settings') as StoredText<'settings'>[];
  const media = texts.filter((text) => text.source === 'media') as StoredText<'media'>[];
  const told = Object.fromEntries(media.map(({ language, data }) => [language, data])) as Told;
  const [one] = media;
  const name = settings.find(({ language }) => language === defaultLanguage)?.data.name;
  if (!one || name === undefined) return undefined;
  return toFacts(told, await namesOf(client, one.data.pictured), { name, siteUrl });
}

async function namesOf(client: Queryable, people: number[]): Promise<string[]> {
  if (people.length === 0) return [];
  const { texts } = await textsOf(
    client,
    people.map((documentId) => ({ source: 'people', documentId })),
  );
  const all = texts as StoredText<'people'>[];
  const nameIn = (id: number) => (language: string) =>
    all.find((text) => text.id === id && text.language === language)?.data.name;
  return people.flatMap((id) => languages.map(nameIn(id)).find(Boolean) ?? []);
}
