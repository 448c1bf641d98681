import type { CollectionSlug, Field, UploadField } from 'payload';

/** Several documents of one collection. */
export function several(name: string, relationTo: CollectionSlug): Field {
  return { name, type: 'relationship', relationTo, hasMany: true };
}

/** One document of one collection. */
export function one(name: string, relationTo: CollectionSlug): Field {
  return { name, type: 'relationship', relationTo };
}

export function picture(name: string, required = false): UploadField {
  return { name, type: 'upload', relationTo: 'media', required };
}

export function files(name: string): Field {
  return { name, type: 'upload', relationTo: 'files', hasMany: true };
}
