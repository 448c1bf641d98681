import type { CollectionConfig, FieldAccess, TextField, UIField } from 'payload';
import { cleanTexts } from '../hooks/clean-texts.ts';
import { recordChange, recordDeletion } from '../published/record-change.ts';

/**
 * With a trash and a history; every change is told to the publisher. Who may do what is in cms/access/plugin.ts.
 */
export const staffCollection = {
  trash: true,
  versions: { maxPerDoc: 50 },
  hooks: { beforeOperation: [cleanTexts], afterChange: [recordChange], afterDelete: [recordDeletion] },
} satisfies Partial<CollectionConfig>;

/** What the edit view of things with a public page has beside Payload's own: whether that is live. */
export const publicEditView = {
  edit: { beforeDocumentControls: ['/admin/live-status/live-status.tsx#LiveStatus'] },
};

const never: FieldAccess = () => false;

/** Of what our own code writes beside a document. */
export const ours = { create: never, update: never };

/** Where a picture or file is used, beside its fields. */
export const usage: UIField = {
  name: 'usage',
  type: 'ui',
  admin: { position: 'sidebar', components: { Field: '/admin/uploads/usage-list.tsx#UsageList' } },
};

/** What a file was called when it was uploaded, where its stored, safe name is another: staff look for it. */
export const originalName: TextField = {
  name: 'originalName',
  type: 'text',
  access: ours,
  admin: { position: 'sidebar', readOnly: true, condition: ({ originalName: name }) => Boolean(name) },
};
