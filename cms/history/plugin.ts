import type { CollectionConfig, EditConfig, GlobalConfig, GlobalSlug, Plugin } from 'payload';
import { recordAccountChange, recordAccountRemoval } from './account-acts.ts';
import { noteStanding, recordDocumentChange } from './document-acts.ts';
import { documentHistory, globalHistory } from './endpoints.ts';
import { recordGlobalSave, recordRemoval, recordThingChange } from './thing-acts.ts';

/**
 * Writes down who did what, whatever way it came: by the admin, a list, the REST API, an import or the CMS itself.
 * Everything that staff write together has a history of its own in the place of Payload's versions.
 */
export const keepHistory: Plugin = (config) => ({
  ...config,
  collections: config.collections?.map((collection) => {
    if (collection.slug === 'users') return withAccountActs(collection);
    return collection.trash ? recorded(collection) : collection;
  }),
  globals: config.globals?.map(recordedGlobal),
});

function recorded(collection: CollectionConfig): CollectionConfig {
  const { hooks = {}, endpoints } = collection;
  const hasDrafts = typeof collection.versions === 'object' && Boolean(collection.versions.drafts);
  return {
    ...collection,
    admin: { ...collection.admin, components: withHistoryView(collection.admin?.components) },
    endpoints: [...documentHistory, ...(endpoints === false ? [] : (endpoints ?? []))],
    hooks: {
      ...hooks,
      beforeChange: [...(hooks.beforeChange ?? []), ...(hasDrafts ? [noteStanding] : [])],
      afterChange: [...(hooks.afterChange ?? []), hasDrafts ? recordDocumentChange : recordThingChange],
      afterDelete: [...(hooks.afterDelete ?? []), recordRemoval],
    },
  };
}

function recordedGlobal(global: GlobalConfig): GlobalConfig {
  const { hooks, endpoints, admin } = global;
  const views = { ...admin?.components?.views, ...historyView(admin?.components?.views?.edit) };
  return {
    ...global,
    admin: { ...admin, components: { ...admin?.components, views } },
    endpoints: [
      ...globalHistory(global.slug as GlobalSlug),
      ...(endpoints === false ? [] : (endpoints ?? [])),
    ],
    hooks: { ...hooks, afterChange: [...(hooks?.afterChange ?? []), recordGlobalSave] },
  };
}

type Components = NonNullable<CollectionConfig['admin']>['components'];

function withHistoryView(components: Components): Components {
  return { ...components, views: { ...components?.views, ...historyView(components?.views?.edit) } };
}

function historyView(edit: EditConfig | undefined): { edit: EditConfig } {
  const view = { Component: '/admin/history/view.tsx#HistoryView' };
  const tab = { Component: '/admin/history/tab.tsx#HistoryTab' };
  return { edit: { ...edit, versions: { ...view, tab }, version: view } as EditConfig };
}

function withAccountActs(collection: CollectionConfig): CollectionConfig {
  const { hooks = {} } = collection;
  return {
    ...collection,
    hooks: {
      ...hooks,
      afterChange: [...(hooks.afterChange ?? []), recordAccountChange],
      afterDelete: [...(hooks.afterDelete ?? []), recordAccountRemoval],
    },
  };
}
