import type { Block } from 'payload';
import { calloutTones } from '../../common/view-model/rich-text.ts';
import { labelledBlock, options } from '../i18n/texts.ts';
import { linkAddress } from './link-address.ts';
import { spelledBlock } from '../spelling/plugin.ts';
import { one, picture } from './relations.ts';
import { secureAddress } from './secure-address.ts';

const quote: Block = {
  slug: 'quote',
  fields: [
    { name: 'text', type: 'textarea', required: true },
    one('person', 'people'),
    {
      type: 'row',
      fields: [
        { name: 'name', type: 'text' },
        { name: 'role', type: 'text' },
      ],
    },
  ],
};

const figure: Block = {
  slug: 'figure',
  fields: [picture('picture', true), { name: 'caption', type: 'text' }],
};

const callout: Block = {
  slug: 'callout',
  fields: [
    {
      name: 'tone',
      type: 'select',
      required: true,
      defaultValue: 'note',
      options: options('tone', calloutTones),
    },
    { name: 'title', type: 'text' },
    { name: 'text', type: 'textarea', required: true },
  ],
};

const keyFigures: Block = {
  slug: 'keyFigures',
  fields: [
    {
      name: 'figures',
      type: 'array',
      required: true,
      minRows: 1,
      maxRows: 6,
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'value', type: 'text', required: true },
            { name: 'label', type: 'text', required: true },
            { name: 'note', type: 'text' },
          ],
        },
      ],
    },
  ],
};

const download: Block = {
  slug: 'download',
  fields: [{ name: 'file', type: 'upload', relationTo: 'files', required: true }],
};

const video: Block = {
  slug: 'video',
  fields: [
    { name: 'title', type: 'text', required: true },
    { name: 'address', type: 'text', required: true, validate: secureAddress },
    picture('poster'),
  ],
};

const footnote: Block = {
  slug: 'footnote',
  admin: { components: { Label: '/admin/footnote-label.tsx#FootnoteLabel' } },
  fields: [
    { name: 'text', type: 'textarea', required: true },
    { name: 'address', type: 'text', validate: linkAddress },
  ],
};

/** Rows that are written in while the server answers stay as they are written. */
function keepingRows(block: Block): Block {
  if (!block.fields.some(({ type }) => type === 'array')) return block;
  const components = { Field: '/admin/save-state/block-form.tsx#BlockForm' };
  return { ...block, fields: [...block.fields, { name: 'open', type: 'ui', admin: { components } }] };
}

/** What may stand within a line of any rich text. */
export const inlineBlocks: Block[] = [footnote].map(labelledBlock).map(spelledBlock);

/** What a running text may hold beside paragraphs, headings, lists and tables. */
export const richTextBlocks: Block[] = [quote, figure, callout, keyFigures, download, video]
  .map(labelledBlock)
  .map(spelledBlock)
  .map(keepingRows);
