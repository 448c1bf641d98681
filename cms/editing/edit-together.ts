import type { BaseFilter, CollectionConfig, GlobalConfig, Plugin, Where } from 'payload';
import * as collectionHooks from './collection-hooks.ts';
import { blank, fieldAuthors, revision } from './fields.ts';
import * as globalHooks from './global-hooks.ts';

/** What is not written by several people: accounts, the outbox, what readers have said, single words, and whom the press is. */
const alone = new Set([
  ...['users', 'publications', 'search-reports', 'feedback', 'spelling-words'],
  ...['media-contacts', 'press-lists'],
]);

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
    admin: {
      ...collection.admin,
      components: withSaveState(collection.admin?.components),
      ...(hasDrafts && { baseFilter: withoutBlank(collection) }),
    },
    fields: [...collection.fields, ...(hasDrafts ? [blank] : []), fieldAuthors, revision],
    hooks: {
      ...hooks,
      beforeOperation: [...(hooks.beforeOperation ?? []), collectionHooks.begin],
      beforeValidate: [collectionHooks.compare, ...(hooks.beforeValidate ?? [])],
      beforeChange: [...(hooks.beforeChange ?? []), collectionHooks.sign],
      afterRead: [...(hooks.afterRead ?? []), collectionHooks.tellRevision],
    },
  };
}

const saveState = '/admin/save-state/save-state.tsx#SaveState';

type Components = NonNullable<CollectionConfig['admin']>['components'];

/** The edit view says whether what is written in it is saved. */
function withSaveState(components: Components): Components {
  const { edit } = components ?? {};
  const beforeDocumentControls = [saveState, ...(edit?.beforeDocumentControls ?? [])];
  return { ...components, edit: { ...edit, beforeDocumentControls } };
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
  const { hooks = {}, admin } = global;
  const elements = admin?.components?.elements;
  const beforeDocumentControls = [saveState, ...(elements?.beforeDocumentControls ?? [])];
  return {
    ...global,
    admin: {
      ...admin,
      components: { ...admin?.components, elements: { ...elements, beforeDocumentControls } },
    },
    lockDocuments: false,
    fields: [...global.fields, fieldAuthors, revision],
    hooks: {
      ...hooks,
      beforeOperation: [...(hooks.beforeOperation ?? []), globalHooks.begin],
      beforeValidate: [globalHooks.compare, ...(hooks.beforeValidate ?? [])],
      beforeChange: [...(hooks.beforeChange ?? []), globalHooks.sign],
      afterRead: [...(hooks.afterRead ?? []), globalHooks.tellRevision],
    },
  };
}
