import { isKind, isYear, languageOf } from '../../common/addresses.ts';
import { feedAddressesAt, hasFeeds } from '../../common/feeds.ts';
import { fixedAddresses } from '../../common/publication.ts';
import { languages } from '../../common/languages.ts';
import { sectionOf, slugOf } from '../../common/sections.ts';
import type { Catalogue } from '../store/catalogue.ts';
import { yearsOf } from '../content/lists.ts';
import { addQuery, pathKey, readFormerAddress, readTarget } from '../../common/redirects/address.ts';
import type { Redirect } from '../../common/redirects/circle.ts';
import { resolveRoute, type RouteHistory } from './route-history.ts';

export type { Redirect };

/** What addresses answer at which no page stands, in the order of the alphabet. */
export interface FormerAddresses {
  redirects: Redirect[];
  gone: string[];
}

/** Redirects that staff look after by hand. */
function staffRedirects({ redirects }: Catalogue): Redirect[] {
  const byPath = new Map([...redirects.values()].flatMap(usable).map((one) => [pathKey(one.from), one]));
  return [...byPath.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** In the form that the CMS stores. What came past it, by SQL or from another time, may be none that a server can be told. */
function usable(stored: Redirect): Redirect[] {
  const [from, to] = [readFormerAddress(stored.from), readTarget(stored.to)];
  return 'address' in from && 'address' in to ? [{ from: from.address, to: to.address }] : [];
}

/**
 * Everything that leads on from a former address, straight to where it ends. A page that stands at an
 * address wins over any redirect from it, a redirect of staff over one that a changed slug has left
 * and over a withdrawn page. Redirects of staff that lead in a circle are left out.
 */
export function formerAddresses(
  book: RouteHistory,
  catalogue: Catalogue,
  byStaff = staffRedirects(catalogue),
): FormerAddresses {
  const left = new Map<string, string>();
  const gone: string[] = [];
  for (const known of book.values()) {
    const answer = resolveRoute(catalogue, known);
    if ('redirect' in answer) left.set(pathKey(known.address), answer.redirect);
    if ('gone' in answer) gone.push(known.address);
  }
  const isStanding = standing(book, catalogue);
  const chosen = new Map(
    byStaff.filter(({ from }) => !isStanding(from)).map(({ from, to }) => [pathKey(from), to]),
  );
  const next = (address: string) => {
    const to = chosen.get(pathKey(address)) ?? left.get(pathKey(address));
    return to && addQuery(to, queryOf(address));
  };
  const sources = [
    ...byStaff.map(({ from }) => from).filter((from) => chosen.has(pathKey(from))),
    ...[...left.keys()].filter((from) => !chosen.has(from)).map((from) => `${from}/`),
  ];
  const redirects = sources.flatMap((from) => {
    const to = lastOf(from, next);
    return to === undefined ? [] : [{ from, to }];
  });
  return {
    redirects: [...redirects, ...redirects.flatMap(feedsOf)].sort((a, b) => (a.from < b.from ? -1 : 1)),
    gone: gone.filter((address) => !chosen.has(pathKey(address))).sort(),
  };
}

/** The feeds of a subject move with its page: programs that follow them go on to. */
function feedsOf({ from, to }: Redirect): Redirect[] {
  const [section, isPage] = [sectionOf(from), pathKey(from).split('/').length > 2];
  if (!section || !hasFeeds(section) || section !== sectionOf(to) || !isPage || !/^[^?#]*\/$/.test(to))
    return [];
  const targets = feedAddressesAt(to);
  return feedAddressesAt(`${pathKey(from)}/`).map((feed, index) => ({
    from: feed,
    to: targets[index] ?? to,
  }));
}

/** Follows redirects to their end. @returns `undefined` when there is none */
function lastOf(start: string, next: (address: string) => string | undefined): string | undefined {
  const seen = new Set<string>();
  let address = start;
  for (let to: string | undefined = start; to !== undefined; to = next(address)) {
    address = to;
    if (seen.has(pathKey(address))) return undefined;
    seen.add(pathKey(address));
  }
  return address;
}

/** Tells whether a page stands at an address. */
function standing(book: RouteHistory, catalogue: Catalogue): (address: string) => boolean {
  const fixed = new Set(languages.flatMap(fixedAddresses));
  return (given) => {
    const address = `${pathKey(given)}/`;
    if (fixed.has(address)) return true;
    const known = book.get(address);
    if (known) return 'page' in resolveRoute(catalogue, known);
    const kind = sectionOf(address);
    const slug = slugOf(address);
    if (!isKind(kind) || !isYear(slug)) return false;
    return yearsOf(catalogue, kind, languageOf(address)).includes(Number(slug));
  };
}

function queryOf(address: string): string {
  return /\?([^#]*)/.exec(address)?.[1] ?? '';
}
