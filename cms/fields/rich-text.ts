import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineCodeFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnorderedListFeature,
  lexicalEditor,
} from '@payloadcms/richtext-lexical';
import type { RichTextField } from 'payload';
import { kinds, subjectKinds } from '../../common/addresses.ts';
import { CommentFeature } from '../admin/comments/feature.ts';
import { PastingFeature } from '../admin/pasting/feature.ts';
import { SpellingFeature } from '../admin/spelling/feature.ts';
import { WordFeature } from '../admin/word/feature.ts';
import { linkAddress, safeLinks } from './link-address.ts';
import { inlineBlocks, richTextBlocks } from './rich-text-blocks.ts';

const plainFeatures = [
  ParagraphFeature(),
  BoldFeature(),
  ItalicFeature(),
  StrikethroughFeature(),
  SubscriptFeature(),
  SuperscriptFeature(),
  InlineCodeFeature(),
  LinkFeature({
    enabledCollections: [...kinds, ...subjectKinds],
    maxDepth: 0,
    fields: ({ defaultFields }) =>
      defaultFields.map((field) => {
        // Payload's own hook encodes addresses that it does not know until they lead nowhere.
        if (field.type === 'text' && field.name === 'url' && !field.hasMany)
          return { ...field, hooks: {}, validate: linkAddress };
        if (field.type !== 'relationship') return field;
        // A link to what has been trashed or deleted since blocks nothing: staff are told of it instead.
        const { filterOptions: _, ...toAny } = field;
        return toAny;
      }),
  }),
  UnorderedListFeature(),
  OrderedListFeature(),
  InlineToolbarFeature(),
  SpellingFeature(),
  CommentFeature(),
];

const shortEditor = lexicalEditor({
  features: [
    ...plainFeatures,
    BlocksFeature({ inlineBlocks }),
    PastingFeature({ short: true }),
    WordFeature({ short: true }),
  ],
});

const fullEditor = lexicalEditor({
  features: [
    ...plainFeatures,
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
    BlockquoteFeature(),
    HorizontalRuleFeature(),
    EXPERIMENTAL_TableFeature(),
    BlocksFeature({ blocks: richTextBlocks, inlineBlocks }),
    FixedToolbarFeature(),
    PastingFeature({ short: false }),
    WordFeature({ short: false }),
  ],
});

/** A running text with headings, tables and blocks. */
export function richText(name: string): RichTextField {
  return { name, type: 'richText', editor: fullEditor, validate: safeLinks };
}

/** A few paragraphs and lists, with footnotes but without headings and other blocks. */
export function shortRichText(name: string): RichTextField {
  return { name, type: 'richText', editor: shortEditor, validate: safeLinks };
}
