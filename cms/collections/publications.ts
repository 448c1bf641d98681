import type { CollectionConfig } from 'payload';
import { hiddenUnless } from '../access/hidden-unless.ts';
import { nobody } from '../access/nobody.ts';
import { allowing } from '../access/rules.ts';
import { labelled, options, text } from '../i18n/texts.ts';
import { checkPublication } from '../outbox/check-publication.ts';
import { retryPublication } from '../outbox/retry-publication.ts';

export const changeOperations = ['change', 'delete', 'due'] as const;
export type ChangeOperation = (typeof changeOperations)[number];

/**
 * The outbox: one row a change, written in the change's own transaction. The publisher drains it in
 * order of id and notes the times. Only our own code writes it.
 */
export const Publications: CollectionConfig = {
  slug: 'publications',
  labels: { singular: text('collection.publications'), plural: text('collection.publications.plural') },
  admin: {
    group: text('group.system'),
    hidden: hiddenUnless('publish'),
    description: text('collection.publications.help'),
    useAsTitle: 'id',
    defaultColumns: ['createdAt', 'source', 'operation', 'liveAt', 'searchableAt', 'error'],
  },
  access: { create: nobody, read: allowing('read drafts'), update: nobody, delete: nobody },
  endpoints: [checkPublication, retryPublication],
  defaultSort: '-id',
  fields: labelled('publications', [
    {
      name: 'source',
      type: 'text',
      required: true,
      admin: { components: { Cell: '/admin/publications/document-cell.tsx#DocumentCell' } },
    },
    { name: 'documentId', type: 'number' },
    { name: 'operation', type: 'select', required: true, options: options('operation', changeOperations) },
    {
      name: 'writtenAt',
      type: 'date',
      index: true,
      admin: { date: { displayFormat: 'yyyy-MM-dd HH:mm:ss.SSS' } },
    },
    {
      name: 'liveAt',
      type: 'date',
      admin: {
        date: { displayFormat: 'yyyy-MM-dd HH:mm:ss.SSS' },
        components: { Cell: '/admin/publications/live-cell.tsx#LiveCell' },
      },
    },
    { name: 'searchableAt', type: 'date', admin: { date: { displayFormat: 'yyyy-MM-dd HH:mm:ss.SSS' } } },
    { name: 'error', type: 'textarea' },
  ]),
};
