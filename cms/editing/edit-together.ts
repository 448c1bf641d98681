import type { BaseFilter, CollectionConfig, GlobalConfig, Plugin, Where } from 'payload';
import * as collectionHooks from './collection-hooks.ts';
import { blank, fieldAuthors, revision } from './fields.ts';
import * as globalHooks from './global-hooks.ts';

/** What is not written by several people: accounts, the outbox, and what readers have said. */
const alone = new Set(['users', 'publications', 'search-reports', 'feedback']);

/**
 * Lets several people edit one thing: what each of them writes is merged field by field, and what two wrote
 * is put before the later one. Payload's own lock goes, which keeps people out and lets go at each save.
 */
export const editTogether: Plugin = (config) => ({
  ...config,
  collections: config.collections?.map((collection) =>
    alone.has(collection.slug) ? collection : sharedCollection(collection),
  ),
  globals: config.globals?.map(sharedGlobal),
});

function sharedCollection(collection: CollectionConfig): CollectionConfig {
  const { hooks = {} } = collection;
  const hasDrafts = typeof collection.versions === 'object' && Boolean(collection.versions.drafts);
  return {
    ...collection,
    lockDocuments: false,
    ...(hasDrafts && { admin: { ...collection.admin, baseFilter: withoutBlank(collection) } }),
    fields: [...collection.fields, ...(hasDrafts ? [blank] : []), fieldAuthors, revision],
    hooks: {
      ...hooks,
      beforeOperation: [collectionHooks.begin, ...(hooks.beforeOperation ?? [])],
      beforeValidate: [collectionHooks.compare, ...(hooks.beforeValidate ?? [])],
      beforeChange: [...(hooks.beforeChange ?? []), collectionHooks.sign],
      afterRead: [...(hooks.afterRead ?? []), collectionHooks.tellRevision],
    },
  };
}

/** What a list shows, without drafts that nobody has written in. */
function withoutBlank({ admin }: CollectionConfig): BaseFilter {
  const isWritten: Where = { blank: { not_equals: true } };
  return async (told) => {
    const own = await admin?.baseFilter?.(told);
    return own ? { and: [own, isWritten] } : isWritten;
  };
}

function sharedGlobal(global: GlobalConfig): GlobalConfig {
  const { hooks = {} } = global;
  return {
    ...global,
    lockDocuments: false,
    fields: [...global.fields, fieldAuthors, revision],
    hooks: {
      ...hooks,
      beforeOperation: [globalHooks.begin, ...(hooks.beforeOperation ?? [])],
      beforeValidate: [globalHooks.compare, ...(hooks.beforeValidate ?? [])],
      beforeChange: [...(hooks.beforeChange ?? []), globalHooks.sign],
      afterRead: [...(hooks.afterRead ?? []), globalHooks.tellRevision],
    },
  };
}
