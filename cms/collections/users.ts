import type { CollectionConfig } from 'payload';
import { checkPassword } from '../accounts/check-password.ts';
import { keepLastUser } from '../accounts/keep-last-user.ts';
import { noteBrowser } from '../accounts/sessions/note-browser.ts';
import { ownSessions } from '../accounts/sessions/endpoints.ts';
import { signIn } from '../accounts/sign-in.ts';
import { firstAccount, forgottenPassword, unlock } from '../accounts/strangers.ts';
import { managing } from '../access/may-manage.ts';
import { signedIn } from '../access/signed-in.ts';
import { environment } from '../../common/environment.ts';
import { cleanTexts } from '../hooks/clean-texts.ts';
import { labelled, text } from '../i18n/texts.ts';

/**
 * Payload's own lock, which only accounts that exist have, is never reached: our limits come long before. It
 * stays switched on for the button that unlocks.
 */
const neverLocked = 1_000_000;

/** Staff who sign in. */
export const Users: CollectionConfig = {
  slug: 'users',
  labels: { singular: text('collection.users'), plural: text('collection.users.plural') },
  admin: {
    group: text('group.system'),
    useAsTitle: 'email',
    defaultColumns: ['email', 'name', 'updatedAt'],
  },
  access: { create: signedIn, read: signedIn, update: managing, delete: managing, unlock: managing },
  auth: {
    maxLoginAttempts: neverLocked,
    tokenExpiration: 12 * 60 * 60,
    cookies: { sameSite: 'Strict', secure: environment.cmsUrl.startsWith('https://') },
  },
  // Payload looks for locks past the transaction of a save: as many saves as there are connections would wait for one more.
  lockDocuments: false,
  endpoints: [signIn, ...forgottenPassword, firstAccount, unlock, ...ownSessions],
  hooks: {
    beforeOperation: [cleanTexts],
    beforeValidate: [checkPassword],
    beforeDelete: [keepLastUser],
    afterLogin: [noteBrowser],
  },
  fields: labelled('users', [
    {
      // Not as what it asks for is sent: of a field that stores nothing, the admin sends nothing.
      name: 'askCurrentPassword',
      type: 'ui',
      label: text('field.users.currentPassword'),
      admin: {
        disableListColumn: true,
        components: { Field: '/admin/account/current-password.tsx#CurrentPassword' },
      },
    },
    { name: 'name', type: 'text' },
    {
      name: 'ownSessions',
      type: 'ui',
      admin: { disableListColumn: true, components: { Field: '/admin/account/sessions.tsx#Sessions' } },
    },
  ]),
};
