import type { CollectionConfig } from 'payload';
import { signedIn } from '../access/signed-in.ts';
import { cleanTexts } from '../hooks/clean-texts.ts';
import { recordChange, recordDeletion } from '../publisher/record-change.ts';

/** Staff only, with a trash and a history; every change is told to the publisher. */
export const staffCollection = {
  access: { create: signedIn, read: signedIn, readVersions: signedIn, update: signedIn, delete: signedIn },
  trash: true,
  versions: { maxPerDoc: 20 },
  hooks: { beforeOperation: [cleanTexts], afterChange: [recordChange], afterDelete: [recordDeletion] },
} satisfies Partial<CollectionConfig>;

/** Beside that: drafts saved while typing, with a status of its own for each language. */
export const draftedCollection = {
  ...staffCollection,
  versions: { maxPerDoc: 20, drafts: { localizeStatus: true, autosave: { interval: 800 } } },
} satisfies Partial<CollectionConfig>;

/** What the edit view of such a collection needs beside Payload's own. */
export const draftedEditView = {
  edit: { beforeDocumentControls: ['/admin/unpublished-changes.tsx#UnpublishedChanges'] },
};

/** Beside that, for documents with a public page: whether it is live, language by language. */
export const publicEditView = {
  edit: {
    beforeDocumentControls: [
      ...draftedEditView.edit.beforeDocumentControls,
      '/admin/live-status/live-status.tsx#LiveStatus',
    ],
  },
};
