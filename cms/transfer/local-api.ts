import {
  APIError,
  ValidationError,
  type File,
  type Payload,
  type PayloadRequest,
  type RequiredDataFromCollectionSlug,
} from 'payload';
import type { CollectionSlug } from 'payload';
import type { Language } from '../../site/languages.ts';
import { problems } from '../problems.ts';
import type { CollectionEntity, GlobalEntity } from './entities.ts';

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

/** @throws Problem when the CMS refuses the document */
export async function createDocument(
  payload: Payload,
  { name, entity, data, file, ...change }: DocumentChange,
): Promise<number> {
  const made = payload.create({
    ...common(change),
    collection: entity.slug,
    draft: entity.drafts,
    // The generated types know each collection; this data was made by the same configuration at run time.
    data: data as RequiredDataFromCollectionSlug<CollectionSlug>,
    ...(file && { file }),
  });
  const { id, ...document } = await orRefusal(name, made);
  if (file && 'filename' in document && document.filename !== file.name) {
    throw problems.contentRefused(
      name,
      `there is already a file ${file.name} in the CMS, perhaps in the trash`,
    );
  }
  return id;
}

/** @throws Problem when the CMS refuses the change */
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

/** @throws Problem when the CMS refuses the change */
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
    throw problems.contentRefused(name, reasonOf(error));
  }
}

function reasonOf(error: APIError): string {
  if (!(error instanceof ValidationError)) return error.message;
  return error.data.errors.map(({ path, message }) => `${path}: ${message}`).join('; ');
}
