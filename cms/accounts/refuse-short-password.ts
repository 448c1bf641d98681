import type { CollectionBeforeValidateHook } from 'payload';
import { invalidField } from '../errors/invalid-field.ts';
import { text } from '../i18n/texts.ts';
import { minPasswordLength } from './password-rule.ts';

/** A short password is guessed; Payload itself takes any. */
export const refuseShortPassword: CollectionBeforeValidateHook = ({ data, collection, req }) => {
  const password: unknown = data?.['password'];
  if (password === undefined || password === null || password === '') return data;
  if (typeof password === 'string' && password.length >= minPasswordLength) return data;
  throw invalidField(req, collection.slug, 'password', text('error.password.short'));
};
