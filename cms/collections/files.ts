import type { CollectionConfig } from 'payload';
import { uploadFolder } from '../environment.ts';
import { labelled, text } from '../texts.ts';
import { keepFileFacts } from '../uploads/keep-facts.ts';
import { fileTypes } from '../uploads/kinds.ts';
import { receiveUpload } from '../uploads/receive-upload.ts';
import { originalName, ours, staffCollection } from './common.ts';

/** Files to download: forms, templates, reports. */
export const Files: CollectionConfig = {
  ...staffCollection,
  slug: 'files',
  typescript: { interface: 'StoredFile' },
  labels: { singular: text('collection.files'), plural: text('collection.files.plural') },
  admin: {
    group: text('group.library'),
    description: text('collection.files.help'),
    useAsTitle: 'title',
    defaultColumns: ['title', 'filename', 'originalName', 'mimeType', 'filesize', 'updatedAt'],
    listSearchableFields: ['title', 'filename', 'originalName'],
  },
  hooks: { ...staffCollection.hooks, beforeOperation: [receiveUpload], beforeChange: [keepFileFacts] },
  upload: {
    staticDir: uploadFolder('files'),
    mimeTypes: fileTypes,
    pasteURL: false,
  },
  fields: labelled('files', [
    { name: 'title', type: 'text', localized: true, required: true },
    originalName,
    { name: 'publicName', type: 'text', access: ours, admin: { hidden: true } },
  ]),
};
