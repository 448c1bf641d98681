import type { CollectionConfig } from 'payload';
import { feedbackAnswers, feedbackReasons } from '../../common/protocol/feedback.ts';
import { languages } from '../../common/languages.ts';
import { hiddenUnless } from '../access/hidden-unless.ts';
import { nobody } from '../access/nobody.ts';
import { allowing } from '../access/rules.ts';
import { handleFeedback } from './endpoints.ts';
import { askedKinds } from './page-at.ts';
import { labelled, options, text } from '../i18n/texts.ts';

/**
 * What readers answer when a page asks whether it helped: the day, and nothing of who it was. Only our own
 * code writes it; staff may remove it.
 */
export const Feedback: CollectionConfig = {
  slug: 'feedback',
  labels: { singular: text('collection.feedback'), plural: text('collection.feedback.plural') },
  admin: {
    group: text('group.publish'),
    hidden: hiddenUnless('see what readers say'),
    description: text('collection.feedback.help'),
    useAsTitle: 'day',
    components: { views: { list: { Component: '/admin/feedback/list.tsx#FeedbackList' } } },
  },
  access: {
    create: nobody,
    read: allowing('see what readers say'),
    update: nobody,
    delete: allowing('answer readers'),
  },
  endpoints: [handleFeedback],
  timestamps: false,
  lockDocuments: false,
  defaultSort: '-id',
  indexes: [{ fields: ['kind', 'documentId', 'language'] }],
  fields: labelled('feedback', [
    { name: 'kind', type: 'select', required: true, options: options('kind', askedKinds) },
    { name: 'documentId', type: 'number', required: true },
    { name: 'language', type: 'select', required: true, options: options('language', languages) },
    { name: 'answer', type: 'select', required: true, options: options('answer', feedbackAnswers) },
    { name: 'reasons', type: 'select', hasMany: true, options: options('reason', feedbackReasons) },
    { name: 'comment', type: 'textarea' },
    { name: 'day', type: 'text', required: true, index: true },
    { name: 'handled', type: 'checkbox', defaultValue: false },
  ]),
};
