import { rm } from 'node:fs/promises';
import path from 'node:path';
import { languages } from '../../../common/languages.ts';
import { searchIndexAddress } from '../../../common/protocol/search-index.ts';
import { entryFile, fragmentFolder } from '../segment/format.ts';
import { addressOf, segmentAt } from '../segment/segment.ts';
import { readPublishedIndex } from './published-index.ts';

/**
 * Takes a damaged file out of the search, so that whoever opens the index next misses it and makes anew what it was
 * of: the text of one hit, or the whole segment.
 *
 * @param file relative to the folder of the site
 * @returns whether readers search in it at the moment
 */
export async function dropDamaged(site: string, file: string): Promise<boolean> {
  const language = languages.find((one) => searchIndexAddress(one) === `/${file}`);
  if (language) {
    if (await readPublishedIndex(site, language)) return false;
    await rm(path.join(site, file), { recursive: true, force: true });
    return true;
  }
  const [folder = '', name = '', ...rest] = file.split('/');
  const segment = path.posix.join(folder, name);
  const indexes = await Promise.all(languages.map((one) => readPublishedIndex(site, one)));
  if (!indexes.some((index) => index?.segments.includes(addressOf(segmentAt(segment))))) return false;
  const dropped = rest[0] === fragmentFolder ? file : path.posix.join(segment, entryFile);
  await rm(path.join(site, dropped), { recursive: true, force: true });
  return true;
}
