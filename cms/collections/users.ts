import type { CollectionConfig, Condition, SelectFieldSingleValidation } from 'payload';
import { checkPassword } from '../accounts/check-password.ts';
import { keepLastAdministrator, keepLastUser } from '../accounts/keep-last-user.ts';
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
import { hiddenUnless } from '../access/hidden-unless.ts';
import { nobody } from '../access/nobody.ts';
import { roles } from '../access/roles.ts';
import { allowing, managesAccounts } from '../access/rules.ts';
import { keepAccounts, ownAccount } from '../accounts/keep-accounts.ts';
import { resetLink } from '../accounts/reset-link.ts';
import { languages } from '../../common/languages.ts';
import { environment } from '../../common/environment.ts';
import type { User } from '../payload-types.ts';
import { cleanTexts } from '../hooks/clean-texts.ts';
import { picture } from '../fields/relations.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { labelled, options, text } from '../i18n/texts.ts';

/**
 * Payload's own lock, which only accounts that exist have, is never reached: our limits come long before. It
 * stays switched on for the button that unlocks.
 */
const neverLocked = 1_000_000;

/** Of somebody who has not chosen a password yet. */
const isInvited: Condition = ({ invitedAt }: Partial<User>) => Boolean(invitedAt);

const isTranslator: Condition = ({ role }: Partial<User>) => role === 'translator';

/** Nobody is a translator into nothing. */
const neededOfTranslators: SelectFieldSingleValidation = (value, { data, req }) => {
  const isMissing = !value && isTranslator(Object(data), {}, {} as never);
  return isMissing ? text('error.users.translates')[languageOfStaff(req)] : true;
};

/** Staff who sign in. */
export const Users: CollectionConfig = {
  slug: 'users',
  labels: { singular: text('collection.users'), plural: text('collection.users.plural') },
  admin: {
    group: text('group.system'),
    hidden: hiddenUnless('manage accounts'),
    useAsTitle: 'email',
    defaultColumns: ['email', 'name', 'role', 'translates', 'invitedAt', 'updatedAt'],
    components: { beforeListTable: ['/admin/accounts/invitations.tsx#Invitations'] },
  },
  // Nobody chooses the password of somebody else's account: there are invitations.
  access: {
    create: nobody,
    read: ownAccount,
    update: ownAccount,
    delete: allowing('manage accounts'),
    unlock: allowing('manage accounts'),
  },
  auth: {
    maxLoginAttempts: neverLocked,
    tokenExpiration: 12 * 60 * 60,
    cookies: { sameSite: 'Strict', secure: environment.cmsUrl.startsWith('https://') },
  },
  // Payload looks for locks past the transaction of a save: as many saves as there are connections would wait for one more.
  lockDocuments: false,
  endpoints: [
    ...[signIn, forgottenPassword, readLink, setNewPassword, firstAccount, unlock, invite, resetLink],
    ...ownSessions,
    ...ownFactors,
    ...passkeys,
    ...signOn,
  ],
  hooks: {
    beforeOperation: [cleanTexts, keepAccounts],
    beforeValidate: [checkPassword],
    beforeChange: [keepLastAdministrator],
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
    {
      name: 'resetLink',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '/admin/accounts/reset-link.tsx#ResetLink' },
      },
    },
    { name: 'name', type: 'text' },
    {
      name: 'role',
      type: 'select',
      required: true,
      // Whoever is added in some other way than by an administrator's choice publishes nothing.
      defaultValue: 'author',
      options: options('role', roles),
      access: { update: managesAccounts },
      admin: { isClearable: false },
    },
    {
      name: 'translates',
      type: 'select',
      options: options('language', languages),
      access: { update: managesAccounts },
      validate: neededOfTranslators,
      admin: { condition: isTranslator },
    },
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
      name: 'history',
      type: 'ui',
      label: text('history'),
      admin: {
        disableListColumn: true,
        components: { Field: '/admin/history/account-history.tsx#AccountHistory' },
      },
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
