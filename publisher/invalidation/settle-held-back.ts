import { isGone, isPresent, type PublishedPage } from '../release/pages.ts';
import type { Rendered } from '../render/render-pages.ts';
import type { Catalogue } from '../store/catalogue.ts';
import { documentAt, heldBack, type PlacedDocument } from '../store/held-back.ts';
import { dependentsOf, nothingInvalidated, type Invalidation } from './invalidation.ts';

/** What would lead to documents that are held back. */
export function dependentsOfHeldBack(catalogue: Catalogue): Invalidation {
  return dependentsOfAll(catalogue, heldBack(catalogue));
}

/**
 * Holds back documents whose first page could not be rendered, and lets those go whose page stands by now.
 *
 * @param before pages as they were
 * @param tried pages of documents that were let go to be tried
 * @returns what tells of them, or did; nothing where all stays as it was
 */
export function settleHeldBack(
  catalogue: Catalogue,
  { failed, pages }: Pick<Rendered, 'failed' | 'pages'>,
  before: ReadonlyMap<string, PublishedPage>,
  tried: string[] = [],
): Invalidation | undefined {
  const stands = (address: string) => isOpen(pages.get(address) ?? before.get(address));
  const missing = failed
    .flatMap(({ address }) => (stands(address) ? [] : (documentAt(catalogue, address) ?? [])))
    .filter(({ id, index }) => index.getShown(id));
  const rendered = [
    ...heldBack(catalogue),
    ...tried.flatMap((address) => documentAt(catalogue, address) ?? []),
  ];
  const come = rendered.filter(({ address }) => isOpen(pages.get(address)));
  if (missing.length + come.length === 0) return undefined;
  const told = dependentsOfAll(catalogue, [...missing, ...come]);
  for (const { id, index } of missing) index.hold(id);
  for (const { id, index } of come) index.letGo(id);
  return added(told, dependentsOfAll(catalogue, [...missing, ...come]));
}

function isOpen(page: PublishedPage | undefined): boolean {
  return page !== undefined && isPresent(page) && !isGone(page);
}

function dependentsOfAll(catalogue: Catalogue, documents: PlacedDocument[]): Invalidation {
  return documents
    .map(({ kind, id }) => dependentsOf(catalogue, { source: kind, documentId: id }))
    .reduce(added, nothingInvalidated());
}

function added(one: Invalidation, other: Invalidation): Invalidation {
  return { tags: one.tags.union(other.tags), addresses: one.addresses.union(other.addresses) };
}
