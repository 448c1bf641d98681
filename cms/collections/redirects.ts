import type { CollectionConfig, TextFieldSingleValidation } from 'payload';
import { hiddenUnless } from '../access/hidden-unless.ts';
import { environment } from '../../common/environment.ts';
import { checkRedirect } from '../hooks/check-redirect.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { readFormerAddress, readTarget, type ReadAddress } from '../../common/redirects/address.ts';
import { labelled, text } from '../i18n/texts.ts';
import { staffCollection } from './common.ts';

function readBy(read: (given: string, siteUrl: string) => ReadAddress): TextFieldSingleValidation {
  return (value, { req }) => {
    const result = read(value ?? '', environment.siteUrl);
    return 'address' in result || text(`error.redirect.${result.issue}`)[languageOfStaff(req)];
  };
}

/**
 * Former addresses that staff look after by hand. Each is there once, but for the trash: the database has an
 * index for it.
 */
export const Redirects: CollectionConfig = {
  ...staffCollection,
  slug: 'redirects',
  // One address leads to one place.
  disableDuplicate: true,
  labels: { singular: text('collection.redirects'), plural: text('collection.redirects.plural') },
  admin: {
    group: text('group.system'),
    hidden: hiddenUnless('manage redirects'),
    description: text('collection.redirects.help'),
    useAsTitle: 'from',
    defaultColumns: ['from', 'to', 'updatedAt'],
    listSearchableFields: ['from', 'to'],
  },
  hooks: { ...staffCollection.hooks, beforeValidate: [checkRedirect] },
  fields: labelled('redirects', [
    { name: 'from', type: 'text', required: true, index: true, validate: readBy(readFormerAddress) },
    { name: 'to', type: 'text', required: true, validate: readBy(readTarget) },
  ]),
};
