import { APIError, type PayloadRequest } from 'payload';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { text } from '../i18n/texts.ts';
import { authorKey, readAuthors } from './authors.ts';
import { labelOf } from './labels.ts';
import type { Edit } from './merge.ts';
import { valueAt, type FieldPath } from './paths.ts';
import { writeToken, type Revision } from './token.ts';
import type { TrackedField } from './tracked-fields.ts';

/** A field that two people wrote: what each of them did, and who stands there now. */
export interface Conflict {
  field: FieldPath;
  label: string;
  mine: unknown;
  theirs: unknown;
  by: { id: number; name: string | null; email: string } | null;
  /** When it was written, as an ISO time. */
  at: string | null;
}

/** What the answer to a save tells when nothing was written because of a conflict. */
export interface ConflictData {
  conflicts: Conflict[];
  /** The token to send with what was chosen. It takes nothing over that the editor has not seen. */
  revision: string;
}

interface Overwriting {
  fields: TrackedField[];
  edit: Edit;
  mine: unknown;
  stored: Record<string, unknown>;
  storedRevision: Revision;
}

/** The refusal of a save that would overwrite what somebody else has written meanwhile. */
export async function editConflict(
  req: PayloadRequest,
  { fields, edit, mine, stored, storedRevision }: Overwriting,
) {
  const conflicts: Conflict[] = [];
  for (const field of fields) conflicts.push(await describe(req, field, { mine, stored }));
  const current = fields.map(({ path }) => [path, storedRevision[path] ?? ''] as const);
  const revision = writeToken({ ...edit.base, ...Object.fromEntries(current) });
  const names = conflicts.map(({ label }) => label).join(', ');
  const message = text('error.conflict')[languageOfStaff(req)].replace('{fields}', names);
  const error = new APIError<ConflictData>(message, 409, { conflicts, revision }, true);
  error.name = 'EditConflict';
  return error;
}

async function describe(
  req: PayloadRequest,
  field: TrackedField,
  { mine, stored }: Pick<Overwriting, 'mine' | 'stored'>,
): Promise<Conflict> {
  const author = readAuthors(stored['fieldAuthors'])[authorKey(field, req.locale)];
  return {
    field: field.path,
    label: labelOf(field, req),
    mine: valueAt(mine, field.path) ?? null,
    theirs: valueAt(stored, field.path) ?? null,
    by: author ? await userOf(req, author.user) : null,
    at: author?.at ?? null,
  };
}

async function userOf(req: PayloadRequest, id: number): Promise<Conflict['by']> {
  const user = await req.payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true, req });
  return user && { id, name: ('name' in user && user.name) || null, email: user.email };
}
