import type { RelationshipField, UploadField } from 'payload';
import type { Codec, ReadContext } from './context.ts';
import { isRecord } from '../../common/is-record.ts';
import { kindOf } from './values.ts';

/** One related document: its file key, or `collection/file key` where it may be of several collections. */
export function relationCodec({ relationTo }: RelationshipField | UploadField): Codec {
  return typeof relationTo === 'string' ? single(relationTo) : several(relationTo);
}

function single(collection: string): Codec {
  return {
    empty: null,
    write: (stored, context) => context.fileKeyOf(collection, idOf(stored)),
    read: (value, context) => {
      if (typeof value === 'string') return find(collection, value, context);
      context.addIssue(`must be the name of one of ${collection}, not ${kindOf(value)}`);
      return null;
    },
  };
}

function several(collections: readonly string[]): Codec {
  return {
    empty: null,
    write: (stored, context) => {
      if (!isRecord(stored) || typeof stored['relationTo'] !== 'string') return undefined;
      const fileKey = context.fileKeyOf(stored['relationTo'], idOf(stored['value']));
      return fileKey === undefined ? undefined : `${stored['relationTo']}/${fileKey}`;
    },
    read: (value, context) => {
      const [, collection, fileKey] = /^([^/]+)\/([^/]+)$/.exec(typeof value === 'string' ? value : '') ?? [];
      if (collection === undefined || fileKey === undefined || !collections.includes(collection)) {
        context.addIssue(`must be collection/name with one of ${collections.join(', ')}`);
        return null;
      }
      const id = find(collection, fileKey, context);
      return id === null ? null : { relationTo: collection, value: id };
    },
  };
}

function find(collection: string, fileKey: string, context: ReadContext): number | null {
  const id = context.idOf(collection, fileKey);
  if (id === undefined) {
    context.addIssue(
      `names ${collection}/${fileKey}, which is neither in the folder nor in the CMS; check the name or add the file`,
    );
  }
  return id ?? null;
}

function idOf(stored: unknown): unknown {
  return isRecord(stored) ? stored['id'] : stored;
}
