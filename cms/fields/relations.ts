import type { CollectionSlug, Field, RelationshipFieldSingleValidation, UploadField } from 'payload';
import { validations } from 'payload/shared';

/** Several documents of one collection. */
export function several(name: string, relationTo: CollectionSlug): Field {
  return { name, type: 'relationship', relationTo, hasMany: true };
}

/** One document of one collection. */
export function one(name: string, relationTo: CollectionSlug): Field {
  return { name, type: 'relationship', relationTo, validate: toAny };
}

/** In a block, Payload refuses what has been trashed or deleted since; staff are told of it instead. */
const toAny: RelationshipFieldSingleValidation = (value, { filterOptions: _, ...options }) =>
  validations.relationship(value, options);

export function picture(name: string, required = false): UploadField {
  return { name, type: 'upload', relationTo: 'media', required };
}

export function files(name: string): Field {
  return { name, type: 'upload', relationTo: 'files', hasMany: true };
}
