import type { CollectionConfig, Plugin, UIField } from 'payload';
import { deadLinks } from '../dead-links/endpoint.ts';
import { bulkDelete, bulkUpdate } from './bulk/bulk.ts';
import { copyAsDraft } from './copies/copy-as-draft.ts';
import { freeAddresses } from './copies/free-addresses.ts';
import { hideCopy, noteCopy } from './copies/hide-copy.ts';
import { keepDraftApart } from './keep-draft-apart.ts';
import { leaveOutGone } from './leave-out-gone.ts';
import { keepInForce } from './versions/restore-version.ts';
import { publishWhole } from './publish-whole.ts';
import { restoreGlobalVersion } from './versions/restore-global-version.ts';
import { restoreDocumentVersion, restoreThingVersion } from './versions/restore-version-endpoints.ts';
import { tidyHistory } from './versions/tidy-history.ts';
import { beginWithdrawal, recordWithdrawal } from './withdrawal.ts';
import { workInALanguage } from './work-in-a-language.ts';

/**
 * Lets each act of staff do what its dialogue says and nothing else, in every collection that has a trash:
 * unpublish, trash, restore, restore of a version, duplicate, and all of them from a list. What there is one of has
 * versions to restore.
 */
export const actAsTold: Plugin = (config) => ({
  ...config,
  collections: config.collections?.map((collection) =>
    collection.trash ? reliable(collection) : collection,
  ),
  globals: config.globals?.map((global) => ({
    ...global,
    endpoints: [
      restoreGlobalVersion(global),
      ...(global.endpoints === false ? [] : (global.endpoints ?? [])),
    ],
  })),
});

/** Tells in the edit view what a thing leads to in vain; of a document, the checks tell it. */
const deadLinksNotice: UIField = {
  name: 'deadLinks',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '/admin/dead-links/notice.tsx#DeadLinksNotice' },
  },
};

const ours = [bulkUpdate, bulkDelete, deadLinks];

function reliable(collection: CollectionConfig): CollectionConfig {
  const { hooks = {}, endpoints } = collection;
  const hasDrafts = typeof collection.versions === 'object' && Boolean(collection.versions.drafts);
  const restoreVersion = hasDrafts ? restoreDocumentVersion : restoreThingVersion;
  const before = hasDrafts ? [publishWhole, copyAsDraft, keepDraftApart, beginWithdrawal] : [freeAddresses];
  const change = hasDrafts ? [keepInForce, recordWithdrawal] : [];
  return {
    ...collection,
    endpoints: [...ours, restoreVersion, ...(endpoints === false ? [] : (endpoints ?? []))],
    fields: hasDrafts ? collection.fields : [deadLinksNotice, ...collection.fields],
    hooks: {
      ...hooks,
      beforeOperation: [workInALanguage, ...(hooks.beforeOperation ?? []), noteCopy, ...before],
      beforeChange: [leaveOutGone, ...change, ...(hooks.beforeChange ?? [])],
      afterChange: [...(hooks.afterChange ?? []), ...(hasDrafts ? [tidyHistory] : [hideCopy])],
    },
  };
}
