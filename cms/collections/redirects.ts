import type { CollectionConfig, TextFieldSingleValidation } from 'payload';
import { safeAddress } from '../../site/html.ts';
import { labelled, text } from '../texts.ts';
import { staffCollection } from './common.ts';

const ownAddress: TextFieldSingleValidation = (value, { req }) =>
  (value && /^\/[^/\s][^\s]*$/.test(value)) ||
  text('error.redirect.from')[req.i18n.language === 'en' ? 'en' : 'sv'];

const target: TextFieldSingleValidation = (value, { req }) =>
  (value && /^(\/|https:\/\/)/.test(value) && safeAddress(value) === value) ||
  text('error.redirect.to')[req.i18n.language === 'en' ? 'en' : 'sv'];

/** Former addresses that staff look after by hand. */
export const Redirects: CollectionConfig = {
  ...staffCollection,
  slug: 'redirects',
  // One address leads to one place.
  disableDuplicate: true,
  labels: { singular: text('collection.redirects'), plural: text('collection.redirects.plural') },
  admin: {
    group: text('group.system'),
    description: text('collection.redirects.help'),
    useAsTitle: 'from',
    defaultColumns: ['from', 'to', 'updatedAt'],
  },
  fields: labelled('redirects', [
    { name: 'from', type: 'text', required: true, unique: true, index: true, validate: ownAddress },
    { name: 'to', type: 'text', required: true, validate: target },
  ]),
};
