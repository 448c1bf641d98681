import type {
  APIError,
  CollectionBeforeOperationHook,
  CollectionConfig,
  CollectionSlug,
  GlobalBeforeOperationHook,
  GlobalConfig,
  PayloadRequest,
  Plugin,
  UIField,
} from 'payload';
import { isKind } from '../../common/addresses.ts';
import { documentRules, keepToRole, refusePlan } from './documents.ts';
import { isTranslated, keptBy } from './kept-by.ts';
import type { Addition } from './own-work.ts';
import { accessBy, allowing, valuesOf, type Rules } from './rules.ts';
import { additionRules, lockShared, refusalOfChange, thingRules } from './things.ts';

const additions: readonly Addition[] = ['media', 'files', 'people'];

function rulesOf(slug: string): Rules {
  if (isKind(slug)) return documentRules(slug);
  const addition = additions.find((known) => known === slug);
  return addition
    ? additionRules(addition)
    : thingRules({ by: keptBy(slug), isTranslated: isTranslated(slug) });
}

/**
 * Lets each person do what their role may, in everything that staff write together: by Payload's access control,
 * and before it in words that say who may. What our own code does past access control is left alone.
 */
export const keepToRoles: Plugin = (config) => ({
  ...config,
  collections: config.collections?.map((collection) => (collection.trash ? kept(collection) : collection)),
  globals: config.globals?.map(keptGlobal),
});

/** Says in the edit view why it can only be read. */
const notice: UIField = {
  name: 'readOnlyNotice',
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: { Field: '/admin/roles/read-only-notice.tsx#ReadOnlyNotice' },
  },
};

function kept(collection: CollectionConfig): CollectionConfig {
  const rules = rulesOf(collection.slug);
  const { hooks = {} } = collection;
  const isDocument = typeof collection.versions === 'object' && Boolean(collection.versions.drafts);
  return {
    ...collection,
    access: accessBy(rules),
    fields: [
      notice,
      ...(isDocument ? collection.fields : lockShared(collection.fields, keptBy(collection.slug))),
    ],
    hooks: {
      ...hooks,
      beforeOperation: [
        tellRefusals(rules),
        ...(hooks.beforeOperation ?? []),
        ...(isDocument ? [refusePlan] : []),
      ],
      beforeChange: [...(isDocument ? [keepToRole] : []), ...(hooks.beforeChange ?? [])],
    },
  };
}

/** Whoever has not signed in is refused by Payload, which asks for that. */
function tellRefusals(rules: Rules): CollectionBeforeOperationHook {
  return async ({ args, collection, operation, overrideAccess, req }) => {
    if (overrideAccess || !req.user) return args;
    const { id, data: given } = args as { id?: number | string; data?: unknown };
    const data = valuesOf(given);
    const refused = await refusalOf();
    if (refused) throw refused;
    return args;

    async function refusalOf(): Promise<APIError | undefined> {
      if (operation === 'create') return rules.create(req, data);
      if (operation === 'delete') return rules.remove(req);
      if (operation !== 'update' || id === undefined) return undefined;
      if (data['deletedAt']) return rules.trash(req, id);
      return data['deletedAt'] === null && (await isInTrash(req, collection.slug, id))
        ? rules.trash(req, id)
        : rules.update(req, { id, data });
    }
  };
}

/** A form sends of what is no trash that it lies in none. */
async function isInTrash(
  req: PayloadRequest,
  collection: CollectionSlug,
  id: number | string,
): Promise<boolean> {
  const where = { id: { equals: id }, deletedAt: { exists: true } };
  return (await req.payload.db.count({ collection, where, req })).totalDocs > 0;
}

function keptGlobal(global: GlobalConfig): GlobalConfig {
  const by = keptBy(global.slug);
  const hasNames = isTranslated(global.slug);
  const tell: GlobalBeforeOperationHook = ({ args, operation, overrideAccess, req }) => {
    const refused =
      operation === 'update' && !overrideAccess && req.user && refusalOfChange(req, by, hasNames);
    if (refused) throw refused;
    return args;
  };
  return {
    ...global,
    access: {
      read: allowing('read drafts'),
      readVersions: allowing(hasNames ? 'read drafts' : by),
      update: ({ req }) => !refusalOfChange(req, by, hasNames),
    },
    fields: [notice, ...lockShared(global.fields, by)],
    hooks: { ...global.hooks, beforeOperation: [tell, ...(global.hooks?.beforeOperation ?? [])] },
  };
}
