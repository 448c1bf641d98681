import {
  APIError,
  FileUploadError,
  type CollectionAfterErrorHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload';
import { languageOfStaff } from '../i18n/staff-language.ts';
import type { Media, StoredFile } from '../payload-types.ts';
import { cleanLine } from '../../common/text-hygiene.ts';
import { fill, text } from '../i18n/texts.ts';
import { fillFromFile } from './fill-from-file.ts';
import { freeName } from './free-name.ts';
import { inspect, type Inspected, type UploadIssue } from './inspect.ts';
import type { Embedded } from './pictures/embedded.ts';
import { noteReceived } from './received.ts';
import { keepReplaced } from './replaced-files.ts';
import { extensionOf, safeName } from './safe-name.ts';
import { defaultLanguage, isLanguage } from '../../common/languages.ts';

type Arguments = Parameters<CollectionBeforeOperationHook<'media' | 'files'>>[0];
type UploadedFile = NonNullable<PayloadRequest['file']>;
type Stored = Pick<StoredFile, 'id' | 'filename'> &
  Partial<Pick<StoredFile, 'publicName'> & Pick<Media, 'sizes'>>;

/**
 * Looks into a file before Payload does, says in the editor's language why one cannot be taken, and gives the
 * others a safe name, the type that they are of, and a form that renditions can be made of.
 */
export const receiveUpload: CollectionBeforeOperationHook<'media' | 'files'> = async (hook) => {
  const { operation, req, overrideAccess, collection } = hook;
  if (operation !== 'create' && operation !== 'update') return;
  noteReceived(req, undefined);
  // Who is signed out is refused without a look at what he brings.
  if (!overrideAccess && !req.user) return;
  const stored = await storedDocument(hook);
  if (req.file) await receiveFile(hook, req.file, stored);
  const { staticDir } = collection.upload;
  if (staticDir && (stored || operation === 'create')) await keepReplaced(req, staticDir, stored);
};

async function receiveFile(hook: Arguments, file: UploadedFile, stored: Stored | undefined): Promise<void> {
  const { req, collection } = hook;
  const isPicture = collection.slug === 'media';
  const inspected = await inspect(isPicture ? 'media' : 'files', file);
  if ('issue' in inspected) throw uploadError(inspected.issue, req);
  const issue = stored && !isPicture ? replacementIssue(stored, inspected) : undefined;
  if (issue) throw uploadError(issue, req);
  if (stored && isPicture) resetFocalPoint(hook);
  const { data, mimetype, extension, embedded } = inspected;
  const name = await nameOf(hook, safeName(file.name, extension), stored);
  req.file = { ...file, data, size: data.length, mimetype, name };
  noteReceived(req, { originalName: cleanLine(file.name), embedded });
  if (embedded && req.user) fillFields(hook, stored, embedded);
}

/** An import says under which name it brings a file. */
async function nameOf(
  { args, collection: { slug }, req }: Arguments,
  name: string,
  stored: Stored | undefined,
): Promise<string> {
  if ('overwriteExistingFiles' in args && args.overwriteExistingFiles) return name;
  return freeName(req, { collection: slug === 'media' ? 'media' : 'files', name, id: stored?.id });
}

function uploadError({ key, values = {} }: UploadIssue, req: PayloadRequest): APIError {
  return new APIError(fill(text(key)[languageOfStaff(req)], values), 400);
}

/** An import, which nobody has signed in for, brings what was written elsewhere as it was. */
function fillFields({ args, req }: Arguments, stored: Stored | undefined, embedded: Embedded): void {
  if (!('data' in args) || typeof args.data !== 'object') return;
  const language = req.locale && isLanguage(req.locale) ? req.locale : defaultLanguage;
  Object.assign(args.data, fillFromFile({ ...args.data }, { ...stored }, embedded, language));
}

/** That of the former picture says nothing of the new one. */
function resetFocalPoint({ args, req }: Arguments): void {
  const edits: unknown = req.query['uploadEdits'];
  if (typeof edits === 'object' && edits !== null && 'focalPoint' in edits) return;
  if ('data' in args && typeof args.data === 'object') Object.assign(args.data, { focalX: 50, focalY: 50 });
}

/** What the server cuts off because of its size is refused before any other hook. */
export const tellTooLarge: CollectionAfterErrorHook = ({ error, req }) => {
  if (!('status' in error) || error.status !== 413) return undefined;
  const message = text('error.upload.tooLarge')[languageOfStaff(req)];
  return { response: { errors: [{ message }] } };
};

/** A picture that could be read, but of which renditions could not be made in time. */
export const tellTooDear: CollectionAfterErrorHook = ({ error, req }) => {
  if (!(error instanceof FileUploadError)) return undefined;
  const message = text('error.upload.dearPicture')[languageOfStaff(req)];
  return { response: { errors: [{ message }] } };
};

/** The document whose file is to be replaced or cut anew. */
async function storedDocument({ args, collection, operation, req }: Arguments): Promise<Stored | undefined> {
  if (operation !== 'update' || !('id' in args)) return undefined;
  if (!req.file && !req.query['uploadEdits']) return undefined;
  const where = { id: { equals: args.id } };
  return (await req.payload.db.findOne<Stored>({ collection: collection.slug, where, req })) ?? undefined;
}

/** The public address of a file lasts, and its end tells readers' programs what it is. */
function replacementIssue({ publicName }: Stored, { extension }: Inspected): UploadIssue | undefined {
  const former = extensionOf(publicName ?? '');
  if (!former || former === extension) return undefined;
  const values = { former: former.toUpperCase(), extension: extension.toUpperCase() };
  return { key: 'error.upload.otherKind', values };
}
