import type { CollectionConfig } from 'payload';
import { uploadFolder } from '../environment.ts';
import { labelled, text } from '../texts.ts';
import { staffCollection } from './common.ts';

const office = 'application/vnd.openxmlformats-officedocument';

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
    defaultColumns: ['title', 'filename', 'mimeType', 'filesize', 'updatedAt'],
    listSearchableFields: ['title', 'filename'],
  },
  upload: {
    staticDir: uploadFolder('files'),
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
  fields: labelled('files', [{ name: 'title', type: 'text', localized: true, required: true }]),
};
