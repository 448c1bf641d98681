import type { PayloadRequest } from 'payload';
import type { Edit } from './merge.ts';
import type { FieldPath } from './paths.ts';

/** What is known of a save while it goes through the hooks. */
export interface CurrentEdit {
  /** Told apart by what the editor had loaded; nothing when the save does not tell. */
  edit: Edit | undefined;
  isAutosave: boolean;
  /** The fields that the answer tells to be as others wrote them. */
  kept: FieldPath[];
}

/** Which document or global a save is of. */
export interface Target {
  slug: string;
  /** Missing of a global. */
  id?: number | string | undefined;
}

export function setCurrentEdit(req: PayloadRequest, target: Target, current: CurrentEdit): void {
  req.context[nameOf(target)] = current;
}

export function currentEdit(req: PayloadRequest, target: Target): CurrentEdit | undefined {
  return req.context[nameOf(target)] as CurrentEdit | undefined;
}

/** The same for a document, whether its id comes from an address or from the database. */
export function nameOf({ slug, id }: Target): string {
  return `edit ${slug} ${id ?? ''}`;
}
