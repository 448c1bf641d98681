import { APIError, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload';
import { fill, languageOf, text } from '../texts.ts';
import { inspect, type Inspected, type Problem } from './inspect.ts';
import { preparePicture } from './prepare-picture.ts';
import { noteReceived } from './received.ts';
import { extensionOf, safeName } from './safe-name.ts';

type Arguments = Parameters<CollectionBeforeOperationHook<'media' | 'files'>>[0];
type UploadedFile = NonNullable<PayloadRequest['file']>;

/**
 * Looks into a file before Payload does, says in the editor's language why one cannot be taken, and gives the
 * others a safe name, the type that they are of, and a form that renditions can be made of.
 */
export const receiveUpload: CollectionBeforeOperationHook<'media' | 'files'> = async (hook) => {
  const { operation, req, overrideAccess, collection } = hook;
  if (operation !== 'create' && operation !== 'update') return;
  const { file } = req;
  noteReceived(req, undefined);
  // Who is signed out is refused without a look at what he brings.
  if (!file || (!overrideAccess && !req.user)) return;
  const slug = collection.slug === 'media' ? 'media' : 'files';
  const inspected = await inspect(slug, file);
  if ('problem' in inspected) throw refuse(inspected.problem, req);
  const problem = slug === 'files' ? await replacementProblem(hook, inspected) : undefined;
  if (problem) throw refuse(problem, req);
  req.file = slug === 'media' ? await receivePicture(req, file, inspected) : named(file, inspected);
  const { data: bytes, mimetype } = req.file;
  noteReceived(req, {
    originalName: file.name.normalize('NFC'),
    ...(mimetype === 'image/webp' && !isCropped(req) ? { bytes } : {}),
  });
};

function refuse({ key, values = {} }: Problem, req: PayloadRequest): APIError {
  return new APIError(fill(text(key)[languageOf(req)], values), 400);
}

async function receivePicture(
  req: PayloadRequest,
  file: UploadedFile,
  inspected: Inspected,
): Promise<UploadedFile> {
  const data = await preparePicture(file.data, inspected.mimetype).catch(() => undefined);
  if (!data) throw refuse({ key: 'error.upload.brokenPicture' }, req);
  const mimetype = inspected.mimetype === 'image/apng' ? 'image/png' : inspected.mimetype;
  return named({ ...file, data, size: data.length }, { ...inspected, mimetype });
}

function named(file: UploadedFile, { extension, mimetype }: Inspected): UploadedFile {
  return { ...file, name: safeName(file.name, extension), mimetype };
}

/** A new crop is made of the picture before it is stored. */
function isCropped({ query }: PayloadRequest): boolean {
  const edits: unknown = query['uploadEdits'];
  return typeof edits === 'object' && edits !== null && 'crop' in edits;
}

/** The public address of a file lasts, and its end tells readers' programs what it is. */
async function replacementProblem(
  { args, req }: Arguments,
  { extension }: Inspected,
): Promise<Problem | undefined> {
  if (!('id' in args) || (typeof args.id !== 'number' && typeof args.id !== 'string')) return undefined;
  const stored = await req.payload.db.findOne<{ id: number; publicName?: string | null }>({
    collection: 'files',
    where: { id: { equals: args.id } },
    req,
  });
  const former = extensionOf(stored?.publicName ?? '');
  if (!former || former === extension) return undefined;
  const values = { former: former.toUpperCase(), extension: extension.toUpperCase() };
  return { key: 'error.upload.otherKind', values };
}
