import type { CollectionSlug, FlattenedField, GlobalSlug, Payload, SanitizedUploadConfig } from 'payload';
import { contentFields } from './fields.ts';
import { collectionsLeftOut } from './left-out.ts';

/** A collection or global as files see it. */
export type Entity = CollectionEntity | GlobalEntity;

interface Parts {
  /** The values of a file, in their order, without what stands apart: `status`, `file` and the focal point. */
  fields: FlattenedField[];
  /** The field that is the body of the file. */
  body: FlattenedField | undefined;
}

export interface GlobalEntity extends Parts {
  global: true;
  slug: GlobalSlug;
  drafts: false;
}

export interface CollectionEntity extends Parts {
  global: false;
  slug: CollectionSlug;
  /** Each document is in one language and has a status. */
  drafts: boolean;
  /** Each document has a file beside its text. */
  upload: { folder: string; focalPoint: boolean } | undefined;
  /** The field that a document's file key is made from. */
  fileKeyField: string;
}

/** The collections of content, those with uploads first: the others refer to them. */
export function collectionsOf({ config }: Payload): CollectionEntity[] {
  const collections = config.collections
    .filter(({ slug }) => !(slug in collectionsLeftOut) && !slug.startsWith('payload-'))
    .map((collection): CollectionEntity => {
      const drafts = Boolean(collection.versions?.drafts);
      const fields = contentFields(collection.flattenedFields).filter(
        ({ name }) => !drafts || name !== 'language',
      );
      return {
        ...parts(fields),
        global: false,
        slug: collection.slug,
        drafts,
        upload: uploadOf(collection),
        fileKeyField: fileKeyFieldOf(fields, Boolean(collection.upload)),
      };
    });
  return [...collections.filter(({ upload }) => upload), ...collections.filter(({ upload }) => !upload)];
}

export function globalsOf({ config }: Payload): GlobalEntity[] {
  return config.globals.map((global) => ({
    ...parts(contentFields(global.flattenedFields)),
    global: true,
    slug: global.slug,
    drafts: false,
  }));
}

/** Where there are no uploads, Payload has `false` instead of what its type says. */
function uploadOf({ upload }: { upload: SanitizedUploadConfig | false }): CollectionEntity['upload'] {
  if (!upload) return undefined;
  return { folder: upload.staticDir ?? '', focalPoint: (upload.imageSizes?.length ?? 0) > 0 };
}

function parts(all: FlattenedField[]): Parts {
  const body = all.find((field) => field.name === 'body' && field.type === 'richText');
  return { body, fields: all.filter((field) => field !== body) };
}

function fileKeyFieldOf(fields: FlattenedField[], upload: boolean): string {
  if (upload) return 'filename';
  const field = ['slug', 'name', 'from', 'word'].find((name) => fields.some((one) => one.name === name));
  if (!field)
    throw new Error(
      'A collection of content needs a field slug, name, from or word, which its files are called by.',
    );
  return field;
}

/** The values of a file and its body. */
export function allFields({ fields, body }: Entity): FlattenedField[] {
  return body ? [...fields, body] : fields;
}
