import type { APIError, CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import { isKind, type Kind } from '../../common/addresses.ts';
import { notAllowed } from '../access/refusal.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { text } from '../i18n/texts.ts';
import type { Reviewed } from './store.ts';

const name = 'published after a look';

/** Lets this request publish a document, which somebody has approved, or passes review by and says why. */
export function allowPublishing(req: PayloadRequest, reviewed: Reviewed): void {
  req.context[name] = nameOf(reviewed);
}

/** Whether a text of this kind comes to readers only when somebody else has approved it. */
export async function needsTwoEyes(req: PayloadRequest, kind: Kind): Promise<boolean> {
  const { twoEyes } = await req.payload.findGlobal({
    slug: 'settings',
    depth: 0,
    select: { twoEyes: true },
    req,
  });
  return (twoEyes ?? []).includes(kind);
}

/** Why nobody publishes a text of this kind by themselves; nothing where they may. */
async function refusalOfOneAlone(req: PayloadRequest, kind: string): Promise<APIError | undefined> {
  if (!isKind(kind) || !req.user || !(await needsTwoEyes(req, kind))) return undefined;
  return notAllowed(text('error.review.twoEyes')[languageOfStaff(req)]);
}

/**
 * However somebody publishes: by the button, from a list, out of the trash, or by changing what readers have. What is
 * done by nobody, such as an import, is left alone; a version that is restored becomes a draft.
 */
export const askForSecondPair: CollectionBeforeChangeHook = async ({
  collection,
  context,
  data,
  originalDoc,
  req,
}) => {
  const isPublished = data['_status'] === 'published' && !data['deletedAt'];
  if (!isPublished) return data;
  const allowed = context[name];
  if (originalDoc && allowed === nameOf({ kind: collection.slug, id: originalDoc.id })) return data;
  const refused = await refusalOfOneAlone(req, collection.slug);
  if (refused) throw refused;
  return data;
};

function nameOf({ kind, id }: { kind: string; id: unknown }): string {
  return `${kind} ${String(id)}`;
}
