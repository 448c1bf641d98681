import type { CollectionConfig } from 'payload';
import { uploadFolder } from '../../common/environment.ts';
import { labelled, text } from '../i18n/texts.ts';
import { uploadHooks } from '../uploads/hooks.ts';
import { fileTypes } from '../uploads/kinds.ts';
import { tellMissingFile } from '../uploads/missing-file.ts';
import { usageOf, usageOfMany } from '../uploads/usage-endpoint.ts';
import { originalName, ours, staffCollection, usage } from './common.ts';

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
  hooks: uploadHooks.files,
  endpoints: [usageOfMany('files'), usageOf('files')],
  upload: {
    staticDir: uploadFolder('files'),
    mimeTypes: fileTypes,
    pasteURL: false,
    handlers: [tellMissingFile],
  },
  fields: labelled('files', [
    { name: 'title', type: 'text', localized: true, required: true },
    originalName,
    usage,
    { name: 'publicName', type: 'text', access: ours, admin: { hidden: true } },
  ]),
};
