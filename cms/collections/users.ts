import type { CollectionConfig, Condition } from 'payload';
import { checkPassword } from '../accounts/check-password.ts';
import { keepLastUser } from '../accounts/keep-last-user.ts';
import { forgottenPassword } from '../accounts/forgotten-password.ts';
import { invite } from '../accounts/invite.ts';
import { readLink, setNewPassword } from '../accounts/new-password.ts';
import { tellOwnLanguage } from '../accounts/own-language.ts';
import { noteBrowser } from '../accounts/sessions/note-browser.ts';
import { askForFactor } from '../accounts/second-factor/ask-for-factor.ts';
import { ownFactors } from '../accounts/second-factor/endpoints.ts';
import { passkeys } from '../accounts/passkeys/endpoints.ts';
import { ownSessions } from '../accounts/sessions/endpoints.ts';
import { signOn } from '../accounts/sign-on/endpoints.ts';
import { signIn } from '../accounts/sign-in.ts';
import { firstAccount } from '../accounts/first-account.ts';
import { unlock } from '../accounts/strangers.ts';
import { managing } from '../access/may-manage.ts';
import { nobody } from '../access/nobody.ts';
import { signedIn } from '../access/signed-in.ts';
import { languages } from '../../common/languages.ts';
import { environment } from '../../common/environment.ts';
import type { User } from '../payload-types.ts';
import { cleanTexts } from '../hooks/clean-texts.ts';
import { picture } from '../fields/relations.ts';
import { labelled, options, text } from '../i18n/texts.ts';

/**
 * Payload's own lock, which only accounts that exist have, is never reached: our limits come long before. It
 * stays switched on for the button that unlocks.
 */
const neverLocked = 1_000_000;

/** Of somebody who has not chosen a password yet. */
const isInvited: Condition = ({ invitedAt }: Partial<User>) => Boolean(invitedAt);

/** Staff who sign in. */
export const Users: CollectionConfig = {
  slug: 'users',
  labels: { singular: text('collection.users'), plural: text('collection.users.plural') },
  admin: {
    group: text('group.system'),
    useAsTitle: 'email',
    defaultColumns: ['email', 'name', 'language', 'invitedAt', 'updatedAt'],
    components: { beforeListTable: ['/admin/accounts/invitations.tsx#Invitations'] },
  },
  // Nobody chooses the password of somebody else's account: there are invitations.
  access: { create: nobody, read: signedIn, update: managing, delete: managing, unlock: managing },
  auth: {
    maxLoginAttempts: neverLocked,
    tokenExpiration: 12 * 60 * 60,
    cookies: { sameSite: 'Strict', secure: environment.cmsUrl.startsWith('https://') },
  },
  // Payload looks for locks past the transaction of a save: as many saves as there are connections would wait for one more.
  lockDocuments: false,
  endpoints: [
    ...[signIn, forgottenPassword, readLink, setNewPassword, firstAccount, unlock, invite],
    ...ownSessions,
    ...ownFactors,
    ...passkeys,
    ...signOn,
  ],
  hooks: {
    beforeOperation: [cleanTexts],
    beforeValidate: [checkPassword],
    beforeDelete: [keepLastUser],
    afterChange: [tellOwnLanguage],
    beforeLogin: [askForFactor],
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
      name: 'language',
      type: 'select',
      options: options('language', languages),
      admin: {
        isClearable: true,
        components: { afterInput: ['/admin/account/own-language.tsx#OwnLanguage'] },
      },
    },
    picture('picture'),
    {
      name: 'invitedAt',
      type: 'date',
      admin: { readOnly: true, condition: isInvited },
    },
    {
      name: 'ownFactors',
      type: 'ui',
      admin: { disableListColumn: true, components: { Field: '/admin/account/factors.tsx#Factors' } },
    },
    {
      name: 'ownSessions',
      type: 'ui',
      admin: { disableListColumn: true, components: { Field: '/admin/account/sessions.tsx#Sessions' } },
    },
  ]),
};
