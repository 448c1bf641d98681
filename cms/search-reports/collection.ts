import type { CollectionConfig } from 'payload';
import { languages } from '../../common/languages.ts';
import { searchOutcomes } from '../../common/protocol/search-report.ts';
import { hiddenUnless } from '../access/hidden-unless.ts';
import { nobody } from '../access/nobody.ts';
import { allowing } from '../access/rules.ts';
import { answerSearch } from './endpoints.ts';
import { labelled, options, text } from '../i18n/texts.ts';

/** How staff have dealt with a search. */
export const answers = ['guide', 'synonym', 'dismissed'] as const;
export type Answer = (typeof answers)[number];

/**
 * Searches that did not help readers, counted by week: nothing of who searched, nor at what time. Only
 * our own code writes it.
 */
export const SearchReports: CollectionConfig = {
  slug: 'search-reports',
  labels: { singular: text('collection.search-reports'), plural: text('collection.search-reports.plural') },
  admin: {
    group: text('group.publish'),
    hidden: hiddenUnless('see what readers say'),
    description: text('collection.search-reports.help'),
    useAsTitle: 'query',
    components: { views: { list: { Component: '/admin/search-reports/list.tsx#SearchReportList' } } },
  },
  access: { create: nobody, read: allowing('see what readers say'), update: nobody, delete: nobody },
  endpoints: answerSearch,
  timestamps: false,
  lockDocuments: false,
  defaultSort: '-week',
  indexes: [{ fields: ['language', 'query', 'week', 'outcome'], unique: true }],
  fields: labelled('search-reports', [
    { name: 'language', type: 'select', required: true, options: options('language', languages) },
    { name: 'query', type: 'text', required: true },
    { name: 'week', type: 'text', required: true, index: true },
    { name: 'outcome', type: 'select', required: true, options: options('outcome', searchOutcomes) },
    { name: 'count', type: 'number', required: true },
    { name: 'handled', type: 'select', options: options('handled', answers) },
  ]),
};
