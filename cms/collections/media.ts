import type { CollectionConfig, Field, ImageSize } from 'payload';
import { uploadFolder } from '../../common/environment.ts';
import { isRecord } from '../../common/is-record.ts';
import { several } from '../fields/relations.ts';
import { labelled, options, text } from '../i18n/texts.ts';
import { cropFormats } from '../uploads/crops/formats.ts';
import { uploadHooks } from '../uploads/hooks.ts';
import { licences } from '../../common/licences.ts';
import { otherLanguageFields } from '../uploads/other-language.ts';
import { renditionFormats, renditionWidths } from '../uploads/renditions.ts';
import { altText } from '../fields/alt-text.ts';
import { pictureTypes } from '../uploads/kinds.ts';
import { tellMissingFile } from '../uploads/missing-file.ts';
import { usageOf, usageOfMany } from '../uploads/usage-endpoint.ts';
import { originalName, ours, staffCollection, usage } from './common.ts';

const hidden = { disableListColumn: true, disableListFilter: true, disableGroupBy: true };
const jpeg = (quality: number) => ({ format: 'jpeg' as const, options: { quality, mozjpeg: true } });

/** Written in both languages in one form; it may no longer tell what is to be seen when the file is replaced. */
const inBoth = { components: { Field: '/admin/uploads/both-languages.tsx#BothLanguages' } };
const day = { date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } } as const;

/** Parts of the whole, from 0 to 1, of a picture the right way up. */
const region: Field[] = ['x', 'y', 'width', 'height'].map((name) => ({
  ...{ name, type: 'number', min: 0, max: 1 },
}));

/** What may be done with the picture, and until when. */
const rights: Field[] = [
  {
    type: 'row',
    fields: [
      { name: 'credit', type: 'text', maxLength: 300 },
      { name: 'copyright', type: 'text', maxLength: 300 },
    ],
  },
  {
    type: 'row',
    fields: [
      { name: 'licence', type: 'select', options: options('licence', licences) },
      {
        name: 'rightsUntil',
        type: 'date',
        index: true,
        admin: { ...day, components: { Cell: '/admin/uploads/rights-cell.tsx#RightsCell' } },
      },
    ],
  },
  { name: 'terms', type: 'textarea', localized: true, maxLength: 500, admin: inBoth },
  {
    type: 'row',
    fields: [
      several('pictured', 'people'),
      { name: 'picturedNames', type: 'text', maxLength: 300 },
      { name: 'takenAt', type: 'date', admin: day },
    ],
  },
];

/** The cuts that staff have chosen; where there is none, pictures are cut around their focal point. */
const crops: Field = {
  name: 'crops',
  type: 'group',
  fields: cropFormats.map(({ name }) => ({ name, type: 'group', fields: region })),
  admin: { disableBulkEdit: true, components: { Field: '/admin/uploads/crops.tsx#Crops' } },
};

const notice = (name: string, component: string): Field => ({
  name,
  type: 'ui',
  admin: { disableListColumn: true, disableBulkEdit: true, components: { Field: component } },
});

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
 * Pictures. The public gets the renditions of those that a visible page uses, and the original where it does not
 * tell where it was taken, or staff let it.
 */
export const Media: CollectionConfig = {
  ...staffCollection,
  slug: 'media',
  labels: { singular: text('collection.media'), plural: text('collection.media.plural') },
  admin: {
    group: text('group.library'),
    description: text('collection.media.help'),
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'alt', 'credit', 'rightsUntil', 'originalName', 'updatedAt'],
    listSearchableFields: ['filename', 'originalName', 'alt', 'caption', 'credit', 'picturedNames'],
  },
  hooks: uploadHooks.media,
  endpoints: [usageOfMany('media'), usageOf('media')],
  upload: {
    staticDir: uploadFolder('media'),
    // The browser would leave out without a word what it has no name for. `inspect.ts` looks at the bytes of every file.
    mimeTypes: [...pictureTypes, '*'],
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
    notice('rightsNotice', '/admin/uploads/rights-notice.tsx#RightsNotice'),
    notice('fromFile', '/admin/uploads/from-file.tsx#FromFile'),
    {
      name: 'alt',
      type: 'text',
      localized: true,
      required: true,
      maxLength: 300,
      validate: altText,
      admin: inBoth,
    },
    { name: 'caption', type: 'textarea', localized: true, maxLength: 2000, admin: inBoth },
    ...rights,
    { name: 'forPress', type: 'checkbox', defaultValue: false },
    {
      name: 'originalWithPlace',
      type: 'checkbox',
      defaultValue: false,
      admin: { condition: ({ embedded }) => isRecord(embedded) && embedded['place'] === true },
    },
    crops,
    otherLanguageFields,
    originalName,
    usage,
    { name: 'embedded', type: 'json', access: ours, admin: { hidden: true } },
    { name: 'cuts', type: 'json', access: ours, admin: { hidden: true } },
    { name: 'masters', type: 'json', access: ours, admin: { hidden: true } },
    { name: 'fingerprint', type: 'text', access: ours, admin: { hidden: true } },
  ]),
};
