import type { CollectionConfig, ImageSize } from 'payload';
import { uploadFolder } from '../../common/environment.ts';
import { labelled, text } from '../i18n/texts.ts';
import { uploadHooks } from '../uploads/hooks.ts';
import { renditionFormats, renditionWidths } from '../uploads/renditions.ts';
import { altText } from '../fields/alt-text.ts';
import { pictureTypes } from '../uploads/kinds.ts';
import { tellMissingFile } from '../uploads/missing-file.ts';
import { usageOf } from '../uploads/usage-endpoint.ts';
import { originalName, ours, staffCollection, usage } from './common.ts';

const hidden = { disableListColumn: true, disableListFilter: true, disableGroupBy: true };
const jpeg = (quality: number) => ({ format: 'jpeg' as const, options: { quality, mozjpeg: true } });

/** Says what is to be seen, and may no longer do so when the file is replaced. */
const described = { components: { afterInput: ['/admin/uploads/replaced.tsx#Replaced'] } };

const renditions = renditionFormats.flatMap((format) =>
  renditionWidths.map((width) => rendition(format, width)),
);

function rendition(format: (typeof renditionFormats)[number], width: number): ImageSize {
  const formatOptions =
    format === 'avif'
      ? { format, options: { quality: 55, effort: 2 } }
      : { format, options: { quality: 78 } };
  return { name: `${format}${width}`, width, withoutEnlargement: true, formatOptions, admin: hidden };
}

/**
 * Pictures. The public never gets the original, which may tell where and by whom it was taken, but the
 * renditions of those that a visible page uses.
 */
export const Media: CollectionConfig = {
  ...staffCollection,
  slug: 'media',
  labels: { singular: text('collection.media'), plural: text('collection.media.plural') },
  admin: {
    group: text('group.library'),
    description: text('collection.media.help'),
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'alt', 'credit', 'originalName', 'updatedAt'],
    listSearchableFields: ['filename', 'originalName', 'alt', 'caption', 'credit'],
  },
  hooks: uploadHooks.media,
  endpoints: [usageOf('media')],
  upload: {
    staticDir: uploadFolder('media'),
    mimeTypes: pictureTypes,
    pasteURL: false,
    handlers: [tellMissingFile],
    focalPoint: true,
    adminThumbnail: 'thumbnail',
    imageSizes: [
      { name: 'thumbnail', width: 320, height: 240, formatOptions: jpeg(75), admin: hidden },
      ...renditions,
      { name: 'jpeg', width: 1600, withoutEnlargement: true, formatOptions: jpeg(80), admin: hidden },
      { name: 'preview', width: 1200, height: 630, formatOptions: jpeg(80), admin: hidden },
    ],
  },
  fields: labelled('media', [
    {
      name: 'alt',
      type: 'text',
      localized: true,
      required: true,
      maxLength: 300,
      validate: altText,
      admin: described,
    },
    { name: 'caption', type: 'textarea', localized: true, admin: described },
    { name: 'credit', type: 'text' },
    originalName,
    usage,
    { name: 'fingerprint', type: 'text', access: ours, admin: { hidden: true } },
  ]),
};
