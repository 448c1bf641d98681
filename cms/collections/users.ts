import type { CollectionConfig } from 'payload';
import { forgottenPassword } from '../accounts/forgotten-password.ts';
import { keepLastUser } from '../accounts/keep-last-user.ts';
import { refuseShortPassword } from '../accounts/refuse-short-password.ts';
import { signedIn } from '../access/signed-in.ts';
import { environment } from '../../common/environment.ts';
import { cleanTexts } from '../hooks/clean-texts.ts';
import { labelled, text } from '../i18n/texts.ts';

/** Staff who sign in. */
export const Users: CollectionConfig = {
  slug: 'users',
  labels: { singular: text('collection.users'), plural: text('collection.users.plural') },
  admin: {
    group: text('group.system'),
    useAsTitle: 'email',
    defaultColumns: ['email', 'name', 'updatedAt'],
  },
  access: { create: signedIn, read: signedIn, update: signedIn, delete: signedIn, unlock: signedIn },
  auth: {
    maxLoginAttempts: 10,
    lockTime: 10 * 60 * 1000,
    tokenExpiration: 12 * 60 * 60,
    cookies: { sameSite: 'Strict', secure: environment.cmsUrl.startsWith('https://') },
  },
  endpoints: [forgottenPassword],
  hooks: {
    beforeOperation: [cleanTexts],
    beforeValidate: [refuseShortPassword],
    beforeDelete: [keepLastUser],
  },
  fields: labelled('users', [{ name: 'name', type: 'text' }]),
};
