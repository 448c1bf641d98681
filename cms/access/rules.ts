import type { Access, APIError, CollectionConfig, FieldAccess, PayloadRequest } from 'payload';
import { may, type Capability } from './roles.ts';

export type Values = Record<string, unknown>;

/** What is changed. Where an admin's list asks whether it may offer to change several, there is no id. */
export interface Target {
  id: number | string | undefined;
  data: Values;
}

type Answer = APIError | undefined;

/** Why whoever asks may not do an act in a collection; nothing where they may. */
export interface Rules {
  create(req: PayloadRequest, data: Values): Answer;
  update(req: PayloadRequest, target: Target): Answer | Promise<Answer>;
  /** Into the trash, and out of it. */
  trash(req: PayloadRequest, id: Target['id']): Answer | Promise<Answer>;
  remove(req: PayloadRequest): Answer;
}

/** Whoever may do something, in whatever language. */
export function allowing(capability: Capability): Access {
  return ({ req }) => may(req.user, capability);
}

/** Of fields that decide what the owner of an account may. */
export const managesAccounts: FieldAccess = ({ req }) => may(req.user, 'manage accounts');

/** The access control of Payload by these rules; its refusals say nothing of why. */
export function accessBy(rules: Rules): NonNullable<CollectionConfig['access']> {
  return {
    create: ({ data, req }) => !rules.create(req, valuesOf(data)),
    read: allowing('read drafts'),
    readVersions: allowing('read drafts'),
    update: async ({ data, id, req }) => {
      const values = valuesOf(data);
      return !(await (values['deletedAt'] ? rules.trash(req, id) : rules.update(req, { id, data: values })));
    },
    delete: async ({ data, id, req }) =>
      !(await (valuesOf(data)['deletedAt'] ? rules.trash(req, id) : rules.remove(req))),
  };
}

export function valuesOf(value: unknown): Values {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
