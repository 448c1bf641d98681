import {
  APIError,
  ValidationError,
  type File,
  type Payload,
  type PayloadRequest,
  type RequiredDataFromCollectionSlug,
} from 'payload';
import type { CollectionSlug } from 'payload';
import type { Language } from '../../../common/languages.ts';
import { userErrors } from '../../../common/errors.ts';
import type { CollectionEntity, GlobalEntity } from '../entities.ts';
import { storedName } from './uploads.ts';

/** One write of one language. */
interface Change {
  /** The file that it comes from, for messages. */
  name: string;
  locale: Language;
  data: Record<string, unknown>;
  /** Carries the transaction. */
  req: PayloadRequest;
}

interface DocumentChange extends Change {
  entity: CollectionEntity;
  file?: File;
}

/** @throws UserError when the CMS refuses the document */
export async function createDocument(
  payload: Payload,
  { name, entity, data, file, ...change }: DocumentChange,
): Promise<number> {
  if (file && (await isTaken(payload, entity, storedName(file.name), change.req))) {
    throw userErrors.contentRefused(name, `it has another file ${file.name} already, perhaps in the trash`);
  }
  const made = payload.create({
    ...common(change),
    collection: entity.slug,
    draft: entity.drafts,
    // The generated types know each collection; this data was made by the same configuration at run time.
    data: data as RequiredDataFromCollectionSlug<CollectionSlug>,
    // A file of that name without a document is what a killed import has left.
    ...(file && { file, overwriteExistingFiles: true }),
  });
  return (await orRefusal(name, made)).id;
}

async function isTaken(payload: Payload, { slug }: CollectionEntity, filename: string, req: PayloadRequest) {
  const { totalDocs } = await payload.count({
    collection: slug,
    where: { filename: { equals: filename } },
    trash: true,
    req,
  });
  return totalDocs > 0;
}

/** @throws UserError when the CMS refuses the change */
export async function updateDocument(
  payload: Payload,
  { name, entity, data, file, id, draft, ...change }: DocumentChange & { id: number; draft: boolean },
): Promise<Record<string, unknown>> {
  const written = payload.update({
    ...common(change),
    collection: entity.slug,
    id,
    draft,
    data,
    ...(file && { file, overwriteExistingFiles: true }),
  });
  return { ...(await orRefusal(name, written)) };
}

/** @throws UserError when the CMS refuses the change */
export async function updateGlobal(
  payload: Payload,
  { name, entity, data, ...change }: Change & { entity: GlobalEntity },
): Promise<void> {
  const written = payload.updateGlobal({
    ...common(change),
    slug: entity.slug,
    data,
  });
  await orRefusal(name, written);
}

function common({ locale, req }: Pick<Change, 'locale' | 'req'>) {
  return { locale, req, fallbackLocale: false as const, depth: 0, overrideAccess: true };
}

async function orRefusal<T>(name: string, operation: Promise<T>): Promise<T> {
  try {
    return await operation;
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    throw userErrors.contentRefused(name, reasonOf(error));
  }
}

function reasonOf(error: APIError): string {
  if (!(error instanceof ValidationError)) return error.message;
  return error.data.errors.map(({ path, message }) => `${path}: ${message}`).join('; ');
}
