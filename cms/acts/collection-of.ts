import type { CollectionSlug, PayloadRequest } from 'payload';

/** The collection that an endpoint was asked for. */
export function collectionOf({ payload, routeParams }: PayloadRequest): CollectionSlug {
  const found = payload.config.collections.find(({ slug }) => slug === routeParams?.['collection']);
  if (!found) throw new Error('An endpoint of a collection was asked for without one.');
  return found.slug;
}
