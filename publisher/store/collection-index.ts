/** What is visible of one collection in one language: found by id and by slug. */
export interface CollectionIndex<T> {
  /** Goes up with each change, so that what was made from it can be made again. */
  readonly version: number;
  get(id: number): T | undefined;
  bySlug(slug: string): T | undefined;
  has(id: number): boolean;
  values(): MapIterator<T>;
  put(item: T): void;
  remove(id: number): void;
}

export function createCollectionIndex<T extends { id: number; slug?: string }>(
  items: Iterable<T> = [],
): CollectionIndex<T> {
  const byId = new Map<number, T>();
  const bySlug = new Map<string, T>();
  let version = 0;

  function remove(id: number): void {
    const former = byId.get(id);
    if (!former) return;
    byId.delete(id);
    if (former.slug && bySlug.get(former.slug) === former) bySlug.delete(former.slug);
    version += 1;
  }

  function put(item: T): void {
    remove(item.id);
    byId.set(item.id, item);
    if (item.slug) bySlug.set(item.slug, item);
    version += 1;
  }

  for (const item of items) put(item);
  return {
    get version() {
      return version;
    },
    get: (id) => byId.get(id),
    bySlug: (slug) => bySlug.get(slug),
    has: (id) => byId.has(id),
    values: () => byId.values(),
    put,
    remove,
  };
}
