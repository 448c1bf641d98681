import type { CollectionConfig } from 'payload';
import { languages } from '../../common/languages.ts';
import { hiddenUnless } from '../access/hidden-unless.ts';
import { allowing } from '../access/rules.ts';
import { cleanTexts } from '../hooks/clean-texts.ts';
import { labelled, options, text } from '../i18n/texts.ts';
import { oneWord, refuseSecond } from './listed-word.ts';

const mayChange = allowing('change the library');

/** The words of the house: what the dictionaries lack and is right all the same. */
export const SpellingWords: CollectionConfig = {
  slug: 'spelling-words',
  labels: { singular: text('collection.spelling-words'), plural: text('collection.spelling-words.plural') },
  admin: {
    group: text('group.subjects'),
    hidden: hiddenUnless('change the library'),
    description: text('collection.spelling-words.help'),
    useAsTitle: 'word',
    defaultColumns: ['word', 'language', 'createdAt'],
  },
  access: {
    create: mayChange,
    read: allowing('read drafts'),
    update: mayChange,
    delete: mayChange,
  },
  lockDocuments: false,
  defaultSort: 'word',
  indexes: [{ fields: ['word', 'language'], unique: true }],
  hooks: { beforeOperation: [cleanTexts], beforeValidate: [refuseSecond] },
  fields: labelled('spelling-words', [
    { name: 'word', type: 'text', required: true, maxLength: 60, validate: oneWord },
    {
      name: 'language',
      type: 'select',
      required: true,
      defaultValue: 'both',
      options: options('spelling-language', ['both', ...languages]),
    },
  ]),
};
