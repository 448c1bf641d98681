import type { CollectionBeforeChangeHook, CollectionSlug, FlattenedField, PayloadRequest } from 'payload';

type Values = Record<string, unknown>;

/** A relation to one thing, as it is stored. */
interface Target {
  collection: CollectionSlug;
  id: number;
}

type RelationField = Extract<FlattenedField, { type: 'relationship' | 'upload' }>;

/**
 * What somebody has deleted for good while another had it in an open form is no relation any more: it is left
 * out, and the rest is saved. Only what was not stored before is looked up.
 */
export const leaveOutGone: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  const fields = collection.flattenedFields.filter(
    (field): field is RelationField =>
      (field.type === 'relationship' || field.type === 'upload') && data[field.name] !== undefined,
  );
  const added = fields.flatMap((field) => {
    const stored = new Set(targetsIn(originalDoc?.[field.name], field).map(keyOf));
    return targetsIn(data[field.name], field).filter((target) => !stored.has(keyOf(target)));
  });
  if (added.length === 0) return data;
  const gone = await findGone(added, req);
  if (gone.size === 0) return data;
  return { ...data, ...Object.fromEntries(fields.map((field) => [field.name, without(gone, data, field)])) };
};

function targetsIn(value: unknown, field: RelationField): Target[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.map((one) => targetOf(one, field)).filter((target) => target !== undefined);
}

function targetOf(value: unknown, { relationTo }: RelationField): Target | undefined {
  const told: Values = typeof value === 'object' && value !== null ? { ...value } : {};
  const collection = typeof relationTo === 'string' ? relationTo : told['relationTo'];
  const id = 'value' in told ? told['value'] : (told['id'] ?? value);
  const number = Number(typeof id === 'object' && id !== null && 'id' in id ? id.id : id);
  if (typeof collection !== 'string' || !Number.isInteger(number) || number < 1) return undefined;
  return { collection: collection as CollectionSlug, id: number };
}

function keyOf({ collection, id }: Target): string {
  return `${collection} ${id}`;
}

async function findGone(targets: Target[], req: PayloadRequest): Promise<Set<string>> {
  const gone = new Set(targets.map(keyOf));
  for (const collection of new Set(targets.map((target) => target.collection))) {
    const ids = targets.filter((target) => target.collection === collection).map(({ id }) => id);
    const { docs } = await req.payload.db.find({
      collection,
      where: { id: { in: ids } },
      select: { id: true },
      pagination: false,
      req,
    });
    for (const { id } of docs) gone.delete(keyOf({ collection, id: Number(id) }));
  }
  return gone;
}

function without(gone: Set<string>, data: Values, field: RelationField): unknown {
  const value = data[field.name];
  const isThere = (one: unknown) => {
    const target = targetOf(one, field);
    return !target || !gone.has(keyOf(target));
  };
  if (Array.isArray(value)) return value.filter(isThere);
  return isThere(value) ? value : null;
}
