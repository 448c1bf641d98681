/** What is visible of one collection in one language: found by id and by slug. */
export interface CollectionIndex<T> {
  /** Goes up with each change, so that what was made from it can be made again. */
  readonly version: number;
  get(id: number): T | undefined;
  bySlug(slug: string): T | undefined;
  has(id: number): boolean;
  values(): MapIterator<T>;
  /** As `get` and `values`, but for what is held back. */
  getShown(id: number): T | undefined;
  shown(): Iterable<T>;
  put(item: T): void;
  remove(id: number): void;
  /** Has nothing lead to it until it is let go, or put anew. */
  hold(id: number): void;
  letGo(id: number): void;
  held(): T[];
}

export function createCollectionIndex<T extends { id: number; slug?: string }>(
  items: Iterable<T> = [],
): CollectionIndex<T> {
  const byId = new Map<number, T>();
  const bySlug = new Map<string, T>();
  const held = new Set<number>();
  let version = 0;

  function remove(id: number): void {
    const former = byId.get(id);
    if (!former) return;
    byId.delete(id);
    held.delete(id);
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
    getShown: (id) => (held.has(id) ? undefined : byId.get(id)),
    shown: () => (held.size === 0 ? byId.values() : byId.values().filter(({ id }) => !held.has(id))),
    put,
    remove,
    hold(id) {
      if (!byId.has(id)) return;
      held.add(id);
      version += 1;
    },
    letGo(id) {
      if (held.delete(id)) version += 1;
    },
    held: () => [...held].flatMap((id) => byId.get(id) ?? []),
  };
}
