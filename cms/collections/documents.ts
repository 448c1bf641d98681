import type { CollectionConfig } from 'payload';
import { uploadFolder } from '../environment.ts';
import { labelled, text } from '../texts.ts';
import { staffCollection } from './common.ts';

const office = 'application/vnd.openxmlformats-officedocument';

/** Files to download: forms, templates, reports. */
export const Documents: CollectionConfig = {
  ...staffCollection,
  slug: 'documents',
  labels: { singular: text('collection.documents'), plural: text('collection.documents.plural') },
  admin: {
    group: text('group.library'),
    description: text('collection.documents.help'),
    useAsTitle: 'title',
    defaultColumns: ['title', 'filename', 'mimeType', 'filesize', 'updatedAt'],
    listSearchableFields: ['title', 'filename'],
  },
  upload: {
    staticDir: uploadFolder('documents'),
    mimeTypes: [
      'application/pdf',
      `${office}.wordprocessingml.document`,
      `${office}.spreadsheetml.sheet`,
      `${office}.presentationml.presentation`,
      'text/csv',
      'text/plain',
      'application/zip',
    ],
    pasteURL: false,
  },
  fields: labelled('documents', [{ name: 'title', type: 'text', localized: true, required: true }]),
};
