import type { SanitizedCollectionConfig, SanitizedConfig, SanitizedGlobalConfig } from 'payload';

/** What a request to the REST API is about. */
export interface Asked {
  method: string;
  /** The parts of the path below `/api`, decoded. */
  path: string[];
}

/** The collection or global that a path names. */
export function ownerOf(
  [first, second]: string[],
  { collections, globals }: SanitizedConfig,
): SanitizedCollectionConfig | SanitizedGlobalConfig | undefined {
  const isGlobal = first === 'globals';
  return (isGlobal ? globals : collections).find(({ slug }) => slug === (isGlobal ? second : first));
}

/**
 * Whether the REST API has anything to offer: Payload answers for its own tables as well, of which the admin asks
 * for preferences by their keys, for versions of what has none, and for addresses of accounts that nobody verifies.
 */
export function isOffered({ method, path }: Asked, config: SanitizedConfig): boolean {
  const [first = '', ...rest] = path;
  if (first === 'payload-preferences') return isPreference(rest) && ['GET', 'POST'].includes(method);
  if (first.startsWith('payload-')) return false;
  const [act] = first === 'globals' ? rest.slice(1) : rest;
  if (act === 'verify') return false;
  return act !== 'versions' || Boolean(ownerOf(path, config)?.versions);
}

const isPreference = ([key = '', ...more]: string[]) => key !== '' && more.length === 0;
